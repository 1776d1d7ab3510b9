package heelbeat.share;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import heelbeat.check.Reason;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import heelbeat.summary.Phase;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a check of the pad: numbers and the project's own words, and no text else. */
final class SharedCheck {
  private static final List<String> TABLES = List.of("counts", "phases", "feet", "sensors");
  private static final List<String> NUMBERS = List.of("full_scale_counts", "nominal_rate_hz");
  private static final Pattern NAME = Pattern.compile("[a-z]{1,12}(_[a-z]{1,12}){0,2}");

  private static final Set<String> WORDS =
      Stream.of(Foot.values(), Channel.values(), Phase.values(), Reason.values())
          .flatMap(Stream::of)
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());

  private SharedCheck() {}

  /**
   * What may be shared of a check.
   *
   * @param kept all that is kept of it
   */
  static JsonObject of(JsonObject kept) {
    JsonObject shared = new JsonObject();
    copy("passed", kept, shared);
    JsonObject figures = kept.getAsJsonObject("figures");
    for (SensorKind kind : SensorKind.values()) {
      if (new JsonPrimitive(kind.label()).equals(figures.get("sensor"))) {
        shared.addProperty("sensor", kind.label());
      }
    }
    shared.addProperty("adc", PadDescription.converter(figures.get("adc").getAsString()));
    NUMBERS.forEach(key -> copy(key, figures, shared));
    for (String table : TABLES) {
      JsonArray rows = new JsonArray();
      for (JsonElement row : figures.getAsJsonArray(table)) {
        JsonObject copied = new JsonObject();
        row.getAsJsonObject().keySet().forEach(key -> copy(key, row.getAsJsonObject(), copied));
        rows.add(copied);
      }
      shared.add(table, rows);
    }
    JsonArray troubles = new JsonArray();
    for (JsonElement trouble : figures.getAsJsonArray("troubles")) {
      JsonObject reason = new JsonObject();
      copy("reason", trouble.getAsJsonObject(), reason);
      troubles.add(reason);
    }
    shared.add("troubles", troubles);
    return shared;
  }

  private static void copy(String key, JsonObject from, JsonObject to) {
    if (NAME.matcher(key).matches()
        && from.get(key) instanceof JsonPrimitive value
        && (value.isNumber() || value.isBoolean() || WORDS.contains(value.getAsString()))) {
      to.add(key, value);
    }
  }
}
