package heelbeat.check;

import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.NoiseEstimate;
import heelbeat.signal.PadFormat;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the sensors themselves show: at rest, under one raised heel, and when heels fall. */
final class SensorTrial {
  /** Nobody is quite still at once. */
  private static final long SETTLE_NS = 3_000_000_000L;

  /** Parts are of one count at least: of a sensor that feels nothing they say no more. */
  private static final double LEAST_CHANGE = 1;

  /** A heel that falls loads its sensor by at least that part of what raising it took away. */
  private static final double LEAST_FALL = 0.3;

  private static final long TENTH_NS = 100_000_000L;
  private static final long SECOND_NS = 1_000_000_000L;

  private final FrameLog frames;
  private final Course course;

  SensorTrial(FrameLog frames, Course course) {
    this.frames = frames;
    this.course = course;
  }

  List<SensorCheckup> sensors(PadFormat format) {
    return Arrays.stream(Channel.values())
        .filter(format.channels()::contains)
        .map(this::sensor)
        .toList();
  }

  private SensorCheckup sensor(Channel channel) {
    Course.Span still = stillSpan();
    long fromNs = still.firstNs() + SETTLE_NS;
    return new SensorCheckup(
        channel,
        frames.median(channel, fromNs, still.endNs()),
        change(channel, raised(foot(channel))),
        noise(channel),
        drift(channel));
  }

  private static Foot foot(Channel channel) {
    return channel == Channel.LEFT_FOREFOOT || channel == Channel.LEFT_HEEL
        ? Foot.LEFT
        : Foot.RIGHT;
  }

  FootCheck of(Foot foot) {
    Asked raised = raised(foot);
    Channel heel = Channel.heel(foot);
    Channel relieved = heel;
    double most = LEAST_CHANGE;
    for (Channel channel : Channel.values()) {
      double change = change(channel, raised);
      relieved = change < change(relieved, raised) ? channel : relieved;
      most = Math.max(most, Math.abs(change));
    }
    Channel other = Channel.heel(foot == Foot.LEFT ? Foot.RIGHT : Foot.LEFT);
    return new FootCheck(
        foot,
        relieved,
        change(relieved, raised),
        change(heel, raised),
        most,
        change(Channel.forefoot(foot), raised) / most,
        Math.abs(change(other, raised)) / most,
        Math.max(noise(heel), noise(Channel.forefoot(foot))) / most,
        drift(heel) / most,
        riseNs(foot),
        Math.sqrt(Math.max(0, square(ringPart(foot)) - square(noise(heel) / most))));
  }

  private static double square(double x) {
    return x * x;
  }

  private double drift(Channel channel) {
    Course.Span still = stillSpan();
    long fromNs = still.firstNs() + SETTLE_NS;
    return frames.median(channel, still.endNs() - 10 * SECOND_NS, still.endNs())
        - frames.median(channel, fromNs, fromNs + 10 * SECOND_NS);
  }

  private Course.Span stillSpan() {
    return course.spans().stream()
        .filter(span -> span.stage() instanceof Stage.Still)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody was asked to sit still"));
  }

  private Asked raised(Foot foot) {
    return asked(stage -> stage instanceof Stage.OneHeel one && one.foot() == foot).getFirst();
  }

  private List<Asked> asked(Predicate<Stage> which) {
    return course.asked().stream().filter(one -> which.test(one.stage())).toList();
  }

  /** By how much a sensor changed while a heel was up. */
  private double change(Channel channel, Asked raised) {
    return frames.median(channel, raised.holdNs() + 5 * TENTH_NS, raised.lowerNs() - 3 * TENTH_NS)
        - frames.median(channel, raised.liftNs() - 2 * SECOND_NS, raised.liftNs() - 5 * TENTH_NS);
  }

  private double noise(Channel channel) {
    Course.Span still = stillSpan();
    NoiseEstimate noise = new NoiseEstimate(1, 500, 0);
    for (double count : frames.counts(channel, still.firstNs() + SETTLE_NS, still.endNs())) {
      noise.add(count);
    }
    return noise.deviation();
  }

  /** The best of all falls: a heel may be set down softly, and a sensor is never too fast. */
  private long riseNs(Foot foot) {
    return landings(foot).mapToLong(Landing::riseNs).min().orElse(Long.MAX_VALUE);
  }

  /**
   * Without those that nobody did: where nothing lands, all that a sensor does looks like swings.
   */
  private Stream<Landing> landings(Foot foot) {
    Channel heel = Channel.heel(foot);
    double leastCounts = LEAST_FALL * Math.abs(change(heel, raised(foot)));
    return asked(stage -> stage instanceof Stage.Fall).stream()
        .map(fall -> new Landing(frames, heel, fall))
        .filter(landing -> landing.loadCounts() >= leastCounts);
  }

  /** The middle of all falls: somebody may fidget after one. */
  private double ringPart(Foot foot) {
    double[] parts = landings(foot).mapToDouble(Landing::ringPart).sorted().toArray();
    return parts.length == 0 ? 0 : parts[parts.length / 2];
  }
}
