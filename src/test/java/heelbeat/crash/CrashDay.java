package heelbeat.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.accuracy.SharedRecordings;
import heelbeat.app.HeelbeatProcess;
import heelbeat.coach.Protocol;
import heelbeat.rep.Rep;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingWriter;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.store.StoredRep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * A day of a device that is killed again and again, at random moments from its first instant on,
 * and started anew, while others export and recover beside it. After every kill the store and the
 * export are held against what was reported, and against what is counted of the same frames when
 * nobody kills anything.
 */
final class CrashDay {
  private static final long PROMISE_NS = 2_000_000_000L;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A little longer than from the first instant to the first repetitions. */
  private static final int WITHIN_MS = 3500;

  private static final int SPEED = 20;
  private static final double SECONDS = 400;

  /** So that some lives begin a session of their own. */
  private static final List<String> PROTOCOLS =
      List.of(Protocol.FREE.name(), Protocol.FREE.name(), Protocol.FREE.name(), "technique");

  private final Path folder;
  private final long seed;
  private final Random dice;
  private final Recording recording;
  private final List<Rep> undisturbed;
  private final LostStore lost;
  private List<StoredRep> stored = List.of();

  /** The seed is the person's and the kills'. */
  CrashDay(Path folder, long seed) throws Exception {
    this.folder = folder;
    this.seed = seed;
    dice = new Random(seed);
    recording = record(folder, seed, SECONDS);
    undisturbed = SharedRecordings.repsOf(SharedRecordings.eventsOf(recording));
    // So much that to recover it takes long enough to be killed in the middle.
    lost = LostStore.make(folder, dice, 10, 500);
    Files.createDirectories(export());
  }

  /** What a simulated person does on a pad. */
  static Recording record(Path folder, long seed, double seconds) throws IOException {
    Recording recording = Recording.of(folder.resolve("person.frames.csv.gz"));
    try (SimulatedPad pad = new SimulatedPad(seed, SimulatedPadKind.ADS1115, seconds);
        RecordingWriter writer = new RecordingWriter(recording)) {
      writer.onFormat(pad.format());
      while (pad.advance()) {
        writer.onFrame(pad.timeNs(), pad.counts());
      }
    }
    return recording;
  }

  /** Lives and dies that often, and ends with an error that names the seed at the first loss. */
  CrashFigures live(int kills) throws Exception {
    CrashFigures figures = CrashFigures.NONE;
    for (int kill = 1; kill <= kills; kill++) {
      figures = figures.plus(dieOnce("seed " + seed + ", kill " + kill));
    }
    long sessions = stored.stream().map(rep -> rep.session().uuid()).distinct().count();
    return new CrashFigures(
        figures.kills(),
        figures.reported(),
        figures.due(),
        stored.size(),
        (int) sessions,
        figures.visits());
  }

  private CrashFigures dieOnce(String where) throws Exception {
    configure();
    List<HeelbeatProcess.Line> reported;
    long killedNs;
    VisitFigures visits;
    try (Visitors visitors = Visitors.invite(folder, lost.file(), export(), dice);
        HeelbeatProcess device = HeelbeatProcess.start("run", "--config", configuration())) {
      if (dice.nextInt(3) > 0) {
        // Long enough for something to be due.
        device.await(1, CrashDay::isRep, PATIENCE);
        Thread.sleep(PROMISE_NS / 1_000_000);
      }
      Thread.sleep(dice.nextInt(WITHIN_MS));
      killedNs = System.nanoTime();
      device.kill();
      visits = visitors.end(where, dice.nextBoolean());
      reported = device.lines().stream().filter(line -> isRep(line.text())).toList();
    }
    int due = (int) reported.stream().filter(rep -> killedNs - rep.readNs() > PROMISE_NS).count();
    check(where, due, visits.recoveries() > 0);
    return new CrashFigures(1, reported.size(), due, 0, 0, visits);
  }

  static boolean isRep(String line) {
    return line.contains("  push-up ");
  }

  private void check(String where, int due, boolean isRecovered) throws Exception {
    List<StoredRep> before = stored;
    if (!Files.exists(store())) {
      assertEquals(0, due, where);
      return;
    }
    List<StoredRep> all = StoreAfterCut.requireSound(where, folder, export(), lost::had);
    lost.requireIn(where, all, isRecovered);
    stored = lost.others(all);
    assertTrue(stored.size() >= before.size(), where + ": fewer than before");
    for (int i = 0; i < before.size(); i++) {
      assertEquals(before.get(i).rep(), stored.get(i).rep(), where + ": an old one has changed");
    }
    List<StoredRep> life = stored.subList(before.size(), stored.size());
    assertTrue(life.size() >= due, where + ": " + due + " due, but stored " + life.size());
    requireAsUndisturbed(where, life);
  }

  /** A life that began later has the same repetitions, all of them later by the same time. */
  private void requireAsUndisturbed(String where, List<StoredRep> life) {
    for (int i = 0; i < life.size(); i++) {
      Rep rep = life.get(i).rep();
      Rep same = undisturbed.get(i);
      long laterNs = life.getFirst().rep().heelOffNs() - undisturbed.getFirst().heelOffNs();
      assertEquals(same.foot(), rep.foot(), where);
      assertEquals(same.heelOffNs() + laterNs, rep.heelOffNs(), where);
      assertEquals(same.topNs() + laterNs, rep.topNs(), where);
      assertEquals(same.loweringNs() + laterNs, rep.loweringNs(), where);
      assertEquals(same.heelDownNs() + laterNs, rep.heelDownNs(), where);
      assertEquals(same.form(), rep.form(), where);
    }
  }

  private void configure() throws IOException {
    Files.writeString(
        configuration(),
        """
        pad = "recording"
        protocol = "%s"
        data.directory = "%s"
        recording.file = "%s"
        recording.speed = %d
        """
            .formatted(
                PROTOCOLS.get(dice.nextInt(PROTOCOLS.size())), folder, recording.frames(), SPEED));
  }

  private Path configuration() {
    return folder.resolve("heelbeat.toml");
  }

  private Path export() {
    return folder.resolve("export");
  }

  private Path store() {
    return folder.resolve("heelbeat.db");
  }
}
