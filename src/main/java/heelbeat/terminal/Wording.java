package heelbeat.terminal;

import heelbeat.coach.Advice;
import heelbeat.coach.Judgement;
import heelbeat.coach.Protocol;
import heelbeat.coach.SetReport;
import heelbeat.coach.Totals;
import heelbeat.heel.HeelEvent;
import heelbeat.loop.LoopReport;
import heelbeat.rep.Measured;
import heelbeat.rep.Rep;
import heelbeat.rep.ToeStep;
import heelbeat.session.SessionEvent;
import heelbeat.signal.PadFormat;
import heelbeat.text.Count;
import java.util.Locale;
import java.util.stream.Collectors;

/** Session events in words, a line each. */
public final class Wording {
  private final Protocol protocol;
  private final Remarks remarks;
  private final boolean isDetailed;

  /**
   * @param protocol what repetitions are judged by
   * @param remarks what to add behind a repetition, such as what the person truly did; may be empty
   */
  public Wording(Protocol protocol, Remarks remarks) {
    this(protocol, remarks, false);
  }

  private Wording(Protocol protocol, Remarks remarks, boolean isDetailed) {
    this.protocol = protocol;
    this.remarks = remarks;
    this.isDetailed = isDetailed;
  }

  /** With a line for what the heels do, too, for somebody who sets up a pad. */
  public static Wording inDetail() {
    return new Wording(Protocol.FREE, Remarks.NONE, true);
  }

  /**
   * The line for an event; empty for one that nobody needs to read.
   *
   * @param feed knows when the program started, and what the session had before
   */
  String of(SessionEvent event, ScreenFeed feed) {
    String words = textFor(event, feed.pushUpsBefore());
    return words.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "%8.3f  %s", feed.sinceStartS(event.timeNs()), words);
  }

  /** How the loop kept its time, as one line. */
  public static String of(LoopReport report) {
    return String.format(
        Locale.ROOT,
        "loop:      %s, %d of %d ticks missed; late by %d us p50, %d us p99, %d us worst",
        Count.of(report.frames(), "frame"),
        report.missedTicks(),
        report.cycles() + report.missedTicks(),
        report.latenessP50Ns() / 1000,
        report.latenessP99Ns() / 1000,
        report.latenessMaxNs() / 1000);
  }

  private String textFor(SessionEvent event, int pushUpsBefore) {
    return switch (event) {
      case SessionEvent.PadFound(_, PadFormat format) -> textFor(format);
      case SessionEvent.Started started -> "session started; " + Measured.MEANING;
      case SessionEvent.SetEnded ended -> textFor(ended.report());
      case SessionEvent.StepTaken(ToeStep step, int number) -> textFor(step, number);
      case SessionEvent.Sensed sensed -> textFor(sensed.event());
      case SessionEvent.RepCounted(Rep rep, int _, Judgement judgement) ->
          textFor(rep, judgement, pushUpsBefore + judgement.pushUp());
      case SessionEvent.RepRejected rejected ->
          String.format(
              Locale.ROOT,
              "not counted  %s: %s",
              rejected.rejected().foot().label(),
              rejected.rejected().reason().text());
      case SessionEvent.PadLost lost -> "nothing comes from the pad";
      case SessionEvent.PadBack back ->
          String.format(Locale.ROOT, "the pad is back after %.1f s", back.gapNs() / 1e9);
      case SessionEvent.PadRate rate -> rate.text();
      case SessionEvent.DropOut dropOut -> detail(dropOut.text());
      case SessionEvent.LoweringSeen seen -> detail(seen.foot().label() + " heel starts down");
      case SessionEvent.CueShown shown -> "light: " + shown.cue().text();
      case SessionEvent.Ended ended -> "session ended";
    };
  }

  private String faultsOf(Rep rep, Judgement judgement) {
    return judgement.faults().stream()
        .sorted()
        .map(fault -> "; " + Advice.on(fault, rep, protocol))
        .collect(Collectors.joining());
  }

  private static String textFor(PadFormat format) {
    return String.format(
        Locale.ROOT,
        "pad: %s, %s at %.0f Hz",
        format.sensor().label(),
        format.adc(),
        format.sampleRateHz());
  }

  private String textFor(ToeStep step, int number) {
    return String.format(
        Locale.ROOT,
        "step    %-3d %-5s %.2f s on the toes%s",
        number,
        step.foot().label(),
        (step.endNs() - step.startNs()) / 1e9,
        remarks.on(step));
  }

  private String textFor(Rep rep, Judgement judgement, int pushUp) {
    return String.format(
        Locale.ROOT,
        "push-up %-3d %-5s %s%s%s",
        pushUp,
        rep.foot().label(),
        rep.phasesText(),
        faultsOf(rep, judgement),
        remarks.on(rep));
  }

  private static String textFor(SetReport report) {
    Totals totals = report.totals();
    return String.format(
            Locale.ROOT,
            "set %d ended: %s, %d good; %.0f s under tension%s",
            report.number(),
            Count.of(totals.pushUps(), "push-up"),
            totals.good(),
            totals.tensionNs() / 1e9,
            Double.isNaN(totals.perMinute())
                ? ""
                : String.format(Locale.ROOT, ", %.0f a minute", totals.perMinute()))
        + totals.findings().stream()
            .map(finding -> "; " + finding.text())
            .collect(Collectors.joining());
  }

  private String detail(String words) {
    return isDetailed ? words : "";
  }

  private String textFor(HeelEvent event) {
    return switch (event) {
      case HeelEvent.FootOn on -> on.foot().label() + " foot on the pad";
      case HeelEvent.FootOff off -> off.foot().label() + " foot off the pad";
      case HeelEvent.SensorFault fault ->
          "sensor fault: " + fault.channel().label() + ": " + fault.kind().text();
      case HeelEvent.SensorOk ok -> ok.channel().label() + " works again";
      case HeelEvent.HeelOff off -> detail(off.foot().label() + " heel off");
      case HeelEvent.HeelDown down -> detail(down.foot().label() + " heel down");
      case HeelEvent.PartialLift lift -> detail(lift.foot().label() + " heel eased, but not off");
      case HeelEvent.ToeRaise raise -> raise.foot().label() + " toes raised";
    };
  }
}
