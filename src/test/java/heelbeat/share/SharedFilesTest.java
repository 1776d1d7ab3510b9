package heelbeat.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heelbeat.replay.RecordingException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What passes of each file, and what stays behind. */
final class SharedFilesTest {
  @TempDir private Path folder;

  @Test
  void framesBeginAtZeroAndKeepEverySensorThatTheFormatNames() throws Exception {
    Path from = folder.resolve("a.frames.csv");
    Files.writeString(
        from,
        """
        time_us,left_heel,mood,left_forefoot,left_height
        86400000123,-7,glad,12,800
        86400010124,8,sad,13,-801
        """);
    Path to = folder.resolve("b.frames.csv.gz");

    SharedFrames frames = SharedFrames.copy(from, to);

    assertEquals(86_400_000_123L, frames.startUs());
    assertEquals(2, frames.frames());
    byte[] bytes = Files.readAllBytes(to);
    assertEquals(
        "time_us,left_heel,left_forefoot,left_height\r\n0,-7,12,800\r\n10001,8,13,-801\r\n",
        new String(
            new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(),
            StandardCharsets.UTF_8));
    for (int i = 3; i < 8; i++) {
      assertEquals(0, bytes[i], "flags and time of a gzip header, byte " + i);
    }
  }

  @Test
  void truthIsMovedWithTheFramesAndNothingIsRounded() throws Exception {
    Path from = folder.resolve("a.truth-reps.csv");
    Files.writeString(
        from,
        """
        foot,heel_off_s,by,top_s,lower_s,heel_down_s,height_mm
        left,86401.5,Ottilie,86402.25,86403.0000001,86404,98.1234
        """);
    Path to = folder.resolve("b.truth-reps.csv");

    SharedTruth.read(from).write(to, 86_400_000_123L);

    assertEquals(
        List.of(
            "foot,heel_off_s,top_s,lower_s,heel_down_s,height_mm",
            "left,1.499877,2.249877,2.9998771,3.999877,98.1234"),
        Files.readAllLines(to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "foot,heel_off_s,top_s,lower_s,heel_down_s;both,1,2,3,4"
            + " | , line 2: foot must be left or right, but is \"both\"",
        "foot,heel_off_s,top_s,lower_s,heel_down_s;left,1,2,soon,4"
            + " | , line 2: lower_s must be a number, but is \"soon\"",
        "foot,heel_off_s,top_s,heel_down_s;left,1,2,4"
            + " | , line 1: no column lower_s, which is needed",
        "foot,heel_off_s,top_s,lower_s,heel_down_s;left,1,2"
            + " | , line 2: 3 fields, but the header has 5",
        "foot,heel_off_s,top_s,lower_s,heel_down_s,top_s;left,1,2,3,4,2"
            + " | : not CSV: a quotation mark is out of place, or a header is there twice"
      })
  void truthThatIsNoneIsToldWithItsPlace(String text, String reason) throws Exception {
    Path file = folder.resolve("a.truth-reps.csv");
    Files.writeString(file, text.replace(';', '\n') + "\n");
    RecordingException wrong = assertThrows(RecordingException.class, () -> SharedTruth.read(file));
    assertEquals(file + reason, wrong.getMessage());
  }

  @Test
  void aPadIsDescribedByKnownKeysAndWordsAlone() {
    JsonObject written =
        json(
            """
            {"name": "Ottilie", "sample_rate_hz": 97.5, "sensor": "fsr", "adc": "ottilies-sn4711",
             "full_scale_counts": 1023, "feet": ["left", "right"], "height_sensor": "gp2y0a51",
             "made_at": "2026-03-01"}
            """);
    assertEquals(
        json(
            """
            {"sample_rate_hz": 97.5, "sensor": "fsr", "adc": "other", "full_scale_counts": 1023,
             "feet": ["left", "right"], "height_sensor": "gp2y0a51"}
            """),
        PadDescription.known(written));
  }

  @Test
  void ofACheckThereAreFiguresAndNoSentences() {
    JsonObject kept =
        json(
            """
            {"made_at": "2026-03-01T10:00:00+01:00", "clock_trusted": true, "passed": false,
             "verdict": "counts: no", "figures": {"sensor": "fsr", "adc": "ads1115",
             "full_scale_counts": 26400, "nominal_rate_hz": 100.0, "name": "Ottilie",
             "counts": [{"foot": "LEFT", "still": 0, "by": "Ottilie"}], "phases": [],
             "feet": [{"relieved": "LEFT_HEEL", "other_part": 0.25}], "sensors": [],
             "troubles": [{"reason": "WEAK", "found": "Ottilie is light", "mend": "eat"}]}}
            """);
    assertEquals(
        json(
            """
            {"passed": false, "sensor": "fsr", "adc": "ads1115", "full_scale_counts": 26400,
             "nominal_rate_hz": 100.0, "counts": [{"foot": "LEFT", "still": 0}], "phases": [],
             "feet": [{"relieved": "LEFT_HEEL", "other_part": 0.25}], "sensors": [],
             "troubles": [{"reason": "WEAK"}]}
            """),
        SharedCheck.of(kept));
  }

  @Test
  void everyColumnThatMayPassIsDescribed() {
    TableDescription tables = new TableDescription();
    tables.addFrames("a", List.of("time_us", "left_heel", "right_height"));
    tables.addTruth("b", List.of("foot", "heel_off_s", "top_s", "lower_s", "heel_down_s"));
    tables.addTruth("c", List.of("concentric_s", "hold_s", "eccentric_s", "height_mm"));
    String text = tables.json("1234abcd", Licence.CC_BY).toString();
    assertEquals(3 + 5 + 4, text.split("\"titles\"", -1).length - 1);
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
