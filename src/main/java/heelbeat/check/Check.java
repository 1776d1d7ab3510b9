package heelbeat.check;

import heelbeat.coach.Plan;
import heelbeat.loop.Light;
import heelbeat.rep.Rep;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Leads a person through push-ups of known lengths, on the signal thread, and listens to what the
 * chain makes of them. It goes by the pad's time alone. What it shows may be read from any thread;
 * the result is for whoever has seen that thread end.
 */
public final class Check implements PadListener, Light {
  /** A beat's flash and click. */
  private static final long CLICK_NS = 100_000_000L;

  /** Of a second that is no other beat; below those of the cues. */
  private static final int CLICK_HZ = 440;

  private static final int UP_HZ = 880;

  private final boolean isQuiet;
  private final Session session = new Session(Plan.FREE, true, this::onEvent);
  private Course course = new Course(EnumSet.allOf(Foot.class));
  private final FrameLog frames = new FrameLog();
  private final List<Rep> reps = new ArrayList<>();
  private final AtomicBoolean isConfirmed = new AtomicBoolean();
  private @Nullable PadFormat format;
  private volatile int framesSeen;
  private long confirmNs = Long.MAX_VALUE;
  private volatile CheckView view = CheckView.of(course, 0, 0);

  /**
   * @param isQuiet whether the buzzer stays silent; the light beats all the same
   */
  public Check(boolean isQuiet) {
    this.isQuiet = isQuiet;
  }

  @Override
  public void onFormat(PadFormat announced) {
    format = announced;
    if (course.spans().isEmpty()) {
      course = new Course(announced.feet());
    }
    session.onFormat(announced);
  }

  @Override
  public void onFrame(long timeNs, int[] counts) {
    session.onFrame(timeNs, counts);
    if (course.isOver()) {
      return;
    }
    frames.add(timeNs, counts);
    framesSeen = frames.size();
    if (isConfirmed.getAndSet(false) || timeNs >= confirmNs) {
      course.confirm();
    }
    course.advance(timeNs);
    if (!view.shows(course)) {
      view = CheckView.of(course, count(Foot.LEFT), count(Foot.RIGHT));
    }
  }

  @Override
  public void onQuiet(long timeNs) {
    session.onQuiet(timeNs);
  }

  private void onEvent(SessionEvent event) {
    if (event instanceof SessionEvent.RepCounted counted && !course.isOver()) {
      reps.add(counted.rep());
      course.repDone(counted.rep().heelDownNs());
    }
  }

  private int count(Foot foot) {
    return (int) reps.stream().filter(rep -> rep.foot() == foot).count();
  }

  /** The person says that the free set is done. Callable from any thread. */
  public void confirm() {
    isConfirmed.set(true);
  }

  /**
   * A simulated person says it then, on the pad's time base; to be called before the first frame.
   */
  public void confirmAt(long timeNs) {
    confirmNs = timeNs;
  }

  /** How many frames came until now. Callable from any thread. */
  public int frames() {
    return framesSeen;
  }

  /** Whether all has been done. Callable from any thread. */
  public boolean isOver() {
    return view.isOver();
  }

  /** What is to be shown. Callable from any thread. */
  public CheckView view() {
    return view;
  }

  /** The chain, which ends with the signal thread. */
  public Session session() {
    return session;
  }

  /** Dark for a moment at each beat, so that it is seen without a sound. */
  @Override
  public int rgb() {
    return course.sinceBeatNs() < CLICK_NS ? 0 : course.beat().cue().rgb();
  }

  @Override
  public int toneHz() {
    if (isQuiet || course.sinceBeatNs() >= CLICK_NS) {
      return 0;
    }
    if (!course.isNewBeat()) {
      return CLICK_HZ;
    }
    return course.beat() == Beat.HOLD ? UP_HZ : Math.max(course.beat().cue().toneHz(), CLICK_HZ);
  }

  /**
   * What the check shows of this pad.
   *
   * @param done how many push-ups the person did in the free set; 0 if nobody said
   * @throws IllegalStateException if it is not over
   */
  public CheckResult result(int done) {
    if (!isOver() || format == null) {
      throw new IllegalStateException("the check is not over");
    }
    return new Analysis(format, frames, course, reps).result(done);
  }

  /** What was asked, when it is over; for tests. */
  List<Asked> asked() {
    return course.asked();
  }

  /** What was counted, when it is over; for tests. */
  List<Rep> reps() {
    return reps;
  }
}
