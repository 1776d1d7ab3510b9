package heelbeat.report;

import heelbeat.signal.Foot;
import heelbeat.summary.Difference;
import heelbeat.summary.Phase;
import heelbeat.summary.SessionSummary;
import java.util.Optional;
import java.util.StringJoiner;

/** Left against right in words; of times only what is more than its error. */
final class SidesText {
  private SidesText() {}

  /** The sentences; empty for a pad of one foot, or if one foot did nothing on purpose. */
  static String text(SessionSummary summary) {
    int left = summary.side(Foot.LEFT).count();
    int right = summary.side(Foot.RIGHT).count();
    if (summary.session().feet().size() < 2 || left + right == 0) {
      return "";
    }
    if (left == 0 || right == 0) {
      return "Only the " + (left > 0 ? "left" : "right") + " heel rose.";
    }
    StringJoiner sentences = new StringJoiner(" ");
    sentences.add(
        left == right
            ? "Both heels rose as often."
            : "The left heel rose %s, the right %s."
                .formatted(Words.count(left, "time"), Words.count(right, "time")));
    add(sentences, summary, Phase.HOLD, "The %s heel was held %s longer.");
    add(sentences, summary, Phase.LOWERING, "The %s heel was lowered %s more slowly.");
    return sentences.toString();
  }

  private static void add(
      StringJoiner sentences, SessionSummary summary, Phase phase, String words) {
    Optional<Difference> difference =
        Difference.of(phase.mean(summary.side(Foot.LEFT)), phase.mean(summary.side(Foot.RIGHT)));
    difference.ifPresent(of ->
        sentences.add(words.formatted(of.ns() > 0 ? "left" : "right", Words.seconds(of.ns()))));
  }
}
