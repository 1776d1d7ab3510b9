package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredRep;
import heelbeat.store.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionExportTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-02T10:00:00Z"), ZoneOffset.ofHours(2));

  @TempDir Path dir;

  private Path store = Path.of("");
  private Path stick = Path.of("");

  @BeforeEach
  void record() throws Exception {
    store = dir.resolve("store");
    stick = Files.createDirectory(dir.resolve("stick"));
    new Recorded(store)
        .session("2026-05-01T09:00:00+02:00", true, "technique", 5)
        .session("1970-01-01T00:01:00Z", false, "=cmd()", "@adc", 2, false)
        .session("2026-05-02T08:00:00.250+02:00", true, "Wade, \"slow\"; Höhe", 0);
  }

  @Test
  void theTablesReadBackAsWhatTheStoreHolds() throws Exception {
    export(CsvOptions.PLAIN);
    List<NamedCsvRecord> sessions = table("sessions.csv", CsvOptions.PLAIN);
    List<NamedCsvRecord> reps = table("reps.csv", CsvOptions.PLAIN);
    List<StoredRep> storedReps = new ArrayList<>();
    try (StoreReader reader = StoreReader.open(store)) {
      List<StoredSession> stored = reader.sessions();
      assertEquals(3, stored.size());
      for (StoredSession session : stored) {
        reader.forEachRep(session, storedReps::add);
      }
      assertEquals(
          stored.stream().map(StoredSession::uuid).toList(),
          sessions.stream().map(row -> row.getField("session")).toList());
    }
    NamedCsvRecord first = sessions.getFirst();
    assertEquals("2026-05-01T09:00:00.000+02:00", first.getField("started"));
    assertEquals("2026-05-01T09:00:12.000+02:00", first.getField("ended"));
    assertEquals("12.0000", first.getField("duration_s"));
    assertEquals("true", first.getField("complete"));
    assertEquals("true", first.getField("clock_trusted"));
    assertEquals("5", first.getField("reps"));
    assertEquals("3", first.getField("reps_left"));
    assertEquals("2", first.getField("reps_right"));
    assertEquals("1", first.getField("not_counted"));
    assertEquals("1", first.getField("sensor_faults"));
    assertEquals("left right", first.getField("feet"));
    assertEquals("100.000", first.getField("sample_rate_hz"));
    assertEquals("3", first.getField("schema_version"));
    assertEquals("false", sessions.get(1).getField("complete"));
    assertEquals("false", sessions.get(1).getField("clock_trusted"));
    assertEquals("0.0200", first.getField("lift_mean_error_s"));
    assertEquals("0.1000", first.getField("hold_mean_error_s"));
    assertEquals("0.0900", first.getField("lowering_mean_error_s"));
    for (String none : List.of("hold_mean_s", "hold_mean_error_s")) {
      assertEquals("", sessions.get(2).getField(none));
    }
    assertEquals("Wade, \"slow\"; Höhe", sessions.get(2).getField("protocol"));

    assertEquals(7, reps.size());
    for (int i = 0; i < 7; i++) {
      NamedCsvRecord row = reps.get(i);
      StoredRep expected = storedReps.get(i);
      Rep rep = expected.rep();
      assertEquals(expected.session().uuid(), row.getField("session"));
      assertEquals(expected.number(), Integer.parseInt(row.getField("number")));
      assertEquals(rep.foot().label(), row.getField("foot"));
      assertNear(rep.heelOffNs() - Recorded.START_NS, row.getField("heel_off_s"));
      assertNear(rep.topNs() - Recorded.START_NS, row.getField("top_s"));
      assertNear(rep.loweringNs() - Recorded.START_NS, row.getField("lower_s"));
      assertNear(rep.heelDownNs() - Recorded.START_NS, row.getField("heel_down_s"));
      assertNear(rep.concentricNs(), row.getField("lift_s"));
      assertNear(rep.holdNs(), row.getField("hold_s"));
      assertNear(rep.eccentricNs(), row.getField("lowering_s"));
    }
  }

  @Test
  void textThatASpreadsheetWouldRunIsNeutralised() throws Exception {
    export(CsvOptions.PLAIN);
    NamedCsvRecord second = table("sessions.csv", CsvOptions.PLAIN).get(1);
    assertEquals("'=cmd()", second.getField("protocol"));
    assertEquals("'@adc", second.getField("adc"));
  }

  @Test
  void aDecimalCommaComesWithSemicolonsAndAByteOrderMark() throws Exception {
    export(CsvOptions.DECIMAL_COMMA);
    assertTrue(Files.readString(file("sessions.csv")).startsWith("\ufeffdate;time;"));
    NamedCsvRecord first = table("sessions.csv", CsvOptions.DECIMAL_COMMA).getFirst();
    assertEquals("12,0000", first.getField("duration_s"));
    assertEquals("100,000", first.getField("sample_rate_hz"));
    assertEquals("2026-05-01T09:00:00.000+02:00", first.getField("started"));
    String metadata = Files.readString(file("csv-metadata.json"));
    assertTrue(metadata.contains("\"delimiter\": \";\""));
    assertTrue(metadata.contains("\"decimalChar\": \",\""));
  }

  /** Whoever has the stick has not seen what the command printed. */
  @Test
  void whatADamagedStoreLeavesOutIsToldInTheFilesThemselves() throws Exception {
    export(CsvOptions.PLAIN);
    assertFalse(Files.readString(file("csv-metadata.json")).contains("notes"));
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + store.resolve("heelbeat.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE rep SET foot = '<eft' WHERE session = 1 AND number = 1");
    }
    export(CsvOptions.PLAIN);
    assertEquals(6, table("reps.csv", CsvOptions.PLAIN).size());
    assertTrue(
        Files.readString(file("csv-metadata.json")).contains(": 1 row is left out: "),
        Files.readString(file("csv-metadata.json")));
    assertTrue(
        Files.readString(file("report.html"))
            .contains(
                ": 1 row is left out: the store is damaged and holds what Heelbeat never"
                    + " writes (foot is &quot;&lt;eft&quot;)</b>"));
  }

  @Test
  void linesEndAsRfc4180Says() throws Exception {
    export(CsvOptions.PLAIN);
    String text = Files.readString(file("reps.csv"));
    assertEquals(text.replace("\r\n", "").length() + 2 * 8, text.length());
    assertEquals(-1, text.replace("\r\n", "").indexOf('\n'));
  }

  @Test
  void aSecondExportIsTheSameByteForByteInAnyLanguage() throws Exception {
    export(CsvOptions.PLAIN);
    Map<String, String> once = contents();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      export(CsvOptions.PLAIN);
    } finally {
      Locale.setDefault(before);
    }
    assertEquals(once, contents());
    assertEquals(SessionExport.FILES.stream().sorted().toList(), List.copyOf(once.keySet()));
  }

  @Test
  void aDayIsTheSumOfItsSessions() throws Exception {
    export(CsvOptions.PLAIN);
    List<NamedCsvRecord> days = table("days.csv", CsvOptions.PLAIN);
    List<NamedCsvRecord> sessions = table("sessions.csv", CsvOptions.PLAIN);
    for (String name : List.of("push_ups", "push_ups_good", "reps_left", "reps_right")) {
      assertEquals(sum(sessions, name), sum(days, name), name);
    }
    assertEquals(
        sum(sessions, "tension_s") / 60, sum(days, "tension_min"), 0.05 * days.size(), "minutes");
    assertEquals(
        days.stream().map(day -> day.getField("date")).sorted().distinct().toList(),
        days.stream().map(day -> day.getField("date")).toList());
  }

  /** The fourth repetition is before midnight, the fifth after it. */
  @Test
  void aPushUpBelongsToTheDayOnWhichItsFirstHeelLeft() throws Exception {
    new Recorded(store).session("2026-06-01T23:59:50+02:00", true, "technique", 10);
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + store.resolve("heelbeat.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE rep SET push_up = 4, sum = NULL WHERE number = 5 AND session = 4");
    }
    export(CsvOptions.PLAIN);
    List<NamedCsvRecord> days = table("days.csv", CsvOptions.PLAIN);
    assertEquals(
        List.of("2026-06-01 4 5", "2026-06-02 5 5"),
        days.subList(days.size() - 2, days.size()).stream()
            .map(day ->
                day.getField("date")
                    + " "
                    + day.getField("push_ups")
                    + " "
                    + (Integer.parseInt(day.getField("reps_left"))
                        + Integer.parseInt(day.getField("reps_right"))))
            .toList());
  }

  @Test
  void whatWasNotCountedSaysWhenAndWhy() throws Exception {
    export(CsvOptions.PLAIN);
    List<NamedCsvRecord> movements = table("not-counted.csv", CsvOptions.PLAIN);
    assertEquals(
        sum(table("sessions.csv", CsvOptions.PLAIN), "not_counted"), movements.size(), 1e-9);
    assertFalse(movements.isEmpty());
    for (NamedCsvRecord movement : movements) {
      RejectedRep.Reason reason =
          RejectedRep.Reason.valueOf(
              movement.getField("reason").toUpperCase(Locale.ROOT).replace(' ', '_'));
      assertEquals(reason.text(), movement.getField("why"));
    }
  }

  private static double sum(List<NamedCsvRecord> rows, String name) {
    return rows.stream().mapToDouble(row -> Double.parseDouble(row.getField(name))).sum();
  }

  @Test
  void otherFilesOnTheStickStayUntouched() throws Exception {
    Path photo = Files.writeString(stick.resolve("photo.jpg"), "photo");
    Files.createDirectory(stick.resolve("heelbeat"));
    Path note = Files.writeString(file("note.txt"), "note");
    export(CsvOptions.PLAIN);
    assertEquals("photo", Files.readString(photo));
    assertEquals("note", Files.readString(note));
  }

  @Test
  void theSumsAreThoseOfTheFiles() throws Exception {
    List<String> sums;
    try (StoreReader reader = StoreReader.open(store)) {
      sums = new SessionExport(CsvOptions.PLAIN, CLOCK).write(reader, stick);
    }
    assertEquals(SessionExport.FILES.size(), sums.size());
    for (String sum : sums) {
      String[] parts = sum.split("  ", 2);
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file(parts[1])));
      assertEquals(HexFormat.of().formatHex(digest), parts[0]);
    }
  }

  private void export(CsvOptions options) throws IOException {
    try (StoreReader reader = StoreReader.open(store)) {
      new SessionExport(options, CLOCK).write(reader, stick);
    }
  }

  private Path file(String name) {
    return stick.resolve("heelbeat").resolve(name);
  }

  private List<NamedCsvRecord> table(String name, CsvOptions options) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(options.separator())
            .detectBomHeader(true)
            .ofNamedCsvRecord(file(name))) {
      return csv.stream().toList();
    }
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(stick.resolve("heelbeat"))) {
      for (Path path : files.toList()) {
        contents.put(path.getFileName().toString(), Files.readString(path));
      }
    }
    return contents;
  }

  private static void assertNear(long expectedNs, String seconds) {
    assertTrue(seconds.matches("\\d+\\.\\d{4}"), seconds);
    assertEquals(expectedNs / 1e9, Double.parseDouble(seconds), 0.000_051);
  }

  @Test
  void optionsThatCannotBeReadBackAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new CsvOptions(',', ',', false));
    assertThrows(IllegalArgumentException.class, () -> new CsvOptions('x', '.', false));
    assertThrows(IllegalArgumentException.class, () -> new CsvOptions(';', ';', false));
  }
}
