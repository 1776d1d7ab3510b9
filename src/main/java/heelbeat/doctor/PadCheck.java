package heelbeat.doctor;

import heelbeat.coach.Plan;
import heelbeat.config.PadKind;
import heelbeat.heel.HeelEvent;
import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.heel.SensorWatch;
import heelbeat.loop.PadDoubt;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.RepeatedReadings;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at a pad's sample: its rate, each sensor, and whether sensors look swapped. */
final class PadCheck {
  /** Nobody raises the toes so often in a few seconds without once raising the heel. */
  private static final int SWAPPED_TOE_RAISES = 2;

  /** A single drop-out in a few seconds is an accident. */
  private static final int DROP_OUTS = 2;

  /** A sensor above this many times the least load that can be a foot carries one. */
  private static final int CARRIES = 4;

  private final PadSample sample;
  private final PadFormat format;
  private final PadKind pad;
  private final Map<Channel, SensorFigures> figures = new EnumMap<>(Channel.class);
  private final List<HeelEvent> heard = new ArrayList<>();
  private final Set<Foot> unseen = EnumSet.noneOf(Foot.class);
  private final List<SessionEvent.DropOut> dropOuts = new ArrayList<>();

  /**
   * Of a sample that has a format.
   *
   * @param pad the configuration's word for the pad
   */
  PadCheck(PadSample sample, PadFormat format, PadKind pad) {
    this.sample = sample;
    this.format = format;
    this.pad = pad;
    int railCounts = SensorWatch.railCounts(format);
    for (Channel channel : Channel.values()) {
      if (format.channels().contains(channel)) {
        figures.put(channel, SensorFigures.of(sample.counts(channel), railCounts));
      }
    }
    Session session =
        new Session(
            Plan.FREE,
            true,
            event -> {
              if (event instanceof SessionEvent.Sensed sensed) {
                heard.add(sensed.event());
              } else if (event instanceof SessionEvent.DropOut dropOut) {
                dropOuts.add(dropOut);
              }
            });
    sample.play(session);
    for (Foot foot : format.feet()) {
      session
          .view(foot)
          .filter(view -> view.isFootOn() && !view.isZeroKnown())
          .ifPresent(view -> unseen.add(foot));
    }
    session.finish();
  }

  /** The figures of each sensor that there is. */
  Map<Channel, SensorFigures> figures() {
    return figures;
  }

  /** What is to be said of it. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(RateCheck.finding(sample, format, pad));
    if (pad == PadKind.SERIAL) {
      addRepeats(findings);
    }
    SensorCheck check = new SensorCheck(format, isLoaded());
    if (isUntouched()) {
      List<Finding> missing = missing(check);
      findings.addAll(missing.isEmpty() ? List.of(untouched()) : missing);
      return findings;
    }
    figures.forEach((channel, seen) ->
        findings.add(check.judge(channel, seen, isFootMoving(channel), reported(channel))));
    for (Foot foot : format.feet()) {
      addDropOuts(foot, findings);
      if (unseen.contains(foot)) {
        findings.add(
            Finding.note(
                foot.label() + " foot",
                "was there from the start: what its load cells read without it is not known yet,"
                    + " and only a raise that cannot be sway counts",
                "step off once, for a second"));
      }
      if (looksSwapped(foot)) {
        findings.add(
            Finding.look(
                foot.label() + " foot",
                "the forefoot leaves the pad again and again, the heel never",
                "if you raised your heels, exchange the two leads of this foot; \"heelbeat doctor"
                    + " --guide\" tells for sure"));
      }
    }
    return findings;
  }

  private void addDropOuts(Foot foot, List<Finding> findings) {
    List<SessionEvent.DropOut> ofFoot =
        dropOuts.stream().filter(dropOut -> dropOut.foot() == foot).toList();
    if (ofFoot.size() >= DROP_OUTS) {
      long longestNs =
          ofFoot.stream().mapToLong(SessionEvent.DropOut::lengthNs).max().orElseThrow();
      findings.add(
          Finding.look(
              foot.label() + " foot",
              String.format(
                  Locale.ROOT,
                  "both sensors dropped out together %d x, for up to %.0f ms; what the foot did"
                      + " meanwhile is bridged",
                  ofFoot.size(),
                  longestNs / 1e6),
              "look at what the two have in common: the plug and the cable of this foot, its supply"
                  + " and its ground; of a pad by radio, the distance and the battery"));
    }
  }

  /** A program may send a reading twice; a converter on the header is read anew each time. */
  private void addRepeats(List<Finding> findings) {
    RepeatedReadings repeats = new RepeatedReadings(format);
    sample.readings(repeats::onFrame);
    if (repeats.part() > 0) {
      findings.add(finding(PadDoubt.repeats(repeats.part())));
    }
  }

  /** What is odd counts all the same, and should be mended. */
  static Finding finding(PadDoubt doubt) {
    return Finding.look(doubt.subject().label(), doubt.found(), doubt.mend());
  }

  /** Whether no sensor carries anything; a load cell's counts do not tell. */
  private boolean isUntouched() {
    int least = SensorCheck.leastFootCounts(format);
    return format.sensor() == SensorKind.FSR
        && figures.values().stream().allMatch(seen -> seen.highest() < least);
  }

  /** Without a foot an open lead shows where the sensors have bias resistors. */
  private List<Finding> missing(SensorCheck check) {
    return figures.entrySet().stream()
        .filter(seen -> reported(seen.getKey()).equals(Optional.of(Kind.OPEN)))
        .map(seen -> check.missing(seen.getKey(), seen.getValue()))
        .toList();
  }

  /** On SPI a chip that is missing reads as 0, too, because nobody there acknowledges anything. */
  private Finding untouched() {
    int lowest = figures.values().stream().mapToInt(SensorFigures::lowest).min().orElse(0);
    int highest = figures.values().stream().mapToInt(SensorFigures::highest).max().orElse(0);
    boolean mayBeNoChip = pad == PadKind.MCP3008 && lowest == 0 && highest == 0;
    return Finding.look(
        "sensors",
        "none carries anything: "
            + (lowest == highest ? "all always " + lowest : "counts " + lowest + " to " + highest),
        "sit down with both feet flat and run doctor again; if it stays so, "
            + (mayBeNoChip
                ? "the MCP3008 does not answer, or its sensors have no supply: check the chip's"
                    + " power, its wires DOUT, DIN, CLK and CS, and the sensors' common lead"
                : "the sensors have no supply: check the lead that they have in common"));
  }

  private boolean isLoaded() {
    int least = CARRIES * SensorCheck.leastFootCounts(format);
    return figures.values().stream()
        .anyMatch(seen ->
            format.sensor() == SensorKind.LOAD_CELL
                ? (long) seen.highest() - seen.lowest() > least
                : seen.highest() > least && 2 * seen.saturated() < seen.samples());
  }

  /** Whether the other sensor of the same foot says so. */
  private boolean isFootMoving(Channel channel) {
    int least = CARRIES * SensorCheck.leastFootCounts(format);
    return format.feet().stream()
        .map(foot -> List.of(Channel.forefoot(foot), Channel.heel(foot)))
        .filter(pair -> pair.contains(channel))
        .flatMap(List::stream)
        .filter(other -> other != channel)
        .map(figures::get)
        .anyMatch(other -> other != null && (long) other.highest() - other.lowest() > least);
  }

  private Optional<Kind> reported(Channel channel) {
    return heard.stream()
        .filter(HeelEvent.SensorFault.class::isInstance)
        .map(HeelEvent.SensorFault.class::cast)
        .filter(fault -> fault.channel() == channel)
        .map(HeelEvent.SensorFault::kind)
        // Its figures say more.
        .filter(kind -> kind != Kind.HUM)
        .findFirst();
  }

  private boolean looksSwapped(Foot foot) {
    long toeRaises =
        heard.stream().filter(e -> e instanceof HeelEvent.ToeRaise && e.foot() == foot).count();
    return toeRaises >= SWAPPED_TOE_RAISES
        && heard.stream().noneMatch(e -> e instanceof HeelEvent.HeelOff && e.foot() == foot);
  }
}
