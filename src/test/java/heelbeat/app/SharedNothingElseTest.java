package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.check.Check;
import heelbeat.check.CheckPage;
import heelbeat.check.CheckResult;
import heelbeat.check.SimulatedOwner;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPad.Flaws;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.store.KeptCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A package tells nothing that the store, the configuration, the recording's own files or the
 * machine know of who, where and when. Whatever they know is looked for in every byte of it.
 */
@Timeout(240)
final class SharedNothingElseTest {
  /** What a package may tell: the kinds of things, and no thing of somebody's. */
  private static final Set<String> KINDS =
      Set.of(
          "simulated",
          "ads1115",
          "fsr",
          "seated",
          "technique",
          "free",
          "shadow",
          "left",
          "right",
          "left right",
          "export",
          "");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  /** Shorter numbers are everywhere by chance. */
  private static final long LEAST_NUMBER = 1_000_000_000L;

  @TempDir private Path folder;

  @Test
  void nothingOfWhoWhereAndWhenIsInIt() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home-of-Ottilie"));
    Path recording = CommandRun.demo(home);
    Path data = home.resolve("data");
    CommandRun label = labelled(data);
    assertEquals(ExitStatus.OK, label.status(), label.err());
    Path config = Files.writeString(home.resolve("kitchen.toml"), configuration(home));
    keepCheck(data);
    ShareCommandTest.later(recording);
    mark(recording);
    Path out = folder.resolve("out");

    CommandRun shared =
        CommandRun.of(
            "share", recording, out, "--agree", "--check", "--data", data, "--posture", "seated");
    assertEquals(ExitStatus.OK, shared.status(), shared.err());

    // As a pad whose maker put a serial number into its greeting; the check is of another one.
    Path json = recording.resolveSibling("demo-2-ads1115.json");
    Files.writeString(json, Files.readString(json).replace("ads1115", "Kitchen-SN4711"));
    Path own = folder.resolve("own");
    assertEquals(
        ExitStatus.DATA,
        CommandRun.of("share", recording, own, "--agree", "--check", "--data", data).status());
    assertEquals(ExitStatus.OK, CommandRun.of("share", recording, own, "--agree").status());

    String told = everything(out) + everything(own);
    assertTrue(told.contains("\"mean_ns\""), "the check's figures are there");
    Set<String> known =
        new TreeSet<>(List.of("Ottilie", "Kitchen", "SN4711", "123456789", "Lisbon"));
    String given = everything(home);
    for (String mark : known) {
      assertTrue(given.contains(mark), mark + " was to be somewhere before");
    }
    known.addAll(stored(data.resolve("heelbeat.db")));
    QUOTED.matcher(Files.readString(config)).results().forEach(word -> known.add(word.group(1)));
    known.addAll(ofTheMachine());
    known.removeAll(KINDS);
    assertTrue(known.size() > 30, "too little is looked for: " + known);
    List<String> leaked = known.stream().filter(word -> tells(told, word)).toList();
    assertEquals(List.of(), leaked);
  }

  /** As the command keeps one of a pad that is none of the simulated ones. */
  private static void keepCheck(Path data) throws IOException {
    SimulatedOwner owner = new SimulatedOwner(1, 0.05, 0.05);
    Check check = new Check(true);
    check.confirmAt((long) (owner.confirmS() * 1e9));
    try (SimulatedPad pad =
        new SimulatedPad(owner.person(), SimulatedPadKind.ADS1115, owner.endS() + 5, Flaws.NONE)) {
      check.onFormat(pad.format());
      while (pad.advance()) {
        check.onFrame(pad.timeNs(), pad.counts());
      }
    }
    CheckResult result = check.result(owner.done());
    new KeptCheck(
            OffsetDateTime.now(ZoneId.systemDefault()), true, result.isPassed(), result.trust())
        .write(data, result.json(), CheckPage.text("of Ottilie", result));
  }

  private static CommandRun labelled(Path data) {
    String id = CommandRun.of("sessions", "--data", data).out().lines().toList().get(1);
    return CommandRun.of(
        "sessions", "--data", data, "label", id.substring(0, 8), "Ottilie in Lisbon");
  }

  private static String configuration(Path home) {
    return """
    pad = "simulated"
    data.directory = "%s/data"
    serial.port = "/dev/serial/by-id/usb-Kitchen_4711-if00"
    recording.file = "%s/Ottilie.frames.csv.gz"
    """
        .formatted(home, home);
  }

  /** What others may have put beside a recording: a wordy sidecar and a wordy truth. */
  private static void mark(Path recording) throws IOException {
    Path json = recording.resolveSibling("demo-2-ads1115.json");
    Files.writeString(
        json,
        Files.readString(json)
            .replaceFirst(
                "\\{", "{\"name\": \"Ottilie\", \"made_at\": \"%s\",".formatted(today())));
    Path truth = recording.resolveSibling("demo-2-ads1115.truth-reps.csv");
    Files.writeString(
        truth,
        Files.readString(truth).replaceAll("(?m)\\r?$", ",Kitchen").replaceFirst(",Kitchen$", ""));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  /** Every text of the sessions' store, and every number that is no small one. */
  private static Set<String> stored(Path file) throws Exception {
    Set<String> values = new TreeSet<>();
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = store.createStatement()) {
      for (String table : List.of("session", "rep", "step", "rejected", "fault")) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
          int columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
              Object value = rows.getObject(column);
              if (value instanceof String || isLarge(value)) {
                values.add(value.toString());
              }
            }
          }
        }
      }
    }
    return values;
  }

  private static boolean isLarge(Object value) {
    return value instanceof Number number && Math.abs(number.longValue()) >= LEAST_NUMBER;
  }

  private static Set<String> ofTheMachine() throws IOException {
    Set<String> words = new TreeSet<>();
    words.add(System.getProperty("user.name"));
    words.add(System.getProperty("user.home"));
    words.add(Path.of("").toAbsolutePath().toString());
    words.add(Files.readString(Path.of("/proc/sys/kernel/hostname")).strip());
    words.add(Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip());
    words.add(System.getProperty("os.version"));
    words.add(ZoneId.systemDefault().getId());
    for (String form : List.of("uuuu-MM-dd", "uuuuMMdd", "dd.MM.uuuu", "uuuu-MM", "d MMMM uuuu")) {
      words.add(DateTimeFormatter.ofPattern(form, Locale.ROOT).format(today()));
    }
    return words;
  }

  /** As a word of its own, or, where it is long, anywhere. */
  private static boolean tells(String text, String word) {
    String form = Pattern.quote(word);
    return Pattern.compile(
            word.length() < 6 ? "(?<!\\w)" + form + "(?!\\w)" : form, Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }

  /** Names and bytes of all files, and what is in the compressed ones. */
  private static String everything(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        all.append(file.getFileName()).append('\n').append(text(bytes));
        if (file.toString().endsWith(".gz")) {
          try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            all.append(text(gzip.readAllBytes()));
          }
        }
      }
    }
    return all.toString();
  }

  /** Each byte a character; UTF-8 of plain letters is the same. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
