package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heelbeat.rep.Rep;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTradition;
import heelbeat.replay.SimulatedTruth;
import heelbeat.rig.Cp2112Model;
import heelbeat.rig.SimulatedGpio;
import heelbeat.signal.Foot;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredRep;
import heelbeat.store.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL in the middle of a repetition, while the light is on, of a device with an ADS1115: what
 * is stored, which outputs stay on, and how it goes on.
 */
@Timeout(180)
final class KilledRunRigTest {
  private static final int PERSON = 22;
  private static final double SECONDS = 120;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PROMISE_NS = 2_000_000_000L;

  /** A lift is told by then. */
  private static final long COACHED_NS = 300_000_000L;

  private static final Pattern REP = Pattern.compile(".* {2}push-up (\\d+) .*");
  private static final Predicate<String> IS_REP = REP.asMatchPredicate();

  /** Red, green, blue and the buzzer. */
  private static final List<Integer> ON_THE_BRIDGE = List.of(0, 1, 2, 3);

  private static final List<Integer> ON_THE_HEADER = List.of(17, 27, 22, 23);

  @TempDir private Path folder;
  private final Cp2112Model bridge = new Cp2112Model();

  /** Does repetitions that last for more than a second. */
  private final SimulatedPerson person =
      new SimulatedPerson(PERSON)
          .off(2)
          .rest(2)
          .reps(SimulatedTradition.PER_LEG, 50, Foot.LEFT, Foot.RIGHT);

  KilledRunRigTest() throws IOException {}

  @AfterEach
  void unplug() {
    bridge.close();
  }

  /** The bridge's driver keeps the level of a line that nobody holds. */
  @Tag("rig")
  @Test
  void whatWasToldIsStoredTheLightIsPutOutAndTheNextStartCountsOn() throws Exception {
    configure("cp2112_gpio", ON_THE_BRIDGE);
    List<Rep> before = killInTheMiddleOfARep(bridge::highOutputs);
    System.out.println("on after SIGKILL, on a CP2112: " + bridge.highOutputs());

    CommandRun lightsOut = CommandRun.of("lights-out", "--config", configuration());
    assertEquals(ExitStatus.OK, lightsOut.status(), lightsOut.err());
    System.out.println("on after lights-out: " + bridge.highOutputs());
    assertEquals(Set.of(), bridge.highOutputs());

    try (HeelbeatProcess again = HeelbeatProcess.start("run", "--config", configuration())) {
      again.await(1, line -> line.equals("pad: connected"), PATIENCE);
      long _ = letPersonCome();
      again.await(2, IS_REP, PATIENCE);
      assertEquals(143, again.terminate(), again.text());
    }
    List<Rep> after = SameResultsTest.storedReps(folder);
    System.out.println(after.size() + " reps in the store after another start");
    assertEquals(before, after.subList(0, before.size()));
    assertTrue(after.size() >= before.size() + 2, "what was told then is stored, too");
  }

  /** The driver of the simulated header lets a line go that nobody holds. */
  @Tag("long-rig")
  @Test
  void theLightOnTheHeaderGoesOutWithTheDevice() throws Exception {
    try (SimulatedGpio header = SimulatedGpio.raspberryPi()) {
      configure("", ON_THE_HEADER);
      List<Rep> _ = killInTheMiddleOfARep(() -> highOf(header));
      System.out.println("on after SIGKILL, on a simulated header: " + highOf(header));
      assertEquals(Set.of(), highOf(header));

      CommandRun lightsOut = CommandRun.of("lights-out", "--config", configuration());
      assertEquals(ExitStatus.OK, lightsOut.status(), lightsOut.err());
      assertEquals(Set.of(), highOf(header));
    }
  }

  /**
   * Runs the device until some repetitions are due in the store and the next is under way.
   *
   * @param lit the outputs that are on
   * @return what is stored
   */
  private List<Rep> killInTheMiddleOfARep(Callable<Set<Integer>> lit) throws Exception {
    try (HeelbeatProcess device = HeelbeatProcess.start("run", "--config", configuration())) {
      device.await(1, line -> line.equals("pad: connected"), PATIENCE);
      bridge.letChipsComeFirst();
      long startNs = letPersonCome();
      device.await(4, IS_REP, PATIENCE);
      Thread.sleep(PROMISE_NS / 1_000_000 + 500);
      SimulatedTruth.Rep next = nextRep(System.nanoTime() - startNs);
      sleepUntil(startNs + next.heelOffNs() + COACHED_NS);
      while (lit.call().isEmpty()) {
        Thread.sleep(1);
      }
      long killedNs = System.nanoTime();
      device.kill();
      System.out.printf(
          Locale.ROOT,
          "killed %.2f s after heel-off, %.2f s before heel-down%n",
          (killedNs - startNs - next.heelOffNs()) / 1e9,
          (startNs + next.heelDownNs() - killedNs) / 1e9);
      assumeTrue(
          killedNs < startNs + next.heelDownNs(),
          "SKIPPED: other programs held the guest up until the heel was down again");
      return requireStored(device.lines(), killedNs);
    }
  }

  /** Returns when the person's time began. */
  private long letPersonCome() throws IOException {
    NavigableMap<Long, double[]> rows =
        InputVolts.of(
            new SimulatedPad(person, SimulatedPadKind.ADS1115, SECONDS, SimulatedPad.Flaws.NONE));
    long startNs = System.nanoTime();
    bridge.voltages().play(rows, startNs);
    return startNs;
  }

  private SimulatedTruth.Rep nextRep(long timeNs) {
    return person.truth(SECONDS).reps().stream()
        .filter(rep -> rep.heelOffNs() > timeNs)
        .findFirst()
        .orElseThrow();
  }

  private static void sleepUntil(long timeNs) throws InterruptedException {
    Thread.sleep(Math.max(0, (timeNs - System.nanoTime()) / 1_000_000));
  }

  private List<Rep> requireStored(List<HeelbeatProcess.Line> lines, long killedNs)
      throws Exception {
    List<StoredRep> stored = new ArrayList<>();
    try (StoreReader reader = StoreReader.open(folder)) {
      StoredSession session = reader.sessions().getFirst();
      assertFalse(session.complete());
      reader.forEachRep(session, stored::add);
      assertTrue(session.endNs() >= stored.getLast().rep().heelDownNs(), "readable to its end");
    }
    List<Integer> numbers = stored.stream().map(StoredRep::number).toList();
    List<Integer> due =
        lines.stream()
            .filter(line -> killedNs - line.readNs() > PROMISE_NS)
            .map(line -> REP.matcher(line.text()))
            .filter(Matcher::matches)
            .map(rep -> Integer.valueOf(rep.group(1)))
            .toList();
    long reported = lines.stream().filter(line -> IS_REP.test(line.text())).count();
    System.out.printf(
        "%d reps told, %d of them 2 s before SIGKILL; %d stored%n",
        reported, due.size(), stored.size());
    assertTrue(due.size() >= 4, "killed too early to tell");
    assertTrue(numbers.containsAll(due), "due " + due + ", stored " + numbers);
    assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
    assertEquals("ok", integrity());
    return stored.stream().map(StoredRep::rep).toList();
  }

  /** What SQLite finds in the store, with what the killed process left beside it. */
  private String integrity() throws Exception {
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + folder + "/heelbeat.db");
        Statement statement = store.createStatement();
        ResultSet found = statement.executeQuery("PRAGMA integrity_check")) {
      return found.getString(1);
    }
  }

  private static Set<Integer> highOf(SimulatedGpio header) throws IOException {
    Set<Integer> high = new TreeSet<>();
    for (int line : ON_THE_HEADER) {
      if (header.isHigh(line)) {
        high.add(line);
      }
    }
    return high;
  }

  private void configure(String chip, List<Integer> gpios) throws IOException {
    Files.writeString(
        configuration(),
        """
        pad = "ads1115"
        data.directory = "%s"
        ads1115.bus = %s
        light.kind = "rgb"
        light.gpios = %s
        buzzer.kind = "active"
        buzzer.gpio = %d
        panel.gpio_chip = "%s"
        """
            .formatted(
                folder,
                bridge.bus().toString().replace("/dev/i2c-", ""),
                gpios.subList(0, 3),
                gpios.getLast(),
                chip));
  }

  private Path configuration() {
    return folder.resolve("heelbeat.toml");
  }
}
