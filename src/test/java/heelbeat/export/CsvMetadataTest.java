package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import heelbeat.store.StoreReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvMetadataTest {
  @TempDir Path dir;

  @Test
  void everyColumnOfTheFilesIsDescribedInTheirOrder() throws Exception {
    new Recorded(dir).session("2026-05-01T09:00:00+02:00", true, "technique", 1);
    try (StoreReader reader = StoreReader.open(dir)) {
      new SessionExport(CsvOptions.PLAIN, Clock.systemUTC()).write(reader, dir);
    }
    Path folder = dir.resolve("heelbeat");
    JsonObject metadata =
        JsonParser.parseString(Files.readString(folder.resolve("csv-metadata.json")))
            .getAsJsonObject();
    assertEquals("http://www.w3.org/ns/csvw", metadata.get("@context").getAsString());
    JsonArray tables = metadata.getAsJsonArray("tables");
    assertEquals(4, tables.size());
    for (JsonElement element : tables) {
      JsonObject table = element.getAsJsonObject();
      JsonArray columns = table.getAsJsonObject("tableSchema").getAsJsonArray("columns");
      assertEquals(header(folder.resolve(table.get("url").getAsString())), names(columns));
      for (JsonElement column : columns) {
        assertDescribed(column.getAsJsonObject());
      }
    }
  }

  @Test
  void repetitionsReferToTheirSession() {
    JsonArray tables =
        JsonParser.parseString(new CsvMetadata(CsvOptions.PLAIN, Optional.empty()).text())
            .getAsJsonObject()
            .getAsJsonArray("tables");
    JsonObject sessions = tables.get(1).getAsJsonObject();
    JsonObject reps = tables.get(2).getAsJsonObject();
    assertEquals(
        "[\"session\"]", sessions.getAsJsonObject("tableSchema").get("primaryKey").toString());
    assertEquals(
        "[{\"columnReference\":[\"session\"],"
            + "\"reference\":{\"resource\":\"sessions.csv\",\"columnReference\":[\"session\"]}}]",
        reps.getAsJsonObject("tableSchema").get("foreignKeys").toString());
  }

  private static List<String> header(Path file) throws Exception {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      return csv.iterator().next().getFields();
    }
  }

  private static List<String> names(JsonArray columns) {
    return StreamSupport.stream(columns.spliterator(), false)
        .map(column -> column.getAsJsonObject().get("name").getAsString())
        .toList();
  }

  /** A name that ends in a unit has that unit, and every column has words. */
  private static void assertDescribed(JsonObject column) {
    String name = column.get("name").getAsString();
    assertEquals(name, column.get("titles").getAsString());
    assertFalse(column.get("dc:description").getAsString().isBlank(), name);
    if (name.endsWith("_s")) {
      assertEquals("s", column.get("schema:unitText").getAsString(), name);
      assertEquals(
          "{\"base\":\"decimal\",\"format\":{\"decimalChar\":\".\"}}",
          column.get("datatype").toString(),
          name);
    }
    if (name.equals("started") || name.equals("heel_off")) {
      assertEquals("dateTimeStamp", column.get("datatype").getAsString());
    }
  }
}
