package heelbeat.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Describes tables for machines as CSV on the Web does (W3C, Metadata Vocabulary for Tabular Data),
 * from the columns that write them.
 */
final class CsvMetadata {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final CsvOptions options;

  private final Optional<String> leftOut;

  /**
   * @param leftOut what is missing because the store is damaged, for a person
   */
  CsvMetadata(CsvOptions options, Optional<String> leftOut) {
    this.options = options;
    this.leftOut = leftOut;
  }

  /** The description of all tables. */
  String text() {
    JsonArray tables = new JsonArray();
    tables.add(table(ExportTables.DAYS));
    tables.add(table(ExportTables.SESSIONS));
    for (CsvTable<?> ofSessions : List.of(ExportTables.REPS, ExportTables.NOT_COUNTED)) {
      JsonObject table = table(ofSessions);
      table.getAsJsonObject("tableSchema").add("foreignKeys", toSessions());
      tables.add(table);
    }

    JsonObject group = new JsonObject();
    group.addProperty("@context", "http://www.w3.org/ns/csvw");
    group.addProperty(
        "dc:title", "Heelbeat: days, sessions, repetitions, and what was not counted");
    group.addProperty("schema:version", Integer.toString(ExportTables.SCHEMA_VERSION));
    leftOut.ifPresent(words -> group.add("notes", notes(words)));
    group.add("dialect", dialect());
    group.add("tables", tables);
    return GSON.toJson(group) + "\n";
  }

  /** Annotations of any form, which other programs keep (section 5.3.2 of the vocabulary). */
  private static JsonArray notes(String words) {
    JsonObject note = new JsonObject();
    note.addProperty("dc:description", words);
    JsonArray notes = new JsonArray();
    notes.add(note);
    return notes;
  }

  private JsonObject dialect() {
    JsonObject dialect = new JsonObject();
    dialect.addProperty("encoding", "utf-8");
    dialect.addProperty("delimiter", String.valueOf(options.separator()));
    dialect.addProperty("lineTerminators", "\r\n");
    dialect.addProperty("header", true);
    return dialect;
  }

  private <T> JsonObject table(CsvTable<T> table) {
    JsonArray columns = new JsonArray();
    table.columns().forEach(column -> columns.add(column(column)));
    JsonObject schema = new JsonObject();
    schema.add("columns", columns);
    if (!table.key().isEmpty()) {
      schema.add("primaryKey", names(table.key()));
    }
    JsonObject json = new JsonObject();
    json.addProperty("url", table.fileName());
    json.addProperty("dc:description", table.description());
    json.add("tableSchema", schema);
    return json;
  }

  private JsonObject column(Column<?> column) {
    JsonObject json = new JsonObject();
    json.addProperty("name", column.name());
    json.addProperty("titles", column.name());
    if (column.datatype().equals(Column.DECIMAL)) {
      JsonObject format = new JsonObject();
      format.addProperty("decimalChar", String.valueOf(options.decimal()));
      JsonObject datatype = new JsonObject();
      datatype.addProperty("base", column.datatype());
      datatype.add("format", format);
      json.add("datatype", datatype);
    } else {
      json.addProperty("datatype", column.datatype());
    }
    if (!column.unit().isEmpty()) {
      json.addProperty("schema:unitText", column.unit());
    }
    json.addProperty("dc:description", column.description());
    return json;
  }

  private static JsonArray toSessions() {
    JsonObject reference = new JsonObject();
    reference.addProperty("resource", ExportTables.SESSIONS.fileName());
    reference.add("columnReference", names(ExportTables.SESSIONS.key()));
    JsonObject key = new JsonObject();
    key.add("columnReference", names(ExportTables.SESSIONS.key()));
    key.add("reference", reference);
    JsonArray keys = new JsonArray();
    keys.add(key);
    return keys;
  }

  private static JsonArray names(List<String> names) {
    JsonArray json = new JsonArray();
    names.forEach(json::add);
    return json;
  }
}
