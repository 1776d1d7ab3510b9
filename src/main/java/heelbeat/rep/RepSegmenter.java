package heelbeat.rep;

import heelbeat.heel.FootSignal;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.RejectedRep.Reason;
import heelbeat.signal.Foot;
import org.jspecify.annotations.Nullable;

/**
 * Makes repetitions of one foot's contact events: a heel that leaves and comes back while the
 * forefoot stays loaded. Whatever else the foot does is rejected with its reason.
 */
public final class RepSegmenter {
  /** No time. */
  private static final long NOT = Long.MIN_VALUE;

  /** Faster than any raise and fall of a heel, in ns; Houston's quickest takes about 0.45 s. */
  public static final long SHORTEST_NS = 250_000_000L;

  /** Legs jiggle at 4 to 7 Hz: a heel that is back within this, in ns, was jiggled. */
  public static final long LONGEST_JIGGLE_NS = 300_000_000L;

  /** The same of a heel that was only eased: half of a jiggle's time, and some more. */
  private static final long LONGEST_EASED_JIGGLE_NS = 195_000_000L;

  /** A foot that came this recently, in ns, is put down or walks: stances last up to 0.8 s. */
  public static final long SETTLING_NS = 1_000_000_000L;

  /**
   * A foot that hung in the air for longer, in ns, made a step: swings take 350 to 500 ms. Under a
   * raised heel the forefoot's load dips as far for 200 ms at most (14,200 repetitions of
   * recordings and of simulated people).
   */
  public static final long LONGEST_DIP_NS = 250_000_000L;

  /** Of a lift that does not count anyway: one that hung for longer, in ns, was a short step. */
  public static final long SHORTEST_SWING_NS = 150_000_000L;

  /** Fewer quick dips in a row are the ringing of a landing, or nothing. */
  private static final int FEWEST_JIGGLES = 3;

  /** Slower than any tempo that is taught: what seems a longer lift or lowering is sway at rest. */
  private static final long LONGEST_RAMP_NS = 6_000_000_000L;

  /** A hold is surely shorter than another time if it is so by that many standard errors. */
  private static final int SURE_ERRORS = 2;

  /** A heel that seems to leave this soon after samples began again was up before. */
  private static final long UNSEEN_NS = 300_000_000L;

  /** Jiggles that end this soon after each other are told as one. */
  private static final long SAME_DOING_NS = 600_000_000L;

  /**
   * Under a lifted heel the forefoot carries more than at rest: 1.23 times as much in the least of
   * 3,300 repetitions of recordings.
   */
  private static final double LEAST_HANDED_OVER_PART = 1.12;

  /**
   * A heel that only touched the pad, in ns, gives its load away as suddenly as a lead that loses
   * its contact: a push of half a sine takes more than 15 ms for its last three quarters from here
   * on.
   */
  private static final long LONGEST_TOUCH_NS = 65_000_000L;

  /**
   * Behind a filter of some samples a contact is lost in less, in ns; few heels leave so quickly.
   */
  private static final long SMOOTHED_NS = 60_000_000L;

  /** A heel that has been down for longer, in ns, has not bounced. */
  private static final long BOUNCES_NS = 200_000_000L;

  private final Foot foot;
  private final FootSignal signal;
  private final PhaseEstimator phases;
  private final LoweringWatch lowering;
  private final long longestHoldNs;
  private final RepListener listener;
  private long footOnNs = NOT;
  private long heelOffNs = NOT;
  private boolean isOffSeen;
  private double forefootPartAtOff;

  /** What the forefoot carries at rest, as of the last heel-down; 0 before the first. */
  private double restLoad;

  private long restedSinceNs = NOT;
  private long restNs;
  private long unloadNs;
  private int faults;
  private @Nullable RejectedRep pending;
  private int likeDoings;

  /**
   * @param tempo what is known of the person, of both feet
   * @param longestHoldNs a longer hold is a rest on the toes, in nanoseconds
   */
  public RepSegmenter(
      Foot foot, FootSignal signal, Tempo tempo, long longestHoldNs, RepListener listener) {
    this.foot = foot;
    this.signal = signal;
    this.phases = new PhaseEstimator(signal.history(), signal.sensor().isCreeping(), tempo);
    this.lowering = new LoweringWatch(signal, tempo);
    this.longestHoldNs = longestHoldNs;
    this.listener = listener;
  }

  /** Whether the heel seems to be on its way down; told while it is still up. */
  public boolean isLowering() {
    return lowering.isLowering();
  }

  /**
   * How fast the forefoot's load drifted while the heel was held, in the last lift that was timed:
   * what was taken out before its phases were estimated, as a part of the load at rest a second.
   * Negative if it sank, 0 if no drift was likelier than one.
   */
  public double driftPartPerS() {
    return phases.driftPartPerS();
  }

  /** Takes the next event of this foot. */
  public void onHeelEvent(HeelEvent event) {
    switch (event) {
      case HeelEvent.HeelOff off -> {
        if (faults > 0) {
          return;
        }
        heelOffNs = off.timeNs();
        isOffSeen = heelOffNs - signal.history().timeNs(signal.history().first()) > UNSEEN_NS;
        forefootPartAtOff = off.forefootPart();
        restNs = heelOffNs - restedSinceNs();
        unloadNs = off.unloadNs();
        lowering.start(off.timeNs(), off.forefootPart() * restLoad);
      }
      case HeelEvent.HeelDown down -> {
        restLoad = down.restLoad();
        finish(down);
        restedSinceNs = down.timeNs();
      }
      case HeelEvent.FootOff off -> abandon(off.timeNs(), Reason.FOREFOOT_LIFTED);
      case HeelEvent.SensorFault fault -> {
        faults++;
        abandon(fault.timeNs(), Reason.SENSOR_FAULT);
      }
      case HeelEvent.PartialLift lift -> {
        boolean isJiggle = lift.timeNs() - lift.startNs() < LONGEST_EASED_JIGGLE_NS;
        reject(lift.startNs(), lift.timeNs(), isJiggle ? Reason.JIGGLE : Reason.PARTIAL);
      }
      case HeelEvent.FootOn on -> {
        footOnNs = on.timeNs();
        restedSinceNs = footOnNs;
      }
      case HeelEvent.ToeRaise raise -> {}
      case HeelEvent.SensorOk ok -> faults--;
    }
  }

  /** Follows the newest sample of the signal; to be called once for each, after its events. */
  public void onSample() {
    long newest = signal.history().last();
    if (heelOffNs != NOT) {
      boolean wasLowering = lowering.isLowering();
      lowering.onSample(newest);
      if (lowering.isLowering() && !wasLowering) {
        listener.onLowering(foot, signal.history().timeNs(newest));
      }
    }
    if (pending != null && signal.history().timeNs(newest) - pending.endNs() > SAME_DOING_NS) {
      reportPending();
    }
  }

  /** Samples are missing since that time: nothing can be told across. */
  public void onGap(long sinceNs) {
    abandon(sinceNs, Reason.SIGNAL_GAP);
  }

  /** There will be no more samples. */
  public void finish() {
    reportPending();
  }

  private void finish(HeelEvent.HeelDown down) {
    if (heelOffNs == NOT) {
      return;
    }
    long offNs = heelOffNs;
    long heelDownNs = down.timeNs();
    stop();
    Reason against = reasonAgainst(offNs, down);
    if (against != null) {
      footOnNs = down.hungNs() > SHORTEST_SWING_NS ? heelDownNs : footOnNs;
      reject(offNs, heelDownNs, against);
      return;
    }
    RepForm form = new RepForm(restNs, unloadNs, down.reloadNs(), 0);
    Rep rep = phases.estimate(foot, offNs, heelDownNs, form, down.restLoad());
    if (heelDownNs - offNs > longestHoldNs && isRest(rep)) {
      reject(offNs, heelDownNs, Reason.TUCKED);
      return;
    }
    phases.learn();
    reportPending();
    listener.onRep(rep);
  }

  /** Since the heel came down, as far as is known: a foot may have been there from the start. */
  private long restedSinceNs() {
    long firstNs = signal.history().timeNs(signal.history().first());
    return Math.min(heelOffNs, restedSinceNs == NOT ? firstNs : restedSinceNs);
  }

  /**
   * A loose contact takes a heel's load at once, and gives it back so; or, where a filter smooths
   * it, a little later, and hands none over.
   */
  private boolean isContactLost(HeelEvent.HeelDown down) {
    double carried = Math.max(forefootPartAtOff, down.forefootPart());
    boolean isQuick =
        signal.isTooSuddenForAHeel(unloadNs) || (unloadNs < SMOOTHED_NS && restNs > BOUNCES_NS);
    boolean isLostAndFound =
        signal.isTooSuddenForAHeel(unloadNs) && signal.isTooSuddenForAHeel(down.reloadNs());
    return restNs > LONGEST_TOUCH_NS
        && (isLostAndFound || (isQuick && carried < LEAST_HANDED_OVER_PART));
  }

  private static boolean isStep(HeelEvent.HeelDown down) {
    return down.hungNs() > LONGEST_DIP_NS;
  }

  private @Nullable Reason reasonAgainst(long offNs, HeelEvent.HeelDown down) {
    if (down.timeNs() - offNs < SHORTEST_NS) {
      return Reason.TOO_SHORT;
    }
    if (isStep(down)) {
      return Reason.FOREFOOT_LIFTED;
    }
    if (footOnNs != NOT && offNs - footOnNs < SETTLING_NS) {
      return Reason.JUST_ARRIVED;
    }
    if (!isOffSeen) {
      return Reason.SIGNAL_GAP;
    }
    if (isContactLost(down)) {
      return Reason.SENSOR_FAULT;
    }
    return null;
  }

  /** Whether a heel that was up for longer than a hold may last was, or may have been, at rest. */
  private boolean isRest(Rep rep) {
    return rep.holdNs() + SURE_ERRORS * rep.errors().holdNs() > longestHoldNs
        || rep.concentricNs() > LONGEST_RAMP_NS
        || rep.eccentricNs() > LONGEST_RAMP_NS
        || !phases.isMovementSeen();
  }

  private void abandon(long atNs, Reason reason) {
    if (heelOffNs != NOT) {
      long offNs = heelOffNs;
      stop();
      reject(offNs, Math.max(offNs, atNs), reason);
    }
  }

  private void stop() {
    heelOffNs = NOT;
    lowering.stop();
  }

  private void reject(long startNs, long endNs, Reason reason) {
    RejectedRep before = pending;
    if (before != null && before.reason() == reason && reason == Reason.JIGGLE) {
      pending = new RejectedRep(foot, before.startNs(), endNs, reason);
      likeDoings++;
      return;
    }
    reportPending();
    pending = new RejectedRep(foot, startNs, endNs, reason);
    likeDoings = 1;
  }

  private void reportPending() {
    if (pending != null) {
      if (pending.reason() != Reason.JIGGLE || likeDoings >= FEWEST_JIGGLES) {
        listener.onRejected(pending);
      }
      pending = null;
    }
  }
}
