package heelbeat.terminal;

import heelbeat.coach.FormFault;
import heelbeat.coach.PhaseSpan;
import heelbeat.coach.Protocol;
import heelbeat.coach.SetPlan;
import heelbeat.coach.TempoPlan;
import heelbeat.settings.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A protocol in words: in a few for a list, and all of it. */
public final class ProtocolWords {
  private ProtocolWords() {}

  /** The four digits of its tempo. */
  public static String tempo(Protocol protocol) {
    return protocol.tempo().equals(TempoPlan.ANY) ? "any" : protocol.tempo().notation();
  }

  /** Sets and push-ups in a few letters. */
  public static String sets(SetPlan plan) {
    String count = plan.sets() == 0 ? "any" : Integer.toString(plan.sets());
    return count + (plan.isContinuous() ? ", open" : " of " + range(plan, "-"));
  }

  /** All of it: a subject and what there is to say of it, line by line. */
  public static List<List<String>> all(Protocol protocol) {
    TempoPlan tempo = protocol.tempo();
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("tempo", tempoInFull(protocol)));
    lines.add(List.of("lift", span(tempo.lift())));
    lines.add(List.of("hold at top", span(tempo.hold())));
    lines.add(List.of("lowering", span(tempo.lowering())));
    lines.add(List.of("rest on pad", span(tempo.rest())));
    lines.add(List.of("sets", setsInFull(protocol.sets())));
    lines.add(List.of("feet", protocol.sets().sides().text()));
    lines.add(List.of("faults", faults(protocol)));
    lines.add(
        List.of(
            "longest hold",
            seconds(protocol.longestHoldNs())
                + "; a longer one is a rest on the toes and no push-up"));
    lines.add(
        List.of(
            "reminder",
            protocol.reminderNs() == 0
                ? "never"
                : "after %s min of sitting without a push-up"
                    .formatted(PlainNumber.text(protocol.reminderNs() / 60e9))));
    lines.add(List.of("source", protocol.source()));
    return lines;
  }

  private static String tempoInFull(Protocol protocol) {
    return protocol.tempo().equals(TempoPlan.ANY)
        ? "any"
        : "%s (lowering, rest, lift, hold), a push-up in %s"
            .formatted(protocol.tempo().notation(), seconds(protocol.tempo().periodNs()));
  }

  private static String span(PhaseSpan span) {
    return span.equals(PhaseSpan.ANY)
        ? "any length"
        : "%s; right from %s to %s"
            .formatted(
                seconds(span.targetNs()),
                PlainNumber.text(span.leastNs() / 1e9),
                seconds(span.mostNs()));
  }

  private static String setsInFull(SetPlan plan) {
    String count = plan.sets() == 0 ? "as many as you like" : Integer.toString(plan.sets());
    String pushUps = plan.isContinuous() ? "" : " of " + range(plan, " to ") + " push-ups";
    String rest = plan.restNs() == 0 ? "" : ", " + seconds(plan.restNs()) + " of rest between them";
    String end = "; a pause of " + seconds(plan.pauseNs()) + " ends a set";
    return count + pushUps + rest + end;
  }

  private static String range(SetPlan plan, String to) {
    return plan.fewestPushUps() == plan.mostPushUps()
        ? Integer.toString(plan.mostPushUps())
        : plan.fewestPushUps() + to + plan.mostPushUps();
  }

  private static String faults(Protocol protocol) {
    return protocol.faults().isEmpty()
        ? "none"
        : protocol.faults().stream()
            .sorted()
            .map(ProtocolWords::fault)
            .collect(Collectors.joining("; "));
  }

  private static String fault(FormFault fault) {
    return fault.text() + " (" + fault.label() + ")";
  }

  private static String seconds(long ns) {
    return PlainNumber.text(ns / 1e9) + " s";
  }
}
