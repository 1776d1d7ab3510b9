package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that tells people of the columns tells what the code writes. */
class CsvPageTest {
  @Test
  void thePageListsTheColumnsOfEveryTable() throws Exception {
    String page = Files.readString(Path.of("src", "site", "markdown", "csv.md"));
    for (CsvTable<?> table :
        List.of(
            ExportTables.DAYS,
            ExportTables.SESSIONS,
            ExportTables.REPS,
            ExportTables.NOT_COUNTED,
            ReplayTables.REPS,
            ReplayTables.EVENTS)) {
      String expected = markdown(table);
      assertTrue(
          page.contains(expected), () -> "src/site/markdown/csv.md should have:\n" + expected);
    }
  }

  private static String markdown(CsvTable<?> table) {
    StringBuilder text = new StringBuilder(table.description()).append(".\n\n");
    text.append("| column | type | unit | what it is |\n|---|---|---|---|\n");
    for (Column<?> column : table.columns()) {
      text.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(column.name(), column.datatype(), column.unit(), column.description()));
    }
    return text.append("\n").toString();
  }
}
