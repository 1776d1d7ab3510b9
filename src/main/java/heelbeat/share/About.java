package heelbeat.share;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What a package tells of itself: for programs, and for a person. */
final class About {
  /** Rises when a reader of the format before would misunderstand. */
  private static final int FORMAT = 1;

  /** Five lines that read a package in its folder. */
  private static final String PANDAS =
      """
      import glob, json, pandas
      about = json.load(open("about.json"))
      for file in sorted(glob.glob("*.frames.csv.gz")):
          frames = pandas.read_csv(file, index_col="time_us")
          print(about["id"], file, len(frames), "frames of", *frames.columns)
      """;

  private final String id;
  private final Said said;
  private final JsonArray recordings = new JsonArray();

  About(String id, Said said) {
    this.id = id;
    this.said = said;
  }

  /** Names the files of one more recording. */
  void add(String name, boolean hasTruth) {
    JsonObject files = new JsonObject();
    files.addProperty("frames", name + ".frames.csv.gz");
    files.addProperty("pad", name + ".json");
    if (hasTruth) {
      files.addProperty("truth", name + SharedTruth.ENDING);
    }
    recordings.add(files);
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("id", id);
    said.posture().ifPresent(posture -> json.addProperty("posture", posture.label()));
    said.protocol().ifPresent(protocol -> json.addProperty("protocol", protocol));
    said.ageDecade().ifPresent(years -> json.addProperty("age_decade", years));
    said.weightDecade().ifPresent(kg -> json.addProperty("weight_decade_kg", kg));
    json.add("recordings", recordings);
    json.addProperty("licence", said.licence().label());
    json.addProperty("statement", said.statement().replace('\n', ' ').strip());
    return json;
  }

  String readme() {
    return """
    Recordings %1$s: feet on a pad with force sensors under forefoot and heel

    %1$s is a random identifier. Nothing here tells who was on the pad, where or
    when. Times begin at 0; all else is as it was recorded.

    about.json                  what their owner says of them
    %1$s-1.frames.csv.gz    the first recording: time, and each sensor's counts
    %1$s-1.json             its pad: sensor, converter, full scale, rate
    %1$s-1.truth-reps.csv   what was truly done in it, if that is known
    check.json                  a check of the pad by its owner, if there was one
    csv-metadata.json           every column's type, unit and meaning (CSV on the Web)
    LICENSE.txt                 what you may do with it
    SHA256SUMS                  "sha256sum --check SHA256SUMS" tells whether all is whole

    In Python, with pandas:

    %2$s
    Heelbeat counts what was done in them: "heelbeat replay FOLDER --out RESULTS".
    """
        .formatted(id, PANDAS);
  }
}
