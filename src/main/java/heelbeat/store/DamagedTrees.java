package heelbeat.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Which pages hold rows. What is in no tree and on the list of free pages was deleted; what is in
 * neither was cut off from its tree by damage, or was deleted if the list is damaged.
 *
 * @param inTree pages that the tables' trees lead to
 * @param ofNames those of them that belong to the index of the sessions' names
 * @param free pages on the list of free pages
 * @param isListSound whether that list is as it was written
 * @param missing how many pages a tree leads to that cannot be
 */
record DamagedTrees(BitSet inTree, BitSet ofNames, BitSet free, boolean isListSound, int missing) {
  /**
   * Where the trees of tables and indices begin: the same in every store, for its scripts made them
   * in this order and none has been added or dropped since.
   */
  private static final int FIRST_ROOT = 2;

  static final int LAST_ROOT = 9;
  static final int ROOT_OF_NAMES = 3;

  /** Offsets in the first page, by https://sqlite.org/fileformat2.html#the_database_header. */
  private static final int FREE_LIST = 32;

  private static final int FREE_COUNT = 36;

  static DamagedTrees walk(DamagedPages pages) throws IOException {
    BitSet inTree = new BitSet();
    BitSet ofNames = new BitSet();
    int missing = 0;
    for (int root = FIRST_ROOT; root <= LAST_ROOT; root++) {
      Deque<Integer> next = new ArrayDeque<>();
      inTree.set(root);
      next.add(root);
      while (!next.isEmpty()) {
        int number = next.remove();
        ofNames.set(number, root == ROOT_OF_NAMES || ofNames.get(number));
        for (int child : DamagedPage.children(pages.page(number))) {
          if (child <= LAST_ROOT || child > pages.count()) {
            missing++;
          } else if (!inTree.get(child)) {
            inTree.set(child);
            next.add(child);
          }
        }
      }
    }
    BitSet free = new BitSet();
    boolean isListSound = readFree(pages, free) && !free.intersects(inTree);
    return new DamagedTrees(inTree, ofNames, free, isListSound, missing);
  }

  /** Collects the free pages; false as soon as something cannot be. */
  private static boolean readFree(DamagedPages pages, BitSet free) throws IOException {
    byte[] first = pages.page(1);
    if (!new String(first, 0, 15, StandardCharsets.US_ASCII).equals("SQLite format 3")) {
      return false;
    }
    for (int trunk = SqliteBytes.i32(first, FREE_LIST); trunk != 0; ) {
      if (!add(trunk, pages, free)) {
        return false;
      }
      byte[] page = pages.page(trunk);
      int leaves = SqliteBytes.i32(page, 4);
      if (leaves < 0 || leaves > DamagedPages.BYTES / 4 - 2) {
        return false;
      }
      for (int i = 0; i < leaves; i++) {
        if (!add(SqliteBytes.i32(page, 8 + 4 * i), pages, free)) {
          return false;
        }
      }
      trunk = SqliteBytes.i32(page, 0);
    }
    return free.cardinality() == SqliteBytes.i32(first, FREE_COUNT);
  }

  private static boolean add(int number, DamagedPages pages, BitSet free) {
    if (number <= 1 || number > pages.count() || free.get(number)) {
      return false;
    }
    free.set(number);
    return true;
  }

  /** Whether what lies there was deleted on purpose. */
  boolean isDeleted(int page) {
    return free.get(page) && !inTree.get(page);
  }

  /** Whether what lies there was in the store for certain. */
  boolean isSure(int page) {
    return isListSound || (inTree.get(page) && !free.get(page));
  }
}
