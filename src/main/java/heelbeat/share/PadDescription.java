package heelbeat.share;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heelbeat.replay.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;

/**
 * What may be told of a pad, out of the file beside a recording. That file has been read as part of
 * the recording, and is right.
 */
final class PadDescription {
  /** A converter that is not among these may be named after its maker. */
  private static final Set<String> CONVERTERS = Set.of("ads1115", "mcp3008", "hx711", "avr10");

  private static final String OTHER = "other";

  private static final String RATE = "sample_rate_hz";
  private static final String FULL_SCALE = "full_scale_counts";
  private static final Set<String> SENSORS = Set.of("fsr", "loadcell");
  private static final Set<String> HEIGHT_SENSORS = Set.of("linear", "gp2y0a51");

  private PadDescription() {}

  /** The shared description of a recording's pad. */
  static JsonObject of(Recording recording) throws IOException {
    return known(JsonParser.parseString(Files.readString(recording.metadata())).getAsJsonObject());
  }

  /** Of a description what is known and tells of nobody. */
  static JsonObject known(JsonObject json) {
    JsonObject known = new JsonObject();
    known.addProperty(RATE, json.get(RATE).getAsNumber());
    addWord(known, "sensor", json, SENSORS);
    known.addProperty("adc", converter(json.get("adc").getAsString()));
    known.addProperty(FULL_SCALE, json.get(FULL_SCALE).getAsNumber());
    JsonArray feet = new JsonArray();
    for (JsonElement foot : json.getAsJsonArray("feet")) {
      if (foot.getAsString().equals("left") || foot.getAsString().equals("right")) {
        feet.add(foot);
      }
    }
    known.add("feet", feet);
    addWord(known, "height_sensor", json, HEIGHT_SENSORS);
    return known;
  }

  private static void addWord(JsonObject known, String key, JsonObject json, Set<String> words) {
    JsonElement word = json.get(key);
    if (word != null && word.isJsonPrimitive() && words.contains(word.getAsString())) {
      known.addProperty(key, word.getAsString());
    }
  }

  /** The converter's name if it is one of those that many have; else no more than that. */
  static String converter(String name) {
    return CONVERTERS.contains(name) ? name : OTHER;
  }
}
