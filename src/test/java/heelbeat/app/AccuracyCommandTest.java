package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingWriter;
import heelbeat.replay.Replay;
import heelbeat.replay.SimulatedHeights;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of recordings whose truth somebody wrote down, and what is said of what is wrong. */
final class AccuracyCommandTest {
  private static final String HEADER = "foot,heel_off_s,top_s,lower_s,heel_down_s";
  private static final double LATER_S = 0.05;

  @TempDir private Path folder;
  private Path truth;
  private int counted;

  /**
   * A recording whose truth is what the chain counts in it, but that every lowering began later: so
   * all errors are known.
   */
  @BeforeEach
  void recordWithTruth() throws IOException {
    record("walk");
    truth = folder.resolve("walk.truth-reps.csv");
    CommandRun replay = CommandRun.of("replay", folder, "--out", folder.resolve("out"));
    assertEquals(ExitStatus.OK, replay.status(), replay.err());
    StringBuilder lines = new StringBuilder(HEADER + ",remark\n");
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("out/walk/reps.csv"))) {
      for (NamedCsvRecord row : rows) {
        counted++;
        lines.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%s,%.6f,%s,%n",
                row.getField("foot"),
                row.getField("heel_off_s"),
                row.getField("top_s"),
                Double.parseDouble(row.getField("lower_s")) + LATER_S,
                row.getField("heel_down_s")));
      }
    }
    Files.writeString(truth, lines);
    assertTrue(counted > 5, "too few repetitions to say anything");
  }

  private void record(String name) throws IOException {
    Recording recording = Recording.of(folder.resolve(name + ".frames.csv.gz"));
    try (RecordingWriter writer = new RecordingWriter(recording)) {
      Replay.play(new SimulatedPad(3, SimulatedPadKind.AVR10, 90), writer);
    }
  }

  @Test
  void theTableHasWhatIsOffAndNothingElse() {
    CommandRun run = CommandRun.of("accuracy", folder);

    assertEquals(ExitStatus.OK, run.status(), run.err());
    assertEquals("", run.err());
    List<String> rows =
        run.out().lines().filter(line -> line.matches("\\| (walk|\\*\\*all\\*\\*) .*")).toList();
    assertFalse(rows.isEmpty());
    for (String row : rows) {
      String[] cells = row.split("\\s*\\|\\s*", -1);
      assertEquals(counted, Integer.parseInt(cells[2]), row);
      assertEquals(counted, Integer.parseInt(cells[3]), row);
      assertEquals("1.0000", cells[4], row);
      assertEquals("1 of 1", cells[5], row);
      assertEquals("0.0 / 0.0 / 0.0", cells[8], row);
      assertEquals("0.0 / 0.0 / 0.0", cells[9], row);
      assertTrue(cells[11].startsWith("-50.0 / 50.0 / 50.0,"), row);
      assertTrue(cells[12].startsWith("50.0 / 50.0 / 50.0,"), row);
    }
  }

  @Test
  void jsonAndCsvSayTheSame() {
    JsonObject json =
        JsonParser.parseString(CommandRun.of("accuracy", "--json", folder).out()).getAsJsonObject();
    CommandRun csv = CommandRun.of("accuracy", "--csv", folder);

    assertEquals(0, json.getAsJsonArray("left_out").size());
    assertEquals(counted, json.getAsJsonObject("pooled").get("found").getAsInt());
    List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv.out()).stream().toList();
    assertTrue(rows.stream().anyMatch(row -> row.getField("recording").equals("all")), csv.out());
    for (NamedCsvRecord row : rows) {
      assertEquals("-50.0", row.getField("hold_bias_ms"));
      JsonObject pace =
          (row.getField("recording").equals("all")
                  ? json.getAsJsonObject("pooled")
                  : json.getAsJsonArray("recordings").get(0).getAsJsonObject())
              .getAsJsonObject(row.getField("pace"));
      assertEquals(row.getField("found_of_pace"), pace.get("found").getAsString());
      JsonObject hold = pace.getAsJsonObject("hold");
      assertEquals(-50, hold.get("bias_ms").getAsDouble(), 0.01);
      assertEquals(
          Double.parseDouble(row.getField("hold_within_2_errors_percent")),
          hold.get("within_2_errors_percent").getAsDouble(),
          0.05);
    }
  }

  @Test
  void aMissedAndAFalseOneCount() throws IOException {
    List<String> lines = Files.readAllLines(truth);
    lines.set(1, "left,1.0,1.5,2.0,2.5,");
    Files.write(truth, lines);

    JsonObject pooled =
        JsonParser.parseString(CommandRun.of("accuracy", "--json", folder).out())
            .getAsJsonObject()
            .getAsJsonObject("pooled");

    assertEquals(0, pooled.get("exact").getAsInt());
    assertEquals(counted, pooled.get("counted").getAsInt());
    assertEquals(counted, pooled.get("true_reps").getAsInt());
    assertEquals(counted - 1, pooled.get("found").getAsInt());
    assertEquals((counted - 1.0) / counted, pooled.get("f1").getAsDouble(), 1e-9);
  }

  @Test
  void whatIsGoodIsToldBesideWhatIsNot() throws IOException {
    record("zebra");

    CommandRun run = CommandRun.of("accuracy", folder);

    assertEquals(ExitStatus.DATA, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(
        run.err().contains("zebra.truth-reps.csv: no such file, and the recording has no"),
        run.err());
    assertTrue(run.out().contains("| walk "), run.out());
    assertFalse(run.out().contains("zebra"), run.out());
  }

  @Test
  void aRecordingThatBreaksOffHasNoFigures() throws IOException {
    Path frames = folder.resolve("walk.frames.csv.gz");
    byte[] bytes = Files.readAllBytes(frames);
    Files.write(frames, Arrays.copyOf(bytes, bytes.length / 2));

    assertTold(CommandRun.of("accuracy", folder), "walk.frames.csv.gz, line ", "ends early");
  }

  @Test
  void aFolderWithoutRecordingsIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertTold(CommandRun.of("accuracy", empty), "empty: no recording in this directory");
  }

  @Test
  void aTruthThatIsWrongIsNamedWithItsLine() throws IOException {
    spoil("", "the file is empty", HEADER);
    spoil("foot,heel_off_s,top_s,heel_down_s\n", "line 1: there is no column lower_s", HEADER);
    spoil("foot,heel_off_s,top_s,heel_down_s\nleft,1,2,3\n", "line 1: there is no column lower_s");
    spoil(HEADER + "\nleft,1,2,3,4\nleg,5,6,7,8\n", "line 3: foot is \"leg\"", "left nor right");
    spoil(HEADER + "\nleft,1,2,x,4\n", "line 2: lower_s is \"x\", no time in seconds");
    spoil(HEADER + "\nleft,NaN,2,3,4\n", "line 2: heel_off_s is \"NaN\", no time in seconds");
    spoil(HEADER + "\nleft,1,3,2,4\n", "line 2: lower_s is \"2\", not later than top_s");
    spoil(HEADER + "\nleft,1,2,3\n", "line 2: 4 fields, but the header has 5");
    spoil(HEADER + "\nleft,1,\"2,3,4\n", "truth-reps.csv: not CSV after line 1");
  }

  @Test
  void aHeaderAloneSaysThatNothingWasDone() throws IOException {
    Files.writeString(truth, HEADER + "\n");

    JsonObject pooled =
        JsonParser.parseString(CommandRun.of("accuracy", "--json", folder).out())
            .getAsJsonObject()
            .getAsJsonObject("pooled");

    assertEquals(0, pooled.get("true_reps").getAsInt());
    assertEquals(0, pooled.get("f1").getAsDouble());
  }

  @Test
  void heightsAreTheTruthWithoutATruthFile() throws IOException {
    Path watched = Files.createDirectory(folder.resolve("watched"));
    new SimulatedHeights(SimulatedPerson.visiting(3, 90), 0.005, 204.8)
        .record(
            new SimulatedPad(3, SimulatedPadKind.AVR10, 90),
            Recording.of(watched.resolve("watched.frames.csv")));
    Files.delete(watched.resolve("watched.truth-reps.csv"));

    CommandRun run = CommandRun.of("accuracy", "--json", watched);

    assertEquals(ExitStatus.OK, run.status(), run.err());
    JsonObject pooled =
        JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("pooled");
    assertEquals("[\"height sensor\"]", pooled.get("truth").toString());
    assertTrue(pooled.get("found").getAsInt() > 5, run.out());
    assertEquals(pooled.get("true_reps"), pooled.get("counted"));
  }

  /** Of the other foot nothing is known, so what it did is neither right nor wrong. */
  @Test
  void aFootWithoutASensorIsLeftOut() throws IOException {
    Path watched = Files.createDirectory(folder.resolve("watched"));
    Recording both = Recording.of(watched.resolve("watched.frames.csv"));
    new SimulatedHeights(SimulatedPerson.visiting(3, 90), 0.005, 204.8)
        .record(new SimulatedPad(3, SimulatedPadKind.AVR10, 90), both);
    List<String> lines = Files.readAllLines(both.frames());
    assertTrue(lines.getFirst().endsWith(",left_height,right_height"), lines.getFirst());
    Files.write(
        both.frames(), lines.stream().map(line -> line.replaceFirst(",[^,]*$", "")).toList());

    CommandRun run = CommandRun.of("accuracy", "--height", "--json", watched);

    JsonObject pooled =
        JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("pooled");
    assertTrue(pooled.get("found").getAsInt() > 5, run.out());
    assertEquals(1, pooled.get("f1").getAsDouble(), run.out());
  }

  @Test
  void heightsThatAreAskedForAndNotThereAreMissed() {
    assertTold(
        CommandRun.of("accuracy", "--height", folder),
        "walk.frames.csv.gz: has no column left_height or right_height");
  }

  @Test
  void jsonAndCsvAtOnceAreRefused() {
    assertEquals(ExitStatus.USAGE, CommandRun.of("accuracy", "--json", "--csv", folder).status());
  }

  private void spoil(String text, String... parts) throws IOException {
    Files.writeString(truth, text);
    assertTold(CommandRun.of("accuracy", folder), parts);
  }

  private static void assertTold(CommandRun run, String... parts) {
    assertEquals(ExitStatus.DATA, run.status(), run.err());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    for (String part : parts) {
      assertTrue(run.err().contains(part), () -> "\"" + part + "\" is not in: " + run.err());
    }
  }
}
