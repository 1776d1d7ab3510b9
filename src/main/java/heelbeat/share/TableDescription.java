package heelbeat.share;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * The tables of a package for machines, as CSV on the Web describes them (W3C, Metadata Vocabulary
 * for Tabular Data).
 */
final class TableDescription {
  private final JsonArray tables = new JsonArray();

  /** A recording's frames. */
  void addFrames(String file, List<String> columns) {
    JsonArray described = new JsonArray();
    for (String column : columns) {
      described.add(
          column.equals(SharedFrames.TIME)
              ? column(column, "integer", "us", "When the frame was taken; 0 at the first one")
              : column(column, "integer", "", sensor(column)));
    }
    JsonObject schema = schema(described);
    schema.addProperty("primaryKey", SharedFrames.TIME);
    tables.add(
        table(
            file,
            "What the pad's converter gave, a row a frame; lost frames are a gap; CSV, compressed"
                + " with gzip",
            schema));
  }

  private static String sensor(String column) {
    String words = column.replace('_', ' ');
    return column.endsWith("_height")
        ? "Counts of the height sensor at the %s heel".formatted(words.split(" ", 2)[0])
        : "Counts of the sensor under the %s, as the converter gave them".formatted(words);
  }

  /** What was truly done in a recording. */
  void addTruth(String file, List<String> columns) {
    JsonArray described = new JsonArray();
    for (String column : columns) {
      described.add(
          column.equals(SharedTruth.FOOT)
              ? column(column, "string", "", truth(column))
              : column(column, "decimal", column.endsWith("_mm") ? "mm" : "s", truth(column)));
    }
    tables.add(
        table(
            file,
            "What was truly done, a row a repetition of a foot, in seconds of the frames' time",
            schema(described)));
  }

  private static String truth(String column) {
    return List.of(
            "foot: Which foot: left or right",
            "heel_off_s: The heel lost contact",
            "top_s: The heel was as high as it went",
            "lower_s: The heel began to go down",
            "heel_down_s: The heel touched the pad again",
            "concentric_s: How long it was lifted",
            "hold_s: How long it was held",
            "eccentric_s: How long it was lowered",
            "height_mm: How high the heel went")
        .stream()
        .filter(line -> line.startsWith(column + ": "))
        .map(line -> line.substring(column.length() + 2))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no words for " + column));
  }

  /** The file. */
  JsonObject json(String id, Licence licence) {
    JsonObject url = new JsonObject();
    url.addProperty("@id", licence.url());
    JsonObject dialect = new JsonObject();
    dialect.addProperty("encoding", "utf-8");
    dialect.addProperty("lineTerminators", "\r\n");
    dialect.addProperty("header", true);
    JsonObject group = new JsonObject();
    group.addProperty("@context", "http://www.w3.org/ns/csvw");
    group.addProperty("dc:title", "Recordings of feet on a pad with force sensors, " + id);
    group.add("dc:license", url);
    group.add("dialect", dialect);
    group.add("tables", tables);
    return group;
  }

  private static JsonObject table(String file, String description, JsonObject schema) {
    JsonObject table = new JsonObject();
    table.addProperty("url", file);
    table.addProperty("dc:description", description);
    table.add("tableSchema", schema);
    return table;
  }

  private static JsonObject schema(JsonArray columns) {
    JsonObject schema = new JsonObject();
    schema.add("columns", columns);
    return schema;
  }

  private static JsonObject column(String name, String datatype, String unit, String description) {
    JsonObject column = new JsonObject();
    column.addProperty("name", name);
    column.addProperty("titles", name);
    column.addProperty("datatype", datatype);
    if (!unit.isEmpty()) {
      column.addProperty("schema:unitText", unit);
    }
    column.addProperty("dc:description", description);
    return column;
  }
}
