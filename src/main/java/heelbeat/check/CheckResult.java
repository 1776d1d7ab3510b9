package heelbeat.check;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.summary.Phase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * All that a check shows of a pad.
 *
 * @param format what the pad says that it is
 * @param flow how regularly its frames came
 * @param counts a row a foot
 * @param phases a row a phase and foot; none where less than two were counted
 * @param feet a row a foot
 * @param sensors a row a sensor
 */
public record CheckResult(
    PadFormat format,
    FrameFlow flow,
    List<CountCheck> counts,
    List<PhaseCheck> phases,
    List<FootCheck> feet,
    List<SensorCheckup> sensors) {

  private static final double TENTH_NS = 1e8;

  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .create();

  /** What keeps the pad from passing, the gravest first; empty if nothing does. */
  public List<Trouble> troubles() {
    return Troubles.of(format, flow, counts, phases, feet);
  }

  /** Whether nothing is wrong; a pad without a foot that has both sensors counts nothing. */
  public boolean isPassed() {
    return !counts.isEmpty() && troubles().isEmpty();
  }

  /**
   * What the pad can be trusted with, such as {@code counts: yes; holds to 0.3 s; lowering to 0.4 s
   * on the left, 0.3 s on the right}. Nine of ten differed from what was asked by no more than that
   * less 0.1 s, which a person's habit of being early or late may have hidden.
   */
  public String trust() {
    boolean isCounted = !counts.isEmpty() && counts.stream().allMatch(CountCheck::isRight);
    StringJoiner words = new StringJoiner("; ");
    words.add("counts: " + (isCounted ? "yes" : "no"));
    words.add("holds " + within(Phase.HOLD));
    words.add("lowering " + within(Phase.LOWERING));
    return words.toString();
  }

  private String within(Phase phase) {
    Optional<Long> left = tenths(Foot.LEFT, phase);
    Optional<Long> right = tenths(Foot.RIGHT, phase);
    if (left.isEmpty() && right.isEmpty()) {
      return "not known";
    }
    if (left.equals(right)) {
      return "to " + seconds(left);
    }
    StringJoiner sides = new StringJoiner(", ");
    left.ifPresent(tenths -> sides.add("to " + seconds(Optional.of(tenths)) + " on the left"));
    right.ifPresent(tenths -> sides.add("to " + seconds(Optional.of(tenths)) + " on the right"));
    return sides.toString();
  }

  private Optional<Long> tenths(Foot foot, Phase phase) {
    return phase(foot, phase).map(one -> (long) Math.ceil(one.trustedNs() / TENTH_NS));
  }

  private static String seconds(Optional<Long> tenths) {
    return String.format(Locale.ROOT, "%.1f s", tenths.orElseThrow() / 10.0);
  }

  /** All of it as one JSON object. */
  public JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("sensor", format.sensor().label());
    json.addProperty("adc", format.adc());
    json.addProperty("full_scale_counts", format.fullScaleCounts());
    json.addProperty("nominal_rate_hz", format.sampleRateHz());
    json.add("frames", GSON.toJsonTree(flow));
    json.add("counts", GSON.toJsonTree(counts));
    json.add("phases", GSON.toJsonTree(phases));
    json.add("feet", GSON.toJsonTree(feet));
    json.add("sensors", GSON.toJsonTree(sensors));
    json.add("troubles", GSON.toJsonTree(troubles()));
    return json;
  }

  /** One phase of one foot; empty if too few were counted. */
  public Optional<PhaseCheck> phase(Foot foot, Phase phase) {
    return phases.stream().filter(one -> one.foot() == foot && one.phase() == phase).findFirst();
  }
}
