package heelbeat.store;

import heelbeat.store.DamagedPage.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows lie in the order of their keys, session and number, and numbers follow each other: a key
 * that is damaged is told by its neighbours, and most often there is one number that it can have
 * been.
 */
final class KeyOrder {
  private record Key(long session, long number) implements Comparable<Key> {
    static Key of(Cell cell) {
      return new Key(number(cell.values()[0]), number(cell.values()[1]));
    }

    private static long number(@Nullable Object value) {
      return value instanceof Long number ? number : 0;
    }

    @Override
    public int compareTo(Key other) {
      int bySession = Long.compare(session, other.session);
      return bySession != 0 ? bySession : Long.compare(number, other.number);
    }

    boolean isBetween(Key before, Key after) {
      return compareTo(before) > 0 && compareTo(after) < 0;
    }

    boolean isFollowedBy(Key after) {
      return after.number == (after.session == session ? number + 1 : 1);
    }

    Key next(long step) {
      return new Key(session, number + step);
    }
  }

  private KeyOrder() {}

  /**
   * Gives damaged keys back what they can have been. A row whose key does not fit and cannot be
   * told counts as one that was not listed: it gives way to any other of its key.
   *
   * @param cells a page's rows of one table whose key is session and number, in their order
   * @param isLeaf whether they are neighbours in the table, too; else pages of others lie between
   */
  static List<Cell> mend(List<Cell> cells, boolean isLeaf) {
    List<Cell> mended = new ArrayList<>(cells);
    for (int i = 0; i < mended.size(); i++) {
      Cell cell = mended.get(i);
      if (hasSum(cell)) {
        // That tells more than its neighbours can.
        continue;
      }
      Key own = Key.of(cell);
      Optional<Key> before = i == 0 ? Optional.empty() : Optional.of(Key.of(mended.get(i - 1)));
      Optional<Key> after =
          i == mended.size() - 1 ? Optional.empty() : Optional.of(Key.of(mended.get(i + 1)));
      if (before.isPresent() && after.isPresent()) {
        mended.set(i, between(cell, own, before.get(), after.get(), isLeaf));
      } else if (isLeaf
          && ((before.isPresent() && !before.get().isFollowedBy(own))
              || (after.isPresent() && !own.isFollowedBy(after.get())))) {
        mended.set(i, unsure(cell));
      }
    }
    return mended;
  }

  private static boolean hasSum(Cell cell) {
    int at = cell.shape().column(RepSum.COLUMN);
    return at >= 0 && cell.values()[at] != null;
  }

  private static Cell between(Cell cell, Key own, Key before, Key after, boolean isLeaf) {
    if (before.compareTo(after) >= 0 || own.isBetween(before, after)) {
      return cell;
    }
    Stream<Key> possible =
        Stream.of(new Key(before.session, own.number), new Key(after.session, own.number));
    if (isLeaf) {
      possible = Stream.concat(Stream.of(before.next(1), after.next(-1)), possible);
    }
    return possible
        .filter(key -> key.isBetween(before, after) && (!isLeaf || before.isFollowedBy(key)))
        .findFirst()
        .map(key -> with(cell, key))
        .orElseGet(() -> unsure(cell));
  }

  private static Cell with(Cell cell, Key key) {
    @Nullable Object[] values = cell.values().clone();
    values[0] = key.session;
    values[1] = key.number;
    return new Cell(cell.shape(), cell.rowId(), values, cell.isListed());
  }

  private static Cell unsure(Cell cell) {
    return new Cell(cell.shape(), cell.rowId(), cell.values(), false);
  }
}
