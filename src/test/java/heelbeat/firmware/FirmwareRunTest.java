package heelbeat.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.app.Main;
import heelbeat.coach.Plan;
import heelbeat.rep.Rep;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Replay;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredFault;
import heelbeat.store.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The device with the firmware behind its serial port: a simulated person's counts become
 * millivolts at the microcontroller's inputs, in real time.
 */
@Tag("slow")
final class FirmwareRunTest {
  private static final int PERSON = 5;

  /** The script begins between two samples, so that every row of it is sampled once. */
  private static final double START_S = 0.0225;

  @TempDir private Path folder;

  @Test
  void countsWhatTheReplayOfTheSameCountsCounts() throws Exception {
    List<Rep> replayed = replayed(35);

    String text = run(35, List.of());

    List<Rep> counted = counted();
    double worstMs = 0;
    double worstErrors = 0;
    for (int i = 0; i < Math.min(counted.size(), replayed.size()); i++) {
      Rep one = replayed.get(i);
      Rep other = counted.get(i);
      long holdsNs = Math.abs(one.holdNs() - other.holdNs());
      worstMs = Math.max(worstMs, Math.abs(one.concentricNs() - other.concentricNs()) / 1e6);
      worstMs = Math.max(worstMs, holdsNs / 1e6);
      worstMs = Math.max(worstMs, Math.abs(one.eccentricNs() - other.eccentricNs()) / 1e6);
      worstErrors = Math.max(worstErrors, holdsNs / (double) one.errors().holdNs());
    }
    System.out.printf(
        Locale.ROOT,
        "run on the firmware: %d reps, replay %d, phases at most %.2f ms apart, holds %.2f of their"
            + " standard error%n",
        counted.size(),
        replayed.size(),
        worstMs,
        worstErrors);
    assertEquals(
        replayed.stream().map(Rep::foot).toList(), counted.stream().map(Rep::foot).toList(), text);
    assertTrue(counted.size() > 4, "nothing much was counted");
    // Samples fall elsewhere, so an estimate between two that are as likely may tip.
    assertTrue(worstErrors < 1, "the phases are others");
  }

  @Test
  void aSessionSurvivesDamageAResetAndAnUnplug() throws Exception {
    List<Rep> replayed = replayed(40);

    String text =
        run(
            40,
            List.of(
                "5.001 flip", "10.001 lose 60", "15.001 reset", "25.001 unplug", "28.501 plug"));

    List<Rep> counted = counted();
    // A foot must be on the pad for a second again before its heel counts.
    long clear =
        replayed.stream().filter(rep -> isClear(rep, 15, 16.5) && isClear(rep, 25, 30.5)).count();
    System.out.println(
        "run with a flipped bit, lost bytes, a reset and an unplug: "
            + counted.size()
            + " reps, replay of all "
            + replayed.size()
            + ", of those clear of the reset and the unplug "
            + clear);
    assertTrue(text.contains("nothing comes from the pad"), text);
    assertTrue(text.contains("the pad is back after"), text);
    assertFalse(text.contains("Exception"), text);
    try (StoreReader store = StoreReader.open(folder)) {
      List<StoredSession> sessions = store.sessions();
      assertEquals(1, sessions.size(), "the session goes on");
      List<StoredFault> faults = store.faults(sessions.getFirst());
      assertTrue(faults.size() >= 2, () -> "the gap is not named: " + faults);
    }
    assertTrue(counted.size() <= replayed.size(), "counted what was not there");
    assertTrue(counted.size() >= clear, "not all were counted that nothing happened to");
    assertTrue(clear > 3, "nothing much could be counted");
  }

  private static boolean isClear(Rep rep, double fromS, double toS) {
    return rep.heelDownNs() / 1e9 < fromS - 0.5 || rep.heelOffNs() / 1e9 > toS;
  }

  /** Runs the device on the firmware until the person is done, and gives what it printed. */
  private String run(int seconds, List<String> troubles) throws Exception {
    Path port = folder.resolve("pad");
    try (LiveProcess board =
            Board.start(Firmware.fsr(200), folder, port, script(seconds, troubles), 1);
        LiveProcess device = LiveProcess.start(heelbeat(configuration(port)))) {
      board.await(line -> line.endsWith(" played"), Duration.ofSeconds(seconds + 30L));
      Thread.sleep(500);
      assertEquals(143, device.terminate(), device.text());
      board.report("quit");
      assertEquals(0, board.awaitEnd(), board.text());
      System.out.println(
          board.text().lines().filter(l -> l.contains("wire") || l.contains("real")).toList());
      Board.mustHaveKeptTime(board);
      return device.text();
    }
  }

  /** The board waits until it is asked for its greeting; then a person comes and troubles begin. */
  private static String script(int seconds, List<String> troubles) throws Exception {
    List<String> lines = new ArrayList<>(troubles);
    try (FrameStream frames = person(seconds)) {
      while (frames.advance()) {
        lines.add(row(START_S + frames.timeNs() / 1e9, frames.counts()));
      }
    }
    lines.sort(Comparator.comparingDouble(FirmwareRunTest::timeS));
    return "0 wait\n" + String.join("\n", lines) + "\n";
  }

  private static String row(double timeS, int[] counts) {
    String mv =
        Arrays.stream(counts)
            .map(FirmwareRunTest::leastMillivolts)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(" "));
    return String.format(Locale.ROOT, "%.4f mv %s", timeS, mv);
  }

  /** The least voltage for which the simulated converter gives that count, of 1023 at 5 V. */
  private static int leastMillivolts(int count) {
    return (count * 5000 + 1022) / 1023;
  }

  private static double timeS(String line) {
    return Double.parseDouble(line.substring(0, line.indexOf(' ')));
  }

  private static FrameStream person(int seconds) {
    return new SimulatedPad(PERSON, SimulatedPadKind.AVR10, seconds);
  }

  private static List<Rep> replayed(int seconds) throws Exception {
    List<Rep> reps = new ArrayList<>();
    Session session =
        new Session(
            Plan.FREE,
            false,
            event -> {
              if (event instanceof SessionEvent.RepCounted counted) {
                reps.add(counted.rep());
              }
            });
    try (FrameStream frames = person(seconds)) {
      Replay.play(frames, session);
    }
    session.finish();
    return reps;
  }

  private List<Rep> counted() throws IOException {
    List<Rep> reps = new ArrayList<>();
    try (StoreReader store = StoreReader.open(folder)) {
      for (StoredSession session : store.sessions()) {
        store.forEachRep(session, stored -> reps.add(stored.rep()));
      }
    }
    return reps;
  }

  private static List<String> heelbeat(Path configuration) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "run",
        "--config",
        configuration.toString());
  }

  private Path configuration(Path port) throws IOException {
    return Files.writeString(
        folder.resolve("heelbeat.toml"),
        """
        pad = "serial"
        [data]
        directory = "%s"
        [serial]
        port = "%s"
        baud = 500000
        """
            .formatted(folder, port));
  }
}
