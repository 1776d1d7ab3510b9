package heelbeat.replay;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import heelbeat.loop.HeightFormat;
import heelbeat.loop.HeightSensor;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;

/**
 * What {@code NAME.json} says of the pad. The sensors themselves are the columns of the frames;
 * this names only their feet.
 *
 * @param feet the feet with at least one column
 * @param heightSensor what the height columns are of, if there are any
 */
record RecordingMetadata(
    double sampleRateHz,
    SensorKind sensor,
    String adc,
    int fullScaleCounts,
    Set<Foot> feet,
    HeightSensor heightSensor) {
  static final String HEIGHT_SENSOR = "height_sensor";

  /** What is meant where nothing is said. */
  static final HeightSensor USUAL = HeightFormat.NONE.sensor();

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  static RecordingMetadata of(PadFormat format, HeightFormat heights) {
    return new RecordingMetadata(
        format.sampleRateHz(),
        format.sensor(),
        format.adc(),
        format.fullScaleCounts(),
        feetOf(format.channels()),
        heights.sensor());
  }

  /** The feet that these sensors are under. */
  static Set<Foot> feetOf(Set<Channel> channels) {
    EnumSet<Foot> feet = EnumSet.noneOf(Foot.class);
    for (Foot foot : Foot.values()) {
      if (channels.contains(Channel.forefoot(foot)) || channels.contains(Channel.heel(foot))) {
        feet.add(foot);
      }
    }
    return feet;
  }

  PadFormat format(Set<Channel> channels) {
    return new PadFormat(sampleRateHz, sensor, adc, fullScaleCounts, channels);
  }

  /** The least count a sensor can read; two's complement gives a load cell's rail one more. */
  long lowestCounts() {
    return sensor == SensorKind.LOAD_CELL ? -fullScaleCounts - 1L : -fullScaleCounts;
  }

  /** Writes a file that is not there yet. */
  void write(Path file) throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("sample_rate_hz", sampleRateHz);
    json.addProperty("sensor", sensor.label());
    json.addProperty("adc", adc);
    json.addProperty("full_scale_counts", fullScaleCounts);
    JsonArray labels = new JsonArray();
    feet.forEach(foot -> labels.add(foot.label()));
    json.add("feet", labels);
    if (heightSensor != USUAL) {
      json.addProperty(HEIGHT_SENSOR, heightSensor.label());
    }
    Files.writeString(file, GSON.toJson(json) + "\n", StandardOpenOption.CREATE_NEW);
  }
}
