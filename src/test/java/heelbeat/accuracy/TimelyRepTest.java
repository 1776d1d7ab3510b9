package heelbeat.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent.RepCounted;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A repetition is told soon after it has ended, and its phases are final then. */
final class TimelyRepTest {
  private static final long LATEST_NS = 150_000_000;
  private static final int SEEDS = 4;

  private long nowNs;
  private long latestNs;
  private int reps;

  @ParameterizedTest
  @EnumSource
  void aRepOfASimulatedPersonIsToldInTime(SimulatedPadKind kind) throws IOException {
    for (int seed = 1; seed <= SEEDS; seed++) {
      play(new SimulatedPad(seed, kind, 200));
    }
    expectInTime(kind + ", seeds 1 to " + SEEDS);
  }

  @Test
  void aRepOfARecordingIsToldInTime() throws IOException {
    for (Recording recording : SharedRecordings.in("recordings")) {
      try (FrameStream frames = recording.open()) {
        play(frames);
      }
    }
    expectInTime("recordings");
  }

  private void play(FrameStream frames) throws IOException {
    Session session =
        new Session(
            Plan.FREE,
            true,
            event -> {
              if (event instanceof RepCounted counted) {
                reps++;
                latestNs = Math.max(latestNs, nowNs - counted.rep().heelDownNs());
              }
            });
    session.onFormat(frames.format());
    while (frames.advance()) {
      nowNs = frames.timeNs();
      session.onFrame(nowNs, frames.counts());
    }
    session.finish();
  }

  private void expectInTime(String whose) {
    System.out.printf(
        Locale.ROOT, "%s: %d reps, told at most %.1f ms late%n", whose, reps, latestNs / 1e6);
    assertTrue(reps > 100, whose);
    assertTrue(latestNs <= LATEST_NS, whose + ": told " + latestNs / 1e6 + " ms late");
  }
}
