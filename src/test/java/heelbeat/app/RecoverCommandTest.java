package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store is damaged: the device goes on with what can be read of it. */
@Timeout(120)
final class RecoverCommandTest {
  @TempDir private Path folder;

  private Path data = Path.of("");
  private int recorded;

  @BeforeEach
  void record() throws Exception {
    data = folder.resolve("data");
    run(demo(1));
    recorded = exportedReps();
    assertTrue(recorded > 5, recorded + " repetitions");
  }

  @Test
  void theLightTellsAndTheDeviceBringsEverythingBack() throws Exception {
    scratchHeader();
    CommandRun device = run(demo(2));
    String now = "store: damaged; it is now " + aside();
    assertTrue(
        device.out().contains(now + ", and what can be read of it is in its place"), device.out());
    assertTrue(device.out().contains("light: store damaged"), device.out());
    int all = exportedReps();
    assertTrue(all > recorded, all + " repetitions");

    CommandRun recovered = run("recover", aside(), "--data", data);

    assertTrue(
        recovered.out().contains("recovered: 1 session with " + recorded + " repetitions"),
        recovered.out());
    assertTrue(
        recovered.out().contains("sessions that somebody deleted may be back"), recovered.out());
    assertTrue(recovered.out().contains("lost:      nothing that can be known"), recovered.out());
    assertEquals(all, exportedReps(), "twice brings nothing twice");
    assertEquals(3, run("sessions", "--data", data).out().lines().count());
  }

  @Test
  void whatIsLostIsTold() throws Exception {
    byte[] bytes = Files.readAllBytes(data.resolve("heelbeat.db"));
    Matcher foot =
        Pattern.compile("right|left")
            .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
            .region(bytes.length / 4, bytes.length);
    scratchHeader();
    int last = -1;
    while (foot.find()) {
      last = foot.start();
    }
    try (RandomAccessFile raw = new RandomAccessFile(data.resolve("heelbeat.db").toFile(), "rw")) {
      raw.seek(last);
      raw.write('x');
    }
    run(demo(2));

    CommandRun recovered = run("recover", aside(), "--data", data);

    assertTrue(recovered.out().contains("1 row without sense"), recovered.out());
  }

  @Test
  void whereNothingCanBeReadANewStoreIsBegun() throws Exception {
    byte[] letter = "Dear diary. ".repeat(1000).getBytes(StandardCharsets.UTF_8);
    Files.write(data.resolve("heelbeat.db"), letter);
    CommandRun device = run(demo(2));
    assertTrue(
        device.out().contains(aside() + ", and a new one is begun; what can be read"),
        device.out());
  }

  @Test
  void whatIsNoStoreIsRefusedInPlainWords() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter"), "Dear diary. ".repeat(1000));
    CommandRun run = CommandRun.of("recover", letter, "--data", data);
    assertEquals(ExitStatus.DATA, run.status());
    assertEquals("heelbeat: " + letter + ": no session can be read of it", run.err().strip());
    assertEquals(recorded, exportedReps());
  }

  private Object[] demo(int seed) {
    return new Object[] {
      "demo", "--seed", seed, "--seconds", 60, "--speed", 50, "--data", data, "--export", folder
    };
  }

  private static CommandRun run(Object... words) {
    CommandRun run = CommandRun.of(words);
    assertEquals(ExitStatus.OK, run.status(), run.err());
    return run;
  }

  private int exportedReps() throws IOException {
    run("export", folder, "--data", data);
    return Files.readAllLines(folder.resolve("heelbeat/reps.csv")).size() - 1;
  }

  private Path aside() throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files
          .filter(file -> file.getFileName().toString().matches("heelbeat-damaged-.*-1\\.db"))
          .findFirst()
          .orElseThrow();
    }
  }

  private void scratchHeader() throws IOException {
    byte[] garbage = new byte[4096];
    new Random(1).nextBytes(garbage);
    try (RandomAccessFile raw = new RandomAccessFile(data.resolve("heelbeat.db").toFile(), "rw")) {
      raw.write(garbage);
    }
  }
}
