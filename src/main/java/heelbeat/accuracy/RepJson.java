package heelbeat.accuracy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import heelbeat.replay.Pace;
import java.util.List;

/** Accuracies as one JSON object, with all digits. */
public final class RepJson {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private RepJson() {}

  /**
   * The object, without a line break at the end. A figure that there is none of has no key.
   *
   * @param rows one a recording
   * @param pool all of them together
   * @param leftOut the messages about recordings without figures
   */
  public static String of(List<RepAccuracy> rows, RepAccuracy pool, List<String> leftOut) {
    JsonObject json = new JsonObject();
    JsonArray recordings = new JsonArray();
    rows.forEach(row -> recordings.add(of(row)));
    json.add("recordings", recordings);
    json.add("pooled", of(pool));
    json.add("left_out", GSON.toJsonTree(leftOut));
    return GSON.toJson(json);
  }

  /** The name of a timing in JSON and CSV, such as {@code heel_off}. */
  static String key(Timing timing) {
    return timing.label().replace('-', '_').replace(' ', '_');
  }

  private static JsonObject of(RepAccuracy row) {
    JsonObject json = new JsonObject();
    json.addProperty("name", row.name());
    json.add("truth", GSON.toJsonTree(row.sources().stream().map(TruthSource::label).toList()));
    json.addProperty("recordings", row.recordings());
    json.addProperty("exact", row.exact());
    json.addProperty("true_reps", row.trueReps());
    json.addProperty("counted", row.counted());
    json.addProperty("found", row.found());
    add(json, "f1", row.f1());
    for (Pace pace : Pace.values()) {
      JsonObject figures = new JsonObject();
      figures.addProperty("found", row.found(pace));
      for (Timing timing : Timing.values()) {
        figures.add(key(timing), of(timing, row.figures(timing, pace)));
      }
      json.add(pace.label(), figures);
    }
    return json;
  }

  private static JsonObject of(Timing timing, ErrorFigures errors) {
    JsonObject json = new JsonObject();
    add(json, "bias_ms", errors.biasMs());
    add(json, "median_ms", errors.medianMs());
    add(json, "p95_ms", errors.p95Ms());
    if (timing.hasStandardError()) {
      add(json, "within_2_errors_percent", errors.honestPercent());
    }
    return json;
  }

  private static void add(JsonObject json, String key, double value) {
    if (!Double.isNaN(value)) {
      json.addProperty(key, value);
    }
  }
}
