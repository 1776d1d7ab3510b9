package heelbeat.store;

import heelbeat.store.DamagedPage.Cell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which sessions may have had more repetitions than were found. Numbers that are missing between
 * others tell how many are lost; behind a session's last one only a lost page of the tree can tell
 * that there may have been more.
 */
final class LostEnds {
  private static final int ROOT_OF_REPS = 5;

  /** Sessions the first included, the last not. */
  private record Range(long first, long last) {}

  private final DamagedPages pages;
  private final List<RowShape> shapes;
  private final BitSet seen = new BitSet();
  private final List<Range> ranges = new ArrayList<>();

  private LostEnds(DamagedPages pages, List<RowShape> shapes) {
    this.pages = pages;
    this.shapes = shapes;
  }

  static LostEnds of(DamagedPages pages, List<RowShape> shapes) throws IOException {
    LostEnds ends = new LostEnds(pages, shapes);
    ends.walk(ROOT_OF_REPS, Long.MIN_VALUE, Long.MAX_VALUE);
    return ends;
  }

  /** Whether the last repetitions of a session may be lost. */
  boolean mayBeOf(long session) {
    return ranges.stream().anyMatch(range -> range.first <= session && session < range.last);
  }

  /**
   * Walks down.
   *
   * @param first the session of the row before the page
   * @param last the session of the row behind it: a number that is missing before that is told
   */
  private void walk(int number, long first, long last) throws IOException {
    boolean isPage = number > 1 && number <= pages.count() && !seen.get(number);
    if (!isPage) {
      ranges.add(new Range(first, last));
      return;
    }
    seen.set(number);
    byte[] bytes = pages.page(number);
    DamagedPage page = DamagedPage.read(pages, bytes, shapes);
    if (!page.isComplete()) {
      ranges.add(new Range(first, last));
      return;
    }
    int[] children = DamagedPage.children(bytes);
    long before = first;
    for (int i = 0; i < children.length; i++) {
      long after = i < page.cells().size() ? session(page.cells().get(i)) : last;
      walk(children[i], before, after);
      before = after;
    }
  }

  private static long session(Cell cell) {
    return cell.shape().number(cell.values(), "session");
  }
}
