package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Recordings are given away as they are, or not at all. */
@Timeout(120)
final class ShareCommandTest {
  /** What the machine had been on for, in microseconds; whole tenths of a replay's last digit. */
  private static final long UPTIME_US = 123_456_789_000L;

  private static final List<String> TIMES =
      List.of("heel_off_s", "top_s", "lower_s", "heel_down_s");

  @TempDir private Path folder;
  private Path recording = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void record() throws IOException {
    recording = CommandRun.demo(folder);
    later(recording);
    out = folder.resolve("out");
  }

  /** The same, of a machine that had been on for long. */
  static void later(Path recording) throws IOException {
    List<String> lines = lines(recording);
    StringBuilder moved = new StringBuilder(lines.getFirst()).append('\n');
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(",", 2);
      moved.append(Long.parseLong(parts[0]) + UPTIME_US).append(',').append(parts[1]).append('\n');
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(moved.toString().getBytes(StandardCharsets.UTF_8));
    }
    Files.write(recording, bytes.toByteArray());
  }

  private static List<String> lines(Path frames) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(frames))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void aReplayOfWhatIsSharedCountsTheSame() throws IOException {
    assertEquals(ExitStatus.OK, share("--agree").status());

    List<String> original = reps(recording);
    List<String> shared = reps(out);

    assertTrue(original.size() > 5, original.toString());
    assertEquals(original.getFirst(), shared.getFirst());
    BigDecimal startS =
        BigDecimal.valueOf(Long.parseLong(lines(recording).get(1).split(",", 2)[0]), 6);
    for (int row = 1; row < original.size(); row++) {
      assertEquals(moved(original, row, startS), moved(shared, row, BigDecimal.ZERO));
    }
    assertEquals(original.size(), shared.size());
  }

  /** A row with its times moved, to as many decimals as the first frame's microseconds leave. */
  private static List<String> moved(List<String> rows, int row, BigDecimal byS) {
    List<String> header = List.of(rows.getFirst().split(",", -1));
    List<String> cells = new ArrayList<>(List.of(rows.get(row).split(",", -1)));
    for (String time : TIMES) {
      int at = header.indexOf(time);
      BigDecimal moved = new BigDecimal(cells.get(at)).subtract(byS);
      cells.set(at, moved.setScale(3, RoundingMode.HALF_UP).toPlainString());
    }
    return cells;
  }

  private List<String> reps(Path from) throws IOException {
    Path replayed = folder.resolve("replayed-" + from.getFileName());
    CommandRun run = CommandRun.of("replay", from, "--out", replayed);
    assertEquals(ExitStatus.OK, run.status(), run.err());
    try (Stream<Path> files = Files.walk(replayed)) {
      return Files.readAllLines(
          files.filter(file -> file.endsWith("reps.csv")).findFirst().orElseThrow());
    }
  }

  @Test
  void checksumsFitAndTheFilesTellNoTime() throws Exception {
    assertEquals(ExitStatus.OK, share("--agree", "--posture", "seated").status());
    Process check =
        new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
            .directory(out.toFile())
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, check.waitFor(), said);
    try (Stream<Path> files = Files.list(out)) {
      List<Path> all = files.toList();
      assertEquals(all.size() - 1, said.lines().count(), "all but the checksums' own file");
      for (Path file : all) {
        assertEquals(
            Instant.parse("2000-01-01T00:00:00Z"), Files.getLastModifiedTime(file).toInstant());
      }
    }
  }

  /** The lines that scripts/share-test runs. */
  @Test
  void thePackageHasThePagesLinesOfPandas() throws IOException {
    assertEquals(ExitStatus.OK, share("--agree").status());
    List<String> page =
        Files.readAllLines(Path.of("src", "site", "markdown", "share.md")).stream()
            .dropWhile(line -> !line.startsWith("    import glob"))
            .takeWhile(line -> !line.isEmpty())
            .map(line -> line.substring(4))
            .toList();
    assertEquals(5, page.size());
    String readme = Files.readString(out.resolve("README.txt"));
    assertTrue(readme.contains(String.join("\n", page)), readme);
  }

  @Test
  void withoutConsentNothingIsWritten() {
    CommandRun run = share();
    assertEquals(ExitStatus.USAGE, run.status());
    assertTrue(run.err().contains("I put them under CC0-1.0"), run.err());
    assertTrue(run.err().contains("say --agree if you agree"), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void whatCannotBeSaidIsRefusedInPlainWords() {
    assertRefused(ExitStatus.USAGE, "did you mean seated?", "--agree", "--posture", "seatd");
    assertRefused(ExitStatus.USAGE, "\"my-own\"", "--agree", "--protocol", "my-own");
    assertRefused(ExitStatus.USAGE, "a decade of age is 10, 20", "--agree", "--age-decade", "47");
    assertRefused(ExitStatus.USAGE, "but is 160", "--agree", "--weight-decade", "160");
    assertRefused(ExitStatus.USAGE, "\"MIT\"", "--agree", "--licence", "MIT");
    assertRefused(
        ExitStatus.USAGE, "no check of a pad is kept in", "--agree", "--check", "--data", folder);
  }

  @Test
  void aDamagedRecordingOrTruthLeavesNothing() throws IOException {
    Path truth = folder.resolve("data/recordings/demo-2-ads1115.truth-reps.csv");
    String good = Files.readString(truth);
    Files.writeString(truth, good.replaceFirst("left|right", "middle"));
    assertRefused(ExitStatus.DATA, "foot must be left or right, but is \"middle\"", "--agree");
    Files.writeString(truth, good);
    byte[] bytes = Files.readAllBytes(recording);
    Files.write(recording, Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(ExitStatus.DATA, "the compressed data ends early", "--agree");
  }

  @Test
  void nothingThatIsThereIsGivenAwayWithIt() throws IOException {
    Files.createDirectory(out);
    Path letter = Files.writeString(out.resolve("letter.txt"), "Dear diary.");
    CommandRun run = share("--agree");
    assertEquals(ExitStatus.USAGE, run.status());
    assertTrue(run.err().contains("is not empty"), run.err());
    assertEquals("Dear diary.", Files.readString(letter));
    Files.delete(letter);
    assertEquals(ExitStatus.OK, share("--agree").status());
    CommandRun again = CommandRun.of("share", recording, recording, "--agree");
    assertEquals(ExitStatus.USAGE, again.status());
    assertTrue(again.err().contains("is a file"), again.err());
  }

  private void assertRefused(int status, String words, Object... options) {
    CommandRun run = share(options);
    assertEquals(status, run.status(), run.err());
    assertTrue(run.err().contains(words), run.err());
    assertFalse(Files.exists(out), "something is left");
  }

  private CommandRun share(Object... options) {
    return CommandRun.of(
        Stream.concat(Stream.of("share", recording, out), Stream.of(options)).toArray());
  }
}
