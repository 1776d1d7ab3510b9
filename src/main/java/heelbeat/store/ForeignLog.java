package heelbeat.store;

import heelbeat.store.DamagedPage.Cell;
import heelbeat.store.DamagedPages.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A log that belongs to another store, as where files were copied together: nothing in it says to
 * which it belongs, and SQLite would put its pages over those of the store.
 */
final class ForeignLog {
  private ForeignLog() {}

  /**
   * Which of a damaged store's files are to be read for themselves. The log is another store's if
   * it has sessions, and none of those that stand in the file.
   */
  static List<Source> sources(Path damaged) throws IOException, SQLException {
    Set<String> inLog = names(damaged, Source.LOG);
    Set<String> inFile = names(damaged, Source.FILE);
    boolean isForeign = !inLog.isEmpty() && !inFile.isEmpty();
    for (String name : inFile) {
      isForeign &= !inLog.contains(name);
    }
    return isForeign ? List.of(Source.FILE, Source.LOG) : List.of(Source.BOTH);
  }

  private static Set<String> names(Path damaged, Source source) throws IOException, SQLException {
    List<RowShape> shapes = RowShape.all();
    Set<String> names = new HashSet<>();
    try (DamagedPages pages = DamagedPages.open(damaged, source)) {
      // The same in each store: the root of the index of names, and what lies below it.
      collect(pages, DamagedTrees.ROOT_OF_NAMES, shapes, names);
    }
    return names;
  }

  private static void collect(
      DamagedPages pages, int root, List<RowShape> shapes, Set<String> names) throws IOException {
    if (root < 1 || root > pages.count()) {
      return;
    }
    byte[] page = pages.page(root);
    for (Cell cell : DamagedPage.read(pages, page, shapes).cells()) {
      if (cell.shape().table().equals(RowShape.NAMES) && cell.values()[0] instanceof String name) {
        names.add(name);
      }
    }
    for (int child : DamagedPage.children(page)) {
      if (child > DamagedTrees.LAST_ROOT) {
        collect(pages, child, shapes, names);
      }
    }
  }
}
