package heelbeat.store;

import heelbeat.store.SqliteBytes.Varint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows on a page of a tree, each for itself: one that is damaged costs no other. Where the list
 * of rows is damaged, too, the page is searched for them. See
 * https://sqlite.org/fileformat2.html#b_tree_pages.
 */
final class DamagedPage {
  /**
   * A row.
   *
   * @param shape what it looks like
   * @param rowId of a table with row ids; else 0
   * @param isListed whether the page's list has it; else it was found by search, and may have been
   *     deleted once
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, and there are millions of them.
  record Cell(RowShape shape, long rowId, @Nullable Object[] values, boolean isListed) {}

  private static final int INDEX_INNER = 0x02;
  private static final int TABLE_INNER = 0x05;
  private static final int INDEX_LEAF = 0x0a;
  private static final int TABLE_LEAF = 0x0d;

  private static final int INNER_HEADER = 12;

  /** As of a file that was made longer than what was written; there is nothing to search. */
  private static final byte[] EMPTY = new byte[DamagedPages.BYTES];

  /** More than a page of repetitions lists: the smallest takes 90 bytes. */
  private static final int MOST_ROWS = 50;

  /** Longer than any row of ours; SQLite's own limit is a thousand times that. */
  private static final int MOST_ROW_BYTES = 1 << 20;

  private final DamagedPages pages;
  private final byte[] page;
  private final List<RowShape> shapes;
  private final int type;
  private final BitSet covered = new BitSet(DamagedPages.BYTES);
  private final List<Cell> cells = new ArrayList<>();
  private boolean isDamaged;

  private DamagedPage(DamagedPages pages, byte[] page, List<RowShape> shapes) {
    this.pages = pages;
    this.page = page;
    this.shapes = shapes;
    this.type = page[0];
  }

  /**
   * Reads a page; any bytes will do.
   *
   * @param shapes what a row of ours can look like
   */
  static DamagedPage read(DamagedPages pages, byte[] page, List<RowShape> shapes)
      throws IOException {
    DamagedPage read = new DamagedPage(pages, page, shapes);
    if (read.isTree()) {
      read.readListed();
    } else {
      read.isDamaged = true;
    }
    if (read.isDamaged && !Arrays.equals(page, EMPTY)) {
      read.search();
    }
    return read;
  }

  private boolean isTree() {
    return isInner() || type == INDEX_LEAF || type == TABLE_LEAF;
  }

  /** Whether other pages lie below it. */
  boolean isInner() {
    return type == INDEX_INNER || type == TABLE_INNER;
  }

  /** The rows that the page lists in their order, and behind them those that were found. */
  List<Cell> cells() {
    return cells;
  }

  /** The numbers of the pages below, as they stand on the page; none of a leaf. */
  static int[] children(byte[] page) {
    if (page[0] != INDEX_INNER && page[0] != TABLE_INNER) {
      return new int[0];
    }
    int count = Math.min(SqliteBytes.u16(page, 3), (DamagedPages.BYTES - INNER_HEADER) / 2);
    int[] children = new int[count + 1];
    for (int i = 0; i < count; i++) {
      int cell = SqliteBytes.u16(page, INNER_HEADER + 2 * i);
      children[i] = cell > DamagedPages.BYTES - 4 ? 0 : SqliteBytes.i32(page, cell);
    }
    children[count] = SqliteBytes.i32(page, INNER_HEADER - 4);
    return children;
  }

  /** Whether it has as many rows as it says. */
  boolean isComplete() {
    return isTree() && cells.size() == SqliteBytes.u16(page, 3);
  }

  /** Whether something on it is not as it was written. */
  boolean isDamaged() {
    return isDamaged;
  }

  private void readListed() throws IOException {
    int header = isInner() ? INNER_HEADER : 8;
    int count = SqliteBytes.u16(page, 3);
    int contentAt = SqliteBytes.u16(page, 5);
    int listEnd = header + 2 * count;
    if (listEnd > DamagedPages.BYTES) {
      isDamaged = true;
      listEnd = DamagedPages.BYTES;
    }
    covered.set(0, Math.min(listEnd, Math.max(header, contentAt)));
    coverFreed();
    Set<Integer> seen = new HashSet<>();
    for (int at = header; at < listEnd; at += 2) {
      int cell = SqliteBytes.u16(page, at);
      if (cell < header || cell > DamagedPages.BYTES - 4 || !seen.add(cell) || !readCell(cell)) {
        isDamaged = true;
      }
    }
    int gaps = 0;
    for (int at = Math.max(contentAt, listEnd); at < DamagedPages.BYTES; at++) {
      gaps += covered.get(at) ? 0 : 1;
    }
    isDamaged |= contentAt > DamagedPages.BYTES || gaps != page[7];
    int end = isDamaged ? Math.min(contentAt, covered.nextSetBit(listEnd)) : 0;
    // Before the content lies what was moved elsewhere or deleted.
    covered.set(0, Math.max(header, end));
  }

  private boolean readCell(int at) throws IOException {
    int from = isInner() ? at + 4 : at;
    if (type == TABLE_INNER) {
      Varint rowId = SqliteBytes.varint(page, from, DamagedPages.BYTES);
      covered.set(at, rowId == null ? from : rowId.end());
      return rowId != null;
    }
    int end = addRow(from, type == TABLE_LEAF, true);
    covered.set(at, Math.max(at, end));
    return end > 0;
  }

  /** What was deleted is a chain of free places. */
  private void coverFreed() {
    int before = 0;
    for (int at = SqliteBytes.u16(page, 1); at != 0; at = SqliteBytes.u16(page, at)) {
      if (at <= before || at > DamagedPages.BYTES - 4) {
        isDamaged = true;
        return;
      }
      int end = at + SqliteBytes.u16(page, at + 2);
      if (end < at + 4 || end > DamagedPages.BYTES) {
        isDamaged = true;
        return;
      }
      covered.set(at, end);
      before = at;
    }
  }

  /**
   * Rows between the list and the content: what was moved to another page or deleted leaves its
   * bytes there. To be asked once, after everything else.
   */
  List<Cell> moved() throws IOException {
    if (!isTree()) {
      return List.of();
    }
    int from = (isInner() ? INNER_HEADER : 8) + 2 * SqliteBytes.u16(page, 3);
    int to = SqliteBytes.u16(page, 5);
    if (from >= to || to > DamagedPages.BYTES) {
      return List.of();
    }
    covered.set(0, DamagedPages.BYTES);
    covered.clear(from, to);
    int before = cells.size();
    // From behind: of two that overlap, the end of the first was written over by the second.
    for (int at = to - 4; at >= from; at--) {
      int end = addRow(at, false, false);
      covered.set(at, Math.max(at, end));
    }
    List<Cell> moved = new ArrayList<>(cells.subList(before, cells.size()));
    cells.subList(before, cells.size()).clear();
    return moved;
  }

  /**
   * Rows of a shape wherever they lie on a page, whatever became of the page: what holds nothing
   * that tells it for a row of ours, such as a sum, may be anything.
   */
  static List<Cell> anywhere(byte[] page, RowShape shape) {
    int shortest = shape.columns().size() + 1;
    List<Cell> cells = new ArrayList<>();
    for (int at = 0; at < DamagedPages.BYTES - shortest; at++) {
      // One of the types takes two bytes where the faults are many.
      int end =
          page[at] == shortest || page[at] == shortest + 1
              ? SqliteBytes.recordEnd(page, at, DamagedPages.BYTES)
              : 0;
      @Nullable Object @Nullable [] values = end == 0 ? null : SqliteBytes.record(page, at, end);
      if (values != null && shape.fits(false, values)) {
        cells.add(new Cell(shape, 0, values, false));
      }
    }
    return cells;
  }

  /**
   * What the listed rows of a shape can have been whose header cannot be read: all that one other
   * byte there would make of them. At most one of them is what was written.
   */
  static List<Cell> withAnotherHeader(byte[] damaged, RowShape shape) {
    byte[] page = damaged.clone();
    int list = page[0] == INDEX_INNER ? INNER_HEADER : 8;
    int count = SqliteBytes.u16(page, 3);
    List<Cell> cells = new ArrayList<>();
    if ((page[0] != INDEX_INNER && page[0] != INDEX_LEAF) || count > MOST_ROWS) {
      return cells;
    }
    for (int i = 0; i < count; i++) {
      int at = SqliteBytes.u16(page, list + 2 * i) + (page[0] == INDEX_INNER ? 4 : 0);
      Varint length = SqliteBytes.varint(page, at, DamagedPages.BYTES);
      if (length != null
          && SqliteBytes.recordEnd(page, length.end(), page.length) != endOf(length)) {
        for (int byteAt = length.end();
            byteAt < length.end() + shape.columns().size() + 2;
            byteAt++) {
          addOthers(page, byteAt, length, shape, cells);
        }
      }
    }
    return cells;
  }

  private static long endOf(Varint length) {
    return length.end() + length.value();
  }

  private static void addOthers(
      byte[] page, int byteAt, Varint length, RowShape shape, List<Cell> cells) {
    if (byteAt >= page.length) {
      return;
    }
    byte own = page[byteAt];
    for (int change = 1; change <= 0xff; change++) {
      page[byteAt] = (byte) (own ^ change);
      int end = SqliteBytes.recordEnd(page, length.end(), page.length);
      @Nullable Object @Nullable [] values =
          end == endOf(length) ? SqliteBytes.record(page, length.end(), end) : null;
      if (values != null && shape.fits(false, values)) {
        cells.add(new Cell(shape, 0, values, false));
      }
    }
    page[byteAt] = own;
  }

  private void search() throws IOException {
    for (int at = covered.nextClearBit(0); at < DamagedPages.BYTES - 4; ) {
      int end = addRow(at, true, false);
      if (end == 0) {
        end = addRow(at, false, false);
      }
      at = covered.nextClearBit(Math.max(end, at + 1));
    }
  }

  /** Reads a row and adds it; where it ends, or 0 if none is there. */
  private int addRow(int at, boolean hasRowId, boolean isListed) throws IOException {
    Varint length = SqliteBytes.varint(page, at, DamagedPages.BYTES);
    if (length == null || length.value() < 2 || length.value() > MOST_ROW_BYTES) {
      return 0;
    }
    Varint rowId = hasRowId ? SqliteBytes.varint(page, length.end(), DamagedPages.BYTES) : length;
    if (rowId == null) {
      return 0;
    }
    int whole = (int) length.value();
    int local = local(whole, hasRowId);
    int end = Math.max(rowId.end() + local + (local < whole ? 4 : 0), at + 4);
    if (end > DamagedPages.BYTES || (!isListed && covered.get(at, end).cardinality() > 0)) {
      return 0;
    }
    byte[] bytes = page;
    int from = rowId.end();
    if (local < whole) {
      bytes = withOverflow(from, local, whole);
      from = 0;
    }
    @Nullable Object @Nullable [] values =
        bytes.length < from + whole ? null : SqliteBytes.record(bytes, from, from + whole);
    RowShape shape = values == null ? null : shapeOf(hasRowId, values);
    if (values == null || shape == null) {
      return 0;
    }
    cells.add(new Cell(shape, hasRowId ? rowId.value() : 0, values, isListed));
    return end;
  }

  private @Nullable RowShape shapeOf(boolean hasRowId, @Nullable Object[] values) {
    for (RowShape shape : shapes) {
      if (shape.fits(hasRowId, values)) {
        return shape;
      }
    }
    return null;
  }

  /** How much of a row lies on the page itself. */
  private static int local(int whole, boolean hasRowId) {
    int most = hasRowId ? DamagedPages.BYTES - 35 : (DamagedPages.BYTES - 12) * 64 / 255 - 23;
    int least = (DamagedPages.BYTES - 12) * 32 / 255 - 23;
    int split = least + (whole - least) % (DamagedPages.BYTES - 4);
    return whole <= most ? whole : split <= most ? split : least;
  }

  private boolean isPage(int number) {
    return number >= 2 && number <= pages.count();
  }

  /** The rest of a long row lies on a chain of other pages; shorter if that is damaged. */
  private byte[] withOverflow(int from, int local, int whole) throws IOException {
    int next = SqliteBytes.i32(page, from + local);
    if (!isPage(next)) {
      return new byte[0];
    }
    byte[] bytes = new byte[whole];
    System.arraycopy(page, from, bytes, 0, local);
    for (int have = local; have < whole; ) {
      if (!isPage(next)) {
        return new byte[0];
      }
      byte[] more = pages.page(next);
      int part = Math.min(whole - have, DamagedPages.BYTES - 4);
      System.arraycopy(more, 4, bytes, have, part);
      have += part;
      next = SqliteBytes.i32(more, 0);
    }
    return bytes;
  }
}
