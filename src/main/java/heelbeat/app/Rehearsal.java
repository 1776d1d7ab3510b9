package heelbeat.app;

import heelbeat.coach.Plan;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.session.Session;

/**
 * A short visit by somebody simulated, while the store opens. Java loads a class when it is first
 * needed, which can take longer than the loop's period: with this, nobody's repetition waits for
 * it.
 */
final class Rehearsal {
  /** Long enough to come, to lift both heels, to end the set and to leave. */
  private static final double SECONDS = 30;

  private final Thread thread;

  private Rehearsal(Thread thread) {
    this.thread = thread;
  }

  /** Begins one in a thread of its own, through a session of its own, of which nothing remains. */
  static Rehearsal begin(Plan plan) {
    return new Rehearsal(Thread.ofPlatform().name("rehearsal").start(() -> play(plan)));
  }

  /** Waits for its end. */
  void end() throws InterruptedException {
    thread.join();
  }

  private static void play(Plan plan) {
    SimulatedPad pad = new DemoVisit(1, SimulatedPadKind.ADS1115, SECONDS, plan).pad();
    Session session = new Session(plan, true, event -> {});
    session.onFormat(pad.format());
    while (pad.advance()) {
      session.onFrame(pad.timeNs(), pad.counts());
    }
    session.finish();
  }
}
