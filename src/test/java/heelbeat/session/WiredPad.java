package heelbeat.session;

import heelbeat.coach.Cue;
import heelbeat.coach.Plan;
import heelbeat.heel.HeelEvent.SensorFault;
import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.heel.HeelEvent.SensorOk;
import heelbeat.rep.Rep;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.SimulatedTruth;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;

/** What a session tells of a pad whose maker wired it otherwise than it should be. */
final class WiredPad {
  final List<SensorFault> faults = new ArrayList<>();
  final List<SensorOk> healed = new ArrayList<>();
  final List<Rep> reps = new ArrayList<>();
  final List<Cue> cues = new ArrayList<>();

  /**
   * How a frame's counts come out of the wires, which must not change what it is given; none of
   * them, and the frame is lost.
   */
  interface Wiring extends UnaryOperator<int[]> {}

  /** Plays the frames from a time on to their end. */
  static WiredPad of(FrameStream frames, double fromS, Wiring wiring) throws RecordingException {
    WiredPad pad = new WiredPad();
    Session session = new Session(Plan.FREE, true, pad::onEvent);
    session.onFormat(frames.format());
    while (frames.advance()) {
      if (frames.timeNs() >= fromS * 1e9) {
        int[] counts = wiring.apply(frames.counts());
        if (counts.length > 0) {
          session.onFrame(frames.timeNs(), counts);
        }
      }
    }
    session.finish();
    return pad;
  }

  /** The recordings of a folder beside the project; the test is skipped where it is not. */
  static List<Recording> shared(String folder) throws RecordingException {
    Path directory = Path.of("..", "shared").resolve(folder);
    Assumptions.assumeTrue(
        Files.isDirectory(directory), () -> "SKIPPED: no recordings in " + directory);
    return Recording.find(directory);
  }

  private void onEvent(SessionEvent event) {
    switch (event) {
      case SessionEvent.SensorChanged(SensorFault fault) -> faults.add(fault);
      case SessionEvent.SensorChanged(SensorOk ok) -> healed.add(ok);
      case SessionEvent.RepCounted counted -> reps.add(counted.rep());
      case SessionEvent.CueShown shown -> cues.add(shown.cue());
      default -> {}
    }
  }

  Set<Channel> named(Kind kind) {
    Set<Channel> named = EnumSet.noneOf(Channel.class);
    faults.stream().filter(fault -> fault.kind() == kind).forEach(f -> named.add(f.channel()));
    return named;
  }

  /** How many of the repetitions are no part of one that was made. */
  int invented(SimulatedTruth truth) {
    return (int)
        reps.stream()
            .filter(rep -> truth.reps().stream().noneMatch(made -> isPartOf(made, rep)))
            .count();
  }

  private static boolean isPartOf(SimulatedTruth.Rep made, Rep rep) {
    return made.foot() == rep.foot()
        && made.heelOffNs() < rep.heelDownNs()
        && made.heelDownNs() > rep.heelOffNs();
  }

  long reps(Foot foot) {
    return reps.stream().filter(rep -> rep.foot() == foot).count();
  }
}
