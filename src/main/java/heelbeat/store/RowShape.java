package heelbeat.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a table or an index look like: by that a record is told that nothing else
 * says the table of. No two tables of ours look the same.
 *
 * @param table the table, or what the index is for
 * @param version the first version of the schema in which they look so
 * @param hasRowId whether the records lie in the tree of a table with row ids
 * @param columns the columns' names
 * @param types the columns' types; {@code NULL} for the row id itself
 * @param isRequired whether a column always has a value
 */
record RowShape(
    String table,
    int version,
    boolean hasRowId,
    List<String> columns,
    List<String> types,
    List<Boolean> isRequired) {
  static final String SESSION = "session";

  /** The index of the sessions' names; that of those without a date looks the same. */
  static final String NAMES = "names of sessions";

  /** What holds no rows of ours: the tables' definitions, and an index of faults. */
  static final String OTHER = "";

  private static final List<String> TABLES = List.of(SESSION, "rep", "step", "rejected", "fault");

  /** Of the present schema and all before. */
  static List<RowShape> all() throws SQLException {
    List<RowShape> shapes = new ArrayList<>();
    for (int version = 1; version <= Schema.CURRENT.version(); version++) {
      for (RowShape shape : of(version)) {
        if (shapes.stream().noneMatch(shape::looksLike)) {
          shapes.add(shape);
        }
      }
    }
    shapes.add(index(NAMES, false, "TEXT", "INTEGER"));
    shapes.add(index(OTHER, false, "INTEGER", "INTEGER", "TEXT", "TEXT", "INTEGER"));
    shapes.add(index(OTHER, true, "TEXT", "TEXT", "TEXT", "INTEGER", "TEXT"));
    return shapes;
  }

  private static RowShape index(String name, boolean hasRowId, String... types) {
    List<Boolean> required =
        Arrays.stream(types).map(type -> !hasRowId || type.equals("INTEGER")).toList();
    return new RowShape(name, 1, hasRowId, List.of(types), List.of(types), required);
  }

  private static List<RowShape> of(int version) throws SQLException {
    Sqlite.prepare();
    List<RowShape> shapes = new ArrayList<>();
    try (Connection made = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = made.createStatement()) {
      Schema.CURRENT.make(made, version);
      for (String table : TABLES) {
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<Boolean> required = new ArrayList<>();
        try (ResultSet column = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
          while (column.next()) {
            boolean isRowId = column.getString("name").equals("id");
            columns.add(column.getString("name"));
            types.add(isRowId ? "NULL" : column.getString("type"));
            required.add(!isRowId && column.getBoolean("notnull"));
          }
        }
        boolean hasRowId = columns.contains("id");
        shapes.add(new RowShape(table, version, hasRowId, columns, types, required));
      }
    }
    return shapes;
  }

  private boolean looksLike(RowShape other) {
    return table.equals(other.table) && columns.equals(other.columns) && types.equals(other.types);
  }

  boolean isTable() {
    return TABLES.contains(table);
  }

  /** Whether each value has the type of its column; of a session, whether it has as many values. */
  boolean fits(boolean inRowIdTree, @Nullable Object[] values) {
    if (inRowIdTree != hasRowId || values.length != columns.size()) {
      return false;
    }
    if (table.equals(SESSION)) {
      return true;
    }
    for (int i = 0; i < values.length; i++) {
      if (!fits(i, values[i])) {
        return false;
      }
    }
    return true;
  }

  boolean fits(int column, @Nullable Object value) {
    if (value == null) {
      return !isRequired.get(column);
    }
    String type = types.get(column);
    // A whole number in a column of fractions is stored as one.
    return (type.equals("INTEGER") && value instanceof Long)
        || (type.equals("REAL") && (value instanceof Long || value instanceof Double))
        || (type.equals("TEXT") && value instanceof String);
  }

  int column(String name) {
    return columns.indexOf(name);
  }

  /** A number of a row that fits. */
  long number(@Nullable Object[] values, String name) {
    return values[column(name)] instanceof Long number ? number : 0;
  }
}
