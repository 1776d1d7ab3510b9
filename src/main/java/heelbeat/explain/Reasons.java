package heelbeat.explain;

import heelbeat.drawing.Seconds;
import heelbeat.heel.HeelDetector;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.rep.RepSegmenter;
import heelbeat.signal.Foot;
import heelbeat.text.Count;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Why movements count or do not, in words and with the numbers that decided. */
public final class Reasons {
  /** A gap that ended this long before a movement is the one that hid its start. */
  private static final long JUST_BEFORE_NS = 500_000_000L;

  private static final double MOST_TOLD = 9.99;

  private final Account account;
  private final LowestLoads lowest;
  private final long longestHoldNs;
  private final Map<Foot, List<HeelEvent>> events = new EnumMap<>(Foot.class);

  /**
   * @param account of the whole recording
   * @param lowest of the same recording
   * @param longestHoldNs a longer hold was a rest on the toes, in nanoseconds
   */
  public Reasons(Account account, LowestLoads lowest, long longestHoldNs) {
    this.account = account;
    this.lowest = lowest;
    this.longestHoldNs = longestHoldNs;
    for (Foot foot : Foot.values()) {
      events.put(foot, account.heelEvents(foot));
    }
  }

  /** The verdict on a movement, as one line. */
  String of(Movement movement) {
    return switch (movement) {
      case Movement.Counted(Rep rep, int pushUp, long _) ->
          "push-up " + pushUp + ": " + rep.phasesText();
      case Movement.Rejected rejected ->
          "not counted: " + rejected.rejected().reason().text() + " (" + numbers(rejected) + ")";
    };
  }

  /** A part as a percentage. */
  static String percent(double part) {
    // Beside a foot that is hardly there any load is a multiple of nothing.
    return part > MOST_TOLD ? "over 999 %" : Math.round(100 * Math.max(-MOST_TOLD, part)) + " %";
  }

  /** What a load at rest loses or gains a second, such as {@code sank by 12 %}. */
  static String drift(double partPerS) {
    String size = Math.abs(partPerS) < 0.005 ? "less than 1 %" : percent(Math.abs(partPerS));
    return (partPerS < 0 ? "sank" : "grew") + " by " + size;
  }

  private String numbers(Movement.Rejected movement) {
    RejectedRep rejected = movement.rejected();
    return switch (rejected.reason()) {
      case PARTIAL -> heelLowest(movement) + "; below " + lifted() + " and level is lifted";
      case JIGGLE -> jiggle(movement);
      case TOO_SHORT ->
          upTimes(rejected) + "; a push-up takes " + seconds(RepSegmenter.SHORTEST_NS);
      case JUST_ARRIVED ->
          footOnBefore(rejected) + "; it counts after " + seconds(RepSegmenter.SETTLING_NS);
      case TUCKED ->
          "the heel was up for "
              + seconds(rejected.endNs() - rejected.startNs())
              + ", and may have been held for more than "
              + seconds(longestHoldNs);
      case FOREFOOT_LIFTED -> forefoot(rejected);
      case SENSOR_FAULT -> fault(rejected);
      case SIGNAL_GAP -> gap(rejected);
    };
  }

  private static String lifted() {
    return percent(HeelDetector.LIFTED_PART);
  }

  private static String seconds(long ns) {
    return Seconds.text(ns, 2, '.') + " s";
  }

  private String heelLowest(Movement movement) {
    return lowest
        .in(movement)
        .map(sample ->
            "it still carried " + percent(sample.heelPart()) + " of its load at the lowest")
        .orElse("no sample in it");
  }

  private String jiggle(Movement.Rejected movement) {
    List<HeelEvent.PartialLift> dips = within(movement.rejected(), HeelEvent.PartialLift.class);
    return String.format(
        Locale.ROOT,
        "%s in %s, each over within %s; %s",
        Count.of(dips.size(), "dip"),
        seconds(movement.endNs() - movement.startNs()),
        seconds(RepSegmenter.LONGEST_JIGGLE_NS),
        heelLowest(movement));
  }

  private String upTimes(RejectedRep rejected) {
    List<HeelEvent.HeelOff> offs = within(rejected, HeelEvent.HeelOff.class);
    List<HeelEvent.HeelDown> downs = within(rejected, HeelEvent.HeelDown.class);
    long longestNs = 0;
    for (int i = 0; i < Math.min(offs.size(), downs.size()); i++) {
      longestNs = Math.max(longestNs, downs.get(i).timeNs() - offs.get(i).timeNs());
    }
    return offs.size() > 1
        ? "up " + offs.size() + " times, for " + seconds(longestNs) + " at most"
        : "for " + seconds(longestNs);
  }

  /** Since it was put onto the pad, or came down after a step. */
  private String footOnBefore(RejectedRep rejected) {
    return Stream.concat(
            of(rejected.foot(), HeelEvent.FootOn.class),
            of(rejected.foot(), HeelEvent.HeelDown.class)
                .filter(down -> down.hungNs() > RepSegmenter.SHORTEST_SWING_NS))
        .mapToLong(HeelEvent::timeNs)
        .filter(timeNs -> timeNs <= rejected.startNs())
        .max()
        .stream()
        .mapToObj(ns -> "the heel left " + seconds(rejected.startNs() - ns) + " after it came")
        .findFirst()
        .orElse("when it came was not seen");
  }

  private String forefoot(RejectedRep rejected) {
    Optional<String> hung = hung(rejected.foot(), rejected.endNs());
    if (hung.isPresent()) {
      return hung.get();
    }
    return "it carried less than "
        + percent(HeelDetector.FOREFOOT_OFF_PART)
        + " of its load at rest from "
        + Seconds.text(rejected.endNs(), 3, '.')
        + " s on";
  }

  /** For how long the forefoot carried too little before a heel-down, if there was one. */
  Optional<String> hung(Foot foot, long heelDownNs) {
    return last(foot, HeelEvent.HeelDown.class, heelDownNs)
        .filter(found -> found.timeNs() == heelDownNs)
        .map(down ->
            "it carried less than "
                + percent(HeelDetector.HANGS_PART)
                + " of its most for "
                + seconds(down.hungNs())
                + "; in a push-up, for "
                + seconds(RepSegmenter.LONGEST_DIP_NS)
                + " at most");
  }

  private String fault(RejectedRep rejected) {
    return last(rejected.foot(), HeelEvent.SensorFault.class, rejected.endNs())
        .map(fault ->
            fault.channel().label()
                + " at "
                + Seconds.text(fault.timeNs(), 3, '.')
                + " s: "
                + fault.kind().text())
        .orElse("the fault was not told");
  }

  private String gap(RejectedRep rejected) {
    return account.gaps().stream()
        .filter(gap -> gap.fromNs() <= rejected.endNs())
        .filter(gap -> gap.toNs() > rejected.startNs() - JUST_BEFORE_NS)
        .reduce((first, second) -> second)
        .map(gap ->
            "none came for "
                + seconds(gap.toNs() - gap.fromNs())
                + " from "
                + Seconds.text(gap.fromNs(), 3, '.')
                + " s on")
        .orElse("the signal had begun anew just before");
  }

  private <E extends HeelEvent> List<E> within(RejectedRep rejected, Class<E> kind) {
    return of(rejected.foot(), kind)
        .filter(event -> event.timeNs() >= rejected.startNs())
        .filter(event -> event.timeNs() <= rejected.endNs())
        .toList();
  }

  private <E extends HeelEvent> Optional<E> last(Foot foot, Class<E> kind, long untilNs) {
    return of(foot, kind)
        .filter(event -> event.timeNs() <= untilNs)
        .reduce((first, second) -> second);
  }

  private <E extends HeelEvent> Stream<E> of(Foot foot, Class<E> kind) {
    return events.getOrDefault(foot, List.of()).stream().filter(kind::isInstance).map(kind::cast);
  }
}
