package heelbeat.app;

import heelbeat.coach.Protocol;
import heelbeat.heel.HeelEvent;
import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.heel.SensorWatch;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks at a pad's sample: its rate, each sensor, and whether sensors look swapped. */
final class PadCheck {
  /** A converter's own clock may be off by so much; an ADS1115's by 10 % (data sheet). */
  private static final double RATE_LOOK = 0.05;

  private static final double RATE_FAULT = 0.2;

  private static final double LOST_LOOK = 0.001;
  private static final double LOST_FAULT = 0.02;

  /** Nobody raises the toes so often in a few seconds without once raising the heel. */
  private static final int SWAPPED_TOE_RAISES = 2;

  /** A sensor above this many times the least load that can be a foot carries one. */
  private static final int CARRIES = 4;

  private final PadSample sample;
  private final PadFormat format;
  private final Map<Channel, SensorFigures> figures = new EnumMap<>(Channel.class);
  private final List<HeelEvent> heard = new ArrayList<>();

  /** Of a sample that has a format. */
  PadCheck(PadSample sample, PadFormat format) {
    this.sample = sample;
    this.format = format;
    int railCounts = SensorWatch.railCounts(format);
    for (Channel channel : Channel.values()) {
      if (format.channels().contains(channel)) {
        figures.put(channel, SensorFigures.of(sample.counts(channel), railCounts));
      }
    }
    Session session =
        new Session(
            Protocol.FREE,
            true,
            event -> {
              if (event instanceof SessionEvent.Sensed(HeelEvent told)) {
                heard.add(told);
              }
            });
    sample.play(session);
    session.finish();
  }

  /** The figures of each sensor that there is. */
  Map<Channel, SensorFigures> figures() {
    return figures;
  }

  /** What is to be said of it. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    FrameTiming timing = sample.timing();
    findings.add(
        timing == null
            ? Finding.fault("rate", sample.frames() + " frames", "the pad sends next to nothing")
            : rate(timing));
    SensorCheck check = new SensorCheck(format, isLoaded());
    figures.forEach((channel, seen) -> findings.add(check.judge(channel, seen, told(channel))));
    for (Foot foot : format.feet()) {
      if (looksSwapped(foot)) {
        findings.add(
            Finding.look(
                foot.label() + " foot",
                "the forefoot leaves the pad again and again, the heel never",
                "forefoot and heel may be swapped; \"heelbeat doctor --guide\" tells for sure"));
      }
    }
    return findings;
  }

  private Finding rate(FrameTiming timing) {
    String found =
        String.format(
            Locale.ROOT,
            "%.1f of %.1f Hz; %d of %d frames lost; at most %.1f ms between two",
            timing.rateHz(),
            format.sampleRateHz(),
            timing.lost(),
            sample.frames() + timing.lost(),
            timing.longestNs() / 1e6);
    double off = Math.abs(timing.rateHz() / format.sampleRateHz() - 1);
    double lost = (double) timing.lost() / (sample.frames() + timing.lost());
    if (off > RATE_LOOK) {
      String mend =
          "the pad is "
              + (timing.rateHz() < format.sampleRateHz() ? "slower" : "faster")
              + " than it says: make the rate that it names the one that it keeps";
      return off > RATE_FAULT
          ? Finding.fault("rate", found, mend)
          : Finding.look("rate", found, mend);
    }
    if (lost > LOST_LOOK) {
      String mend = "a long or bad cable, a busy bus, or a machine with too much to do";
      return lost > LOST_FAULT
          ? Finding.fault("rate", found, mend)
          : Finding.look("rate", found, mend);
    }
    return Finding.ok("rate", found);
  }

  private boolean isLoaded() {
    int least = CARRIES * SensorCheck.leastFootCounts(format);
    return figures.values().stream()
        .anyMatch(seen ->
            format.sensor() == SensorKind.LOAD_CELL
                ? (long) seen.highest() - seen.lowest() > least
                : seen.highest() > least && 2 * seen.saturated() < seen.samples());
  }

  private Optional<Kind> told(Channel channel) {
    return heard.stream()
        .filter(HeelEvent.SensorFault.class::isInstance)
        .map(HeelEvent.SensorFault.class::cast)
        .filter(fault -> fault.channel() == channel)
        .map(HeelEvent.SensorFault::kind)
        .findFirst();
  }

  private boolean looksSwapped(Foot foot) {
    long toeRaises =
        heard.stream().filter(e -> e instanceof HeelEvent.ToeRaise && e.foot() == foot).count();
    return toeRaises >= SWAPPED_TOE_RAISES
        && heard.stream().noneMatch(e -> e instanceof HeelEvent.HeelOff && e.foot() == foot);
  }
}
