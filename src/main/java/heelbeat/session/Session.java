package heelbeat.session;

import heelbeat.coach.Coach;
import heelbeat.coach.Cue;
import heelbeat.coach.FootWork;
import heelbeat.coach.Judgement;
import heelbeat.coach.Plan;
import heelbeat.coach.SetReport;
import heelbeat.heel.HeelEvent;
import heelbeat.heel.SensorBias;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.rep.Tempo;
import heelbeat.rep.ToeStep;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import heelbeat.signal.RepeatedReadings;
import heelbeat.signal.SensorKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The chain itself: frames in, events and cues out. Knows no clock; the same frames give the same
 * events, whether they come from a pad, a recording or a simulated person.
 */
public final class Session implements PadListener {
  /** Without frames for this long, the pad is told to be lost. */
  private static final long LOST_AFTER_NS = 1_000_000_000L;

  private static final long NEVER = Long.MIN_VALUE;

  /** Who has been away for this long comes back to another session. */
  public static final long AWAY_NS = 300_000_000_000L;

  private final Plan plan;
  private final SessionListener listener;
  private final Coach coach;
  private final Set<Channel> faulty = EnumSet.noneOf(Channel.class);
  private @Nullable PadFormat format;
  private @Nullable FootChain left;
  private @Nullable FootChain right;
  private @Nullable FrameRateWatch rate;
  private @Nullable RepeatedReadings repeats;
  private @Nullable SensorBias bias;
  private StepOffWatch stepOff = new StepOffWatch();
  private boolean isOpen;
  private boolean isLost;
  private long lastNs = NEVER;
  private long lastOnNs = NEVER;
  private int reps;
  private int steps;

  /**
   * @param plan what is to be done
   * @param isQuiet whether the buzzer stays silent
   * @param listener receives all events, on the thread that brings the frames
   */
  public Session(Plan plan, boolean isQuiet, SessionListener listener) {
    this.plan = plan;
    this.listener = listener;
    this.coach = new Coach(plan, isQuiet, this::onCue, this::onSetEnded);
  }

  /** When the newest frame was taken, on the pad's time base; 0 before the first. */
  public long lastNs() {
    return lastNs == NEVER ? 0 : lastNs;
  }

  /** What light and buzzer tell. */
  public Coach coach() {
    return coach;
  }

  /** What the chain knows of a foot of this pad, until another pad is announced. */
  public Optional<FootView> view(Foot foot) {
    FootChain chain = foot == Foot.LEFT ? left : right;
    return Optional.ofNullable(chain).map(FootChain::view);
  }

  @Override
  public void onFormat(PadFormat announced) {
    if (announced.equals(format)) {
      if (announced.sensor() == SensorKind.LOAD_CELL && lastNs != NEVER) {
        learnAnew(announced);
      }
      return;
    }
    finish();
    format = announced;
    makeChains(announced);
    rate = new FrameRateWatch(announced.sampleRateHz());
    repeats = new RepeatedReadings(announced);
    faulty.clear();
    lastNs = NEVER;
  }

  private void makeChains(PadFormat announced) {
    SensorBias known = new SensorBias(announced);
    Tempo tempo = new Tempo();
    bias = known;
    stepOff = new StepOffWatch();
    left = chainOf(Foot.LEFT, announced, known, tempo);
    right = chainOf(Foot.RIGHT, announced, known, tempo);
  }

  /** Load cells come back with another zero: their program takes what it reads at first for one. */
  private void learnAnew(PadFormat announced) {
    finishChains();
    for (Foot foot : Foot.values()) {
      believeAgain(foot, Channel.forefoot(foot));
      believeAgain(foot, Channel.heel(foot));
    }
    makeChains(announced);
  }

  private void believeAgain(Foot foot, Channel channel) {
    if (faulty.contains(channel)) {
      report(new HeelEvent.SensorOk(foot, lastNs, channel));
    }
  }

  private @Nullable FootChain chainOf(
      Foot foot, PadFormat announced, SensorBias known, Tempo tempo) {
    if (!announced.feet().contains(foot)) {
      return null;
    }
    return new FootChain(foot, announced, known, tempo, plan, new FootReported(foot));
  }

  @Override
  public void onFrame(long timeNs, int[] counts) {
    if (lastNs != NEVER && timeNs - lastNs > LOST_AFTER_NS) {
      lose();
      listener.onEvent(new SessionEvent.PadBack(timeNs, timeNs - lastNs));
    }
    if (lastNs == NEVER && format != null) {
      listener.onEvent(new SessionEvent.PadFound(timeNs, format));
    }
    isLost = false;
    lastNs = timeNs;
    if (rate != null && rate.onFrame(timeNs)) {
      listener.onEvent(new SessionEvent.PadRate(timeNs, rate.rateHz(), !rate.isTooSlow()));
    }
    if (repeats != null) {
      repeats.onFrame(counts);
    }
    if (repeats == null || !repeats.isRepeat()) {
      takeReading(timeNs, counts);
    }
    follow(timeNs);
  }

  private void takeReading(long timeNs, int[] counts) {
    if (bias != null) {
      bias.onFrame(timeNs, counts);
    }
    if (left != null) {
      left.onFrame(timeNs, counts);
    }
    if (right != null) {
      right.onFrame(timeNs, counts);
    }
  }

  @Override
  public void onQuiet(long timeNs) {
    if (lastNs == NEVER) {
      isLost = true;
    } else if (timeNs - lastNs > LOST_AFTER_NS) {
      lose();
    }
    follow(timeNs);
  }

  private void follow(long timeNs) {
    if (!isLost && feetWork() != FootWork.AWAY) {
      if (!isOpen && format != null) {
        open(timeNs, format);
      }
      lastOnNs = timeNs;
    } else if (isOpen && timeNs - lastOnNs > AWAY_NS) {
      close(lastOnNs, false);
    }
    coach.askToStepOff(stepOff.asks(timeNs, isZeroUnseen()));
    coach.follow(timeNs, footWork());
  }

  /** There will be no more frames; tells what is still pending and ends the session. Idempotent. */
  public void finish() {
    finish(false);
  }

  /** The same, because the device is stopped: the session may go on when it is back. */
  public void stop() {
    finish(true);
  }

  private void finish(boolean isStopped) {
    finishChains();
    if (isOpen) {
      close(lastNs, isStopped);
    }
  }

  private void finishChains() {
    if (left != null) {
      left.finish();
    }
    if (right != null) {
      right.finish();
    }
  }

  private void open(long timeNs, PadFormat pad) {
    isOpen = true;
    reps = 0;
    steps = 0;
    lastOnNs = timeNs;
    listener.onEvent(new SessionEvent.Started(timeNs, pad));
    coach.begin();
  }

  private void close(long timeNs, boolean isStopped) {
    coach.finish();
    isOpen = false;
    listener.onEvent(new SessionEvent.Ended(timeNs, isStopped));
  }

  private void lose() {
    if (!isLost) {
      isLost = true;
      listener.onEvent(new SessionEvent.PadLost(lastNs));
    }
  }

  private boolean isZeroUnseen() {
    return (left != null && left.isZeroUnseen()) || (right != null && right.isZeroUnseen());
  }

  private FootWork footWork() {
    if (isLost) {
      return FootWork.PAD_LOST;
    }
    if (!faulty.isEmpty() || (rate != null && rate.isTooSlow())) {
      return FootWork.SENSOR_FAULT;
    }
    return feetWork();
  }

  private FootWork feetWork() {
    FootWork ofLeft = left == null ? FootWork.AWAY : left.footWork();
    FootWork ofRight = right == null ? FootWork.AWAY : right.footWork();
    return ofLeft.compareTo(ofRight) <= 0 ? ofLeft : ofRight;
  }

  private void onHeelEvent(Foot foot, HeelEvent event) {
    if (event instanceof HeelEvent.FootOn on && !isOpen && format != null) {
      open(on.timeNs(), format);
    }
    report(event);
    FootChain other = foot == Foot.LEFT ? right : left;
    if (other != null) {
      other.onOtherFoot(event);
    }
  }

  private void report(HeelEvent event) {
    listener.onEvent(SessionEvent.Sensed.of(event));
    switch (event) {
      case HeelEvent.SensorFault fault -> faulty.add(fault.channel());
      case HeelEvent.SensorOk ok -> faulty.remove(ok.channel());
      case HeelEvent.Movement _ -> {}
    }
  }

  private void onCue(long timeNs, long sinceNs, Cue cue, boolean isHeard) {
    listener.onEvent(new SessionEvent.CueShown(timeNs, sinceNs, cue, isHeard));
  }

  private void onSetEnded(long timeNs, SetReport report) {
    listener.onEvent(new SessionEvent.SetEnded(timeNs, report));
  }

  private final class FootReported implements FootListener {
    private final Foot foot;

    FootReported(Foot foot) {
      this.foot = foot;
    }

    @Override
    public void onHeelEvent(HeelEvent event) {
      Session.this.onHeelEvent(foot, event);
    }

    @Override
    public void onWarning(HeelEvent.SensorState state) {
      report(state);
    }

    @Override
    public void onDropOut(long timeNs, long lengthNs) {
      listener.onEvent(new SessionEvent.DropOut(foot, timeNs, lengthNs));
    }

    @Override
    public void onStep(ToeStep step) {
      steps++;
      coach.onStep(step);
      listener.onEvent(new SessionEvent.StepTaken(step, steps));
    }

    @Override
    public void onLowering(Foot foot, long timeNs) {
      listener.onEvent(new SessionEvent.LoweringSeen(foot, timeNs));
    }

    @Override
    public void onRep(Rep rep) {
      reps++;
      Judgement judgement = coach.onRep(rep);
      listener.onEvent(new SessionEvent.RepCounted(rep, reps, judgement));
    }

    @Override
    public void onRejected(RejectedRep rejected) {
      listener.onEvent(new SessionEvent.RepRejected(rejected));
      coach.onRejected(rejected);
    }
  }
}
