package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.accuracy.SharedRecordings;
import heelbeat.coach.Plan;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.session.SessionEvent;
import heelbeat.store.EventQueue;
import heelbeat.store.SessionStore;
import heelbeat.store.StoreReader;
import heelbeat.store.StoreThread;
import heelbeat.store.StoredSession;
import heelbeat.store.Uptime;
import heelbeat.store.WallClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions are listed, labelled and deleted. */
@Timeout(120)
final class SessionsCommandTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir private Path folder;

  /** Three, the second of which has a date that nobody can believe. */
  @BeforeEach
  void record() throws Exception {
    session("2026-03-01T07:00:00Z", true, true);
    session("1970-01-01T00:01:00Z", false, true);
    session("2026-05-01T07:00:00Z", true, true);
  }

  @Test
  void theListNamesEverySessionForEver() throws Exception {
    List<StoredSession> stored = stored();
    List<String> lines = run("sessions").out().lines().toList();
    assertEquals(4, lines.size());
    for (int i = 0; i < 3; i++) {
      assertTrue(lines.get(i + 1).startsWith(stored.get(i).uuid().substring(0, 8) + "  "));
    }

    run("sessions", "delete", "--yes", id(0), id(2));
    session("2026-05-02T07:00:00Z", true, true);

    assertEquals(id(0), stored.get(1).shortId());
    String newest = stored().getLast().uuid();
    assertTrue(stored.stream().noneMatch(old -> old.uuid().equals(newest)));
  }

  @Test
  void aLabelIsInTheListAndInTheExportAndCanBeTakenAway() throws Exception {
    run("sessions", "label", id(0), "left", "knee", "hurt");
    assertTrue(run("sessions").out().lines().toList().get(1).endsWith("\"left knee hurt\""));
    assertEquals(List.of("left knee hurt", "", ""), labels());

    run("sessions", "label", id(0), "");
    assertEquals(List.of("", "", ""), labels());
  }

  @Test
  void aLabelThatASpreadsheetWouldRunIsNeutralised() throws Exception {
    run("sessions", "label", id(1), "=HYPERLINK(1)");
    assertEquals(List.of("", "'=HYPERLINK(1)", ""), labels());
    assertTrue(exported("csv-metadata.json").contains("\"name\": \"label\""));
    run("sessions", "label", id(2), "<b>bold</b>");
    assertTrue(exported("report.html").contains("&lt;b&gt;bold&lt;/b&gt;"));
  }

  @ParameterizedTest
  @CsvSource({"'two\nlines'", "'\u001b[2J'"})
  void aLabelIsOneLineOfPrintableText(String text) throws Exception {
    assertEquals(
        ExitStatus.USAGE,
        CommandRun.of("sessions", "label", id(0), text, "--data", folder).status());
    assertEquals(
        ExitStatus.USAGE,
        CommandRun.of("sessions", "label", id(0), "x".repeat(81), "--data", folder).status());
    assertEquals(List.of("", "", ""), labels());
  }

  @Test
  void theFolderMayBeNamedBeforeOrAfterWhatIsToBeDone() throws Exception {
    CommandRun run = CommandRun.of("sessions", "--data", folder, "label", id(0), "first");
    assertEquals(ExitStatus.OK, run.status(), run.err());
    assertEquals(List.of("first", "", ""), labels());
  }

  @Test
  void deletingByDateLeavesSessionsWhoseDateIsNotKnown() throws Exception {
    CommandRun run = run("sessions", "delete", "--before", "2026-03-02", "--yes");
    assertTrue(run.out().startsWith("deleted: 1 session with "), run.out());
    assertEquals(List.of(false, true), stored().stream().map(StoredSession::clockTrusted).toList());
    assertTrue(
        run("sessions", "delete", "--before", "2026-05-01", "--yes")
            .out()
            .contains("nothing was deleted"),
        "that day itself stays");
  }

  @Test
  void withoutATerminalOnlyYesDeletes() throws Exception {
    try (HeelbeatProcess process =
        HeelbeatProcess.start("sessions", "delete", id(0), "--data", folder)) {
      assertEquals(ExitStatus.USAGE, process.awaitEnd());
      assertTrue(process.text().contains("would delete 1 session with "), process.text());
      assertTrue(process.text().contains("--yes"), process.text());
    }
    assertEquals(3, stored().size());
  }

  @ParameterizedTest
  @CsvSource({"y, 2", "n, 3", "'', 3"})
  void onATerminalItAsks(String answer, int left) throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/script")), "SKIPPED: needs script(1) for a terminal");
    Process script =
        new ProcessBuilder(
                "/usr/bin/script",
                "--quiet",
                "--return",
                "--command",
                "%s --enable-native-access=ALL-UNNAMED -cp %s %s sessions delete %s --data %s"
                    .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        id(0),
                        folder),
                "/dev/null")
            .redirectErrorStream(true)
            .start();
    try (var keys = script.outputWriter();
        var screen = script.inputReader()) {
      keys.write(answer + "\n");
      keys.flush();
      String shown = screen.readAllAsString();
      assertTrue(script.waitFor(60, TimeUnit.SECONDS));
      assertTrue(shown.contains("for ever? [y/N]"), shown);
    }
    assertEquals(left, stored().size());
  }

  @Test
  void aSessionThatIsNotOverCannotBeDeleted() throws Exception {
    session("2026-05-02T07:00:00Z", true, false);
    CommandRun run = CommandRun.of("sessions", "delete", "--yes", id(0), id(3), "--data", folder);
    assertEquals(ExitStatus.DATA, run.status());
    assertTrue(run.err().contains("is not over yet"), run.err());
    assertEquals(4, stored().size(), "all or none");
  }

  @Test
  void anIdMustStandForOneSession() throws Exception {
    CommandRun none = CommandRun.of("sessions", "label", "xyz", "text", "--data", folder);
    assertEquals(ExitStatus.USAGE, none.status());
    assertTrue(none.err().contains("no session has the id \"xyz\""), none.err());
    assertEquals(
        ExitStatus.USAGE,
        CommandRun.of("sessions", "delete", "", "--yes", "--data", folder).status());
    assertEquals(
        ExitStatus.USAGE, CommandRun.of("sessions", "delete", "--yes", "--data", folder).status());
  }

  private CommandRun run(String... words) {
    Object[] all = new Object[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--data";
    all[words.length + 1] = folder;
    CommandRun run = CommandRun.of(all);
    assertEquals(ExitStatus.OK, run.status(), run.err());
    return run;
  }

  private void session(String started, boolean isTrusted, boolean ends) throws Exception {
    EventQueue queue = new EventQueue(4096);
    List<SessionEvent> events =
        SharedRecordings.eventsOf(new SimulatedPad(3, SimulatedPadKind.ADS1115, 30));
    events.stream()
        .filter(event -> ends || !(event instanceof SessionEvent.Ended))
        .forEach(queue::onEvent);
    WallClock clock =
        new WallClock(
            Clock.fixed(Instant.parse(started), BERLIN),
            () -> BERLIN,
            () -> isTrusted,
            () -> Uptime.UNKNOWN);
    try (SessionStore store = SessionStore.open(folder)) {
      StoreThread.start(store, queue, clock, Plan.FREE).close();
    }
  }

  private String id(int index) throws IOException {
    return stored().get(index).shortId();
  }

  private List<StoredSession> stored() throws IOException {
    try (StoreReader reader = StoreReader.open(folder)) {
      return reader.sessions();
    }
  }

  private String exported(String file) throws IOException {
    Path export = Files.createDirectories(folder.resolve("export"));
    run("export", export.toString());
    return Files.readString(export.resolve("heelbeat").resolve(file));
  }

  private List<String> labels() throws IOException {
    List<String> lines = exported("sessions.csv").lines().toList();
    int index = List.of(lines.getFirst().split(",", -1)).indexOf("label");
    return lines.stream().skip(1).map(line -> line.split(",", -1)[index]).toList();
  }
}
