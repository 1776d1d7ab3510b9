package heelbeat.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonIOException;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import heelbeat.loop.HeightSensor;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import heelbeat.text.FileTrouble;
import heelbeat.text.Printable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code NAME.json}; keys that it does not know are for others and are left alone. */
final class RecordingMetadataReader {
  /** Gson tells the place within its message, whose other words are for programmers. */
  private static final Pattern GSON_PLACE = Pattern.compile("at line (\\d+) column \\d+");

  /** Hundreds of times what is written beside a recording; more is some other file. */
  private static final long MOST_BYTES = 100_000;

  private final Path file;
  private final JsonObject json;

  private RecordingMetadataReader(Path file, JsonObject json) {
    this.file = file;
    this.json = json;
  }

  /**
   * Reads the metadata of a recording.
   *
   * @throws RecordingException if the file is missing or malformed, or a key is missing, of another
   *     type or out of range
   */
  static RecordingMetadata read(Recording recording) throws RecordingException {
    Path file = recording.metadata();
    if (!Files.exists(file)) {
      throw new RecordingException(
          file, "missing; it says what the pad was that made " + recording.frames().getFileName());
    }
    if (!(parse(file) instanceof JsonObject json)) {
      throw new RecordingException(file, "not a JSON object, which is {...}");
    }
    return new RecordingMetadataReader(file, json).metadata();
  }

  private static JsonElement parse(Path file) throws RecordingException {
    if (file.toFile().length() > MOST_BYTES) {
      throw new RecordingException(file, "longer than " + MOST_BYTES + " bytes");
    }
    try (Reader text = Files.newBufferedReader(file)) {
      JsonReader reader = new JsonReader(text);
      reader.setStrictness(Strictness.STRICT);
      JsonElement json = JsonParser.parseReader(reader);
      return reader.peek() == JsonToken.END_DOCUMENT ? json : JsonNull.INSTANCE;
    } catch (IOException | JsonParseException e) {
      Matcher place = GSON_PLACE.matcher(String.valueOf(e.getMessage()));
      if (place.find()) {
        throw new RecordingException(file, Long.parseLong(place.group(1)), "not valid JSON");
      }
      Throwable trouble = e instanceof JsonIOException ? e.getCause() : e;
      throw new RecordingException(file, "cannot be read: " + FileTrouble.reason(trouble));
    }
  }

  private RecordingMetadata metadata() throws RecordingException {
    // The ranges are PadFormat's own, checked here so that the message can name the key.
    return new RecordingMetadata(
        number("sample_rate_hz", hz -> hz >= 1 && hz <= 1000, "a number from 1 to 1000"),
        sensor(),
        text("adc", "the converter's name in quotes"),
        (int)
            number(
                "full_scale_counts",
                counts -> counts >= 1 && counts == (int) counts,
                "a whole number from 1 to 2147483647"),
        feet(),
        heightSensor());
  }

  private HeightSensor heightSensor() throws RecordingException {
    String key = RecordingMetadata.HEIGHT_SENSOR;
    if (!json.has(key)) {
      return RecordingMetadata.USUAL;
    }
    String expected = "\"linear\" or \"gp2y0a51\"";
    String label = text(key, expected);
    for (HeightSensor one : HeightSensor.values()) {
      if (one.label().equals(label)) {
        return one;
      }
    }
    throw unfit(key, expected);
  }

  private SensorKind sensor() throws RecordingException {
    String expected = "\"fsr\" or \"loadcell\"";
    String label = text("sensor", expected);
    for (SensorKind sensor : SensorKind.values()) {
      if (sensor.label().equals(label)) {
        return sensor;
      }
    }
    throw unfit("sensor", expected);
  }

  private Set<Foot> feet() throws RecordingException {
    String expected = "a list of \"left\", \"right\" or both";
    EnumSet<Foot> feet = EnumSet.noneOf(Foot.class);
    if (value("feet", expected) instanceof JsonArray labels) {
      for (JsonElement label : labels) {
        feet.add(foot(label, expected));
      }
    }
    if (feet.isEmpty()) {
      throw unfit("feet", expected);
    }
    return feet;
  }

  private Foot foot(JsonElement label, String expected) throws RecordingException {
    for (Foot foot : Foot.values()) {
      if (label.equals(new JsonPrimitive(foot.label()))) {
        return foot;
      }
    }
    throw unfit("feet", expected);
  }

  private double number(String key, DoublePredicate fits, String expected)
      throws RecordingException {
    if (value(key, expected) instanceof JsonPrimitive number
        && number.isNumber()
        && fits.test(number.getAsDouble())) {
      return number.getAsDouble();
    }
    throw unfit(key, expected);
  }

  private String text(String key, String expected) throws RecordingException {
    if (value(key, expected) instanceof JsonPrimitive text && text.isString()) {
      return Printable.line(text.getAsString());
    }
    throw unfit(key, expected);
  }

  private JsonElement value(String key, String expected) throws RecordingException {
    if (!json.has(key)) {
      throw new RecordingException(file, key + " is missing; it must be " + expected);
    }
    return json.get(key);
  }

  private RecordingException unfit(String key, String expected) {
    return new RecordingException(
        file,
        key
            + " must be "
            + expected
            + ", but is "
            + RecordingException.clip(json.get(key).toString()));
  }
}
