package heelbeat.store;

import heelbeat.store.DamagedPage.Cell;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rows that the pages of a damaged store hold, each with the table that it belongs to. */
final class DamagedRows {
  /**
   * A row.
   *
   * @param rowId of a table with row ids; else 0
   * @param isSure whether it was in the store for certain; else it may be one that was deleted, or
   *     have another's key
   * @param isOfNames whether its page belongs to the index of the sessions' names
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, and there are millions of them.
  record Row(
      RowShape shape, long rowId, @Nullable Object[] values, boolean isSure, boolean isOfNames) {
    long number(String column) {
      return shape.number(values, column);
    }

    /** The same row but for one value. */
    Row with(String column, Object value) {
      @Nullable Object[] changed = values.clone();
      changed[shape.column(column)] = value;
      return new Row(shape, rowId, changed, isSure, isOfNames);
    }

    /** Whether it belongs to a session. */
    boolean isPart() {
      return shape.column("session") >= 0;
    }
  }

  /** Receives each row. */
  @FunctionalInterface
  interface Visitor {
    void visit(Row row) throws SQLException;
  }

  private final DamagedPages pages;
  private final DamagedTrees trees;
  private final List<RowShape> shapes;
  private int damaged;
  private boolean areNamesWhole;

  DamagedRows(DamagedPages pages, DamagedTrees trees, List<RowShape> shapes) {
    this.pages = pages;
    this.trees = trees;
    this.shapes = shapes;
  }

  /** Visits all of them, page by page. */
  void visit(Visitor visitor) throws IOException, SQLException {
    damaged = trees.missing();
    areNamesWhole = damaged == 0;
    for (int number = 2; number <= pages.count(); number++) {
      if (!trees.isDeleted(number)) {
        DamagedPage page = DamagedPage.read(pages, pages.page(number), shapes);
        if (page.isDamaged() && trees.inTree().get(number)) {
          damaged++;
          areNamesWhole &= !trees.ofNames().get(number);
        }
        visit(page, trees.isSure(number), trees.ofNames().get(number), visitor);
      }
    }
    for (int i = 0; i < pages.doubtfulCount(); i++) {
      damaged++;
      visit(DamagedPage.read(pages, pages.doubtful(i), shapes), false, false, visitor);
    }
  }

  /** Visits copies of rows that lie where they were before they were moved or deleted. */
  void visitMoved(Visitor visitor) throws IOException, SQLException {
    for (int number = 2; number <= pages.count(); number++) {
      if (trees.inTree().get(number)) {
        DamagedPage page = DamagedPage.read(pages, pages.page(number), shapes);
        for (Cell cell : page.moved()) {
          visitor.visit(new Row(cell.shape(), cell.rowId(), cell.values(), false, false));
        }
      }
    }
  }

  /** Visits whatever looks like a repetition that has a sum, wherever one ever lay. */
  void visitCopies(Visitor visitor) throws IOException, SQLException {
    for (RowShape shape : shapes) {
      if (shape.column(RepSum.COLUMN) >= 0) {
        pages.visitAll(page -> {
          List<Cell> cells = new ArrayList<>(DamagedPage.anywhere(page, shape));
          cells.addAll(DamagedPage.withAnotherHeader(page, shape));
          for (Cell cell : cells) {
            visitor.visit(new Row(shape, cell.rowId(), cell.values(), false, false));
          }
        });
      }
    }
  }

  /** Whether nothing of the index of the sessions' names was damaged. */
  boolean areNamesWhole() {
    return areNamesWhole;
  }

  /** How many pages of tables, and of their indices, were damaged. */
  int damaged() {
    return damaged;
  }

  private void visit(DamagedPage page, boolean isSure, boolean isOfNames, Visitor visitor)
      throws SQLException {
    for (Cell cell : inOrder(page)) {
      boolean isOnList = isSure && cell.isListed();
      visitor.visit(new Row(cell.shape(), cell.rowId(), cell.values(), isOnList, isOfNames));
    }
  }

  private static List<Cell> inOrder(DamagedPage page) {
    List<Cell> numbered = new ArrayList<>();
    List<Cell> others = new ArrayList<>();
    for (Cell cell : page.cells()) {
      boolean isNumbered = cell.isListed() && cell.shape().column("number") == 1;
      (isNumbered ? numbered : others).add(cell);
    }
    List<Cell> all = new ArrayList<>(KeyOrder.mend(numbered, !page.isInner()));
    all.addAll(others);
    return all;
  }
}
