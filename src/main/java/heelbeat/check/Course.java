package heelbeat.check;

import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where a check is: goes from stage to stage by the pad's time, and knows what was asked when. */
final class Course {
  /** How long somebody sits still: long enough for sway and drift to show. */
  static final long STILL_NS = Beats.seconds(60);

  /** From a stage's beginning to its first beat: time to read what is asked, and to sit still. */
  static final long LEAD_IN_NS = Beats.seconds(5);

  /**
   * The beats are a second apart: people keep together with beats that are up to 1.8 s apart, seen
   * or heard, and with flashes that are at least 0.4 s apart (B. H. Repp, Rate limits of
   * sensorimotor synchronization, Advances in Cognitive Psychology 2, 2006, 163-181).
   */
  static final List<Stage> STAGES =
      List.of(
          new Stage.Still(),
          new Stage.OneHeel(Foot.LEFT, new Beats(1, 3, 1, 2, 1)),
          new Stage.OneHeel(Foot.RIGHT, new Beats(1, 3, 1, 2, 1)),
          new Stage.Fall(new Beats(1, 1, 0, 3, 3)),
          new Stage.Free(10),
          new Stage.Led(new Beats(1, 1, 1, 2, 6)),
          new Stage.Led(new Beats(1, 2, 2, 2, 6)),
          new Stage.Led(new Beats(2, 3, 3, 2, 6)));

  /** Who has done all and rests for so long has forgotten to say so. */
  private static final long FORGOTTEN_NS = Beats.seconds(15);

  /** Nobody takes longer for a few push-ups. */
  private static final long FREE_NS = Beats.seconds(120);

  /**
   * The time of one stage.
   *
   * @param firstNs its first beat, on the pad's time base
   * @param endNs when it was over
   */
  record Span(Stage stage, long firstNs, long endNs) {}

  private final List<Stage> stages;
  private final List<Span> spans = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private int index;
  private long startNs = Long.MIN_VALUE;
  private long nowNs;
  private long lastRepNs;
  private boolean isConfirmed;

  /** A course of the stages that a pad of these feet has. */
  Course(Set<Foot> feet) {
    stages =
        STAGES.stream()
            .filter(stage -> !(stage instanceof Stage.OneHeel one) || feet.contains(one.foot()))
            .toList();
  }

  /** It is that late; everything goes on as it has to. */
  void advance(long timeNs) {
    nowNs = timeNs;
    if (startNs == Long.MIN_VALUE) {
      startNs = timeNs;
    }
    if (!isOver() && nowNs >= endNs()) {
      Stage stage = stage();
      long endedNs = stage instanceof Stage.Free ? nowNs : endNs();
      spans.add(new Span(stage, firstNs(), endedNs));
      askedIn(stage);
      index++;
      startNs = endedNs;
      isConfirmed = false;
    }
  }

  /** A heel came down. */
  void repDone(long timeNs) {
    lastRepNs = timeNs;
  }

  /** The person says that the free set is done; nothing if it is not that far. */
  void confirm() {
    isConfirmed = !isOver() && stage() instanceof Stage.Free && nowNs > firstNs();
  }

  private long firstNs() {
    return startNs + LEAD_IN_NS;
  }

  private long endNs() {
    return switch (stage()) {
      case Stage.Still _ -> firstNs() + STILL_NS;
      case Stage.OneHeel one -> firstNs() + one.beats().lengthNs();
      case Stage.Fall fall -> firstNs() + fall.beats().lengthNs();
      case Stage.Led led -> firstNs() + led.beats().lengthNs();
      case Stage.Free _ -> freeEndNs();
    };
  }

  private long freeEndNs() {
    if (isConfirmed) {
      return nowNs;
    }
    long forgottenNs = lastRepNs > firstNs() ? lastRepNs + FORGOTTEN_NS : Long.MAX_VALUE;
    return Math.min(firstNs() + FREE_NS, forgottenNs);
  }

  private void askedIn(Stage stage) {
    Beats beats = beats(stage);
    for (int i = 0; i < beats.times(); i++) {
      long liftNs = firstNs() + i * beats.periodNs();
      long holdNs = liftNs + Beats.seconds(beats.liftS());
      long lowerNs = holdNs + Beats.seconds(beats.holdS());
      long downNs = lowerNs + Beats.seconds(beats.lowerS());
      asked.add(new Asked(stage, i, liftNs, holdNs, lowerNs, downNs));
    }
  }

  private static Beats beats(Stage stage) {
    return switch (stage) {
      case Stage.Still _ -> new Beats(0, 0, 0, 0, 0);
      case Stage.Free _ -> new Beats(0, 0, 0, 0, 0);
      case Stage.OneHeel one -> one.beats();
      case Stage.Fall fall -> fall.beats();
      case Stage.Led led -> led.beats();
    };
  }

  /** Whether the set at one's own pace has been. */
  boolean isFreeOver() {
    return spans.stream().anyMatch(span -> span.stage() instanceof Stage.Free);
  }

  boolean isOver() {
    return index >= stages.size();
  }

  /** The one that goes on. */
  Stage stage() {
    return stages.get(Math.min(index, stages.size() - 1));
  }

  /** How many there are. */
  int stages() {
    return stages.size();
  }

  /** Its number, from 1. */
  int number() {
    return Math.min(index + 1, stages.size());
  }

  /** What is to be done now. */
  Beat beat() {
    if (isOver()) {
      return Beat.DONE;
    }
    if (stage() instanceof Stage.Free && nowNs >= firstNs()) {
      return Beat.FREE;
    }
    if (nowNs < firstNs() || beats(stage()).times() == 0) {
      return Beat.REST;
    }
    return beats(stage()).beat(nowNs - firstNs());
  }

  /** How many seconds the light goes on to say so; 0 if nobody knows. */
  int secondsLeft() {
    if (isOver() || (stage() instanceof Stage.Free && nowNs >= firstNs())) {
      return 0;
    }
    if (nowNs < firstNs()) {
      return (int) Math.ceilDiv(firstNs() - nowNs, Beats.seconds(1));
    }
    return beats(stage()).times() == 0
        ? (int) Math.ceilDiv(endNs() - nowNs, Beats.seconds(1))
        : beats(stage()).left(nowNs - firstNs());
  }

  /** How long ago the newest beat was, in nanoseconds: less than a second where there are beats. */
  long sinceBeatNs() {
    boolean isBeating = !isOver() && nowNs >= firstNs() && beats(stage()).times() > 0;
    return isBeating ? Math.floorMod(nowNs - firstNs(), Beats.seconds(1)) : Long.MAX_VALUE;
  }

  /** Whether what is to be done changed with the newest second. */
  boolean isNewBeat() {
    long sinceNs = nowNs - firstNs();
    Beats beats = beats(stage());
    return sinceNs < Beats.seconds(1)
        || beats.beat(sinceNs) != beats.beat(sinceNs - Beats.seconds(1));
  }

  /** The stages that are over. */
  List<Span> spans() {
    return spans;
  }

  /** The push-ups that were led in stages that are over. */
  List<Asked> asked() {
    return asked;
  }
}
