package heelbeat.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.loop.HeightFormat;
import heelbeat.loop.HeightSensor;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Height columns of recordings, which are written and read beside the frames. */
final class RecordedHeightsTest {
  private static final double SECONDS = 120;

  @TempDir Path folder;

  /** The heart of it: what a height sensor says cannot change a single event. */
  @Test
  void whatCountsDoesNotSeeTheHeights() throws IOException {
    Recording with = Recording.of(folder.resolve("with.frames.csv"));
    new SimulatedHeights(SimulatedPerson.visiting(5, SECONDS), 0.005, 204.8)
        .record(new SimulatedPad(5, SimulatedPadKind.AVR10, SECONDS), with);
    Recording without = Recording.of(folder.resolve("without.frames.csv"));
    try (RecordingWriter writer = new RecordingWriter(without)) {
      Replay.play(new SimulatedPad(5, SimulatedPadKind.AVR10, SECONDS), writer);
    }

    assertTrue(RecordedHeights.isIn(with));
    assertFalse(RecordedHeights.isIn(without));
    List<String> events = events(without);
    assertTrue(events.size() > 50, "too little happens to say anything");
    assertEquals(events, events(with));
  }

  private static List<String> events(Recording recording) throws IOException {
    List<String> events = new ArrayList<>();
    Session session = new Session(Plan.FREE, false, (SessionEvent e) -> events.add(e.toString()));
    try (FrameStream frames = recording.open()) {
      Replay.play(frames, session);
    }
    session.finish();
    return events;
  }

  @Test
  void columnsAreReadBesideTheFramesWhereverTheyStand() throws IOException {
    Recording recording =
        RecordingFixture.plain(
            folder,
            RecordingFixture.METADATA.replace("{", "{\"height_sensor\": \"gp2y0a51\","),
            """
            time_us,left_height,left_forefoot,right_height,left_heel
            0,-7,1,2147483647,2
            10,8,3,9,4
            """);

    assertEquals(
        List.of(RecordingFixture.frame(0, 1, 2, 0, 0), RecordingFixture.frame(10_000, 3, 4, 0, 0)),
        RecordingFixture.framesOf(recording));
    RecordedHeights heights = RecordedHeights.read(recording);
    assertEquals(Set.of(Foot.LEFT, Foot.RIGHT), heights.feet());
    assertEquals(HeightSensor.GP2Y0A51, heights.sensor());
    assertArrayEquals(new long[] {0, 10_000}, heights.timesNs());
    assertArrayEquals(new int[] {-7, 8}, heights.counts(Foot.LEFT));
    assertArrayEquals(new int[] {Integer.MAX_VALUE, 9}, heights.counts(Foot.RIGHT));
  }

  @Test
  void withoutAWordASensorIsLinear() throws IOException {
    Recording recording =
        RecordingFixture.plain(
            folder,
            RecordingFixture.METADATA,
            "time_us,left_forefoot,left_heel,left_height\n0,1,2,3\n");

    assertEquals(HeightSensor.LINEAR, RecordedHeights.read(recording).sensor());
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() throws IOException {
    expect("time_us,left_height\n0,1\n", "line 1: the header names no sensor after time_us");
    expect(
        "time_us,left_heel,left_height,left_height\n0,1,2,3\n",
        "line 1: column left_height is there twice");
    expect(
        "time_us,left_heel,left_height\n0,1,2.5\n", "line 2: left_height is \"2.5\", not a whole");
    expect(
        "time_us,left_heel,left_height\n0,1,2147483648\n",
        "line 2: left_height is \"2147483648\", but the format allows only -2147483648 to");
    expect("time_us,left_heel,left_height\n0,1\n", "line 2: 2 fields, but the header has 3");
  }

  private void expect(String csv, String message) throws IOException {
    Recording recording = RecordingFixture.plain(folder, RecordingFixture.METADATA, csv);
    RecordingException told =
        assertThrows(RecordingException.class, () -> RecordedHeights.read(recording));
    assertTrue(String.valueOf(told.getMessage()).contains(message), told.getMessage());
  }

  @Test
  void anUnknownSensorIsToldWithThoseThereAre() throws IOException {
    Recording recording =
        RecordingFixture.plain(
            folder,
            RecordingFixture.METADATA.replace("{", "{\"height_sensor\": \"laser\","),
            RecordingFixture.HEADER + "0,1,2\n");

    RecordingException told = assertThrows(RecordingException.class, recording::open);
    assertTrue(
        String.valueOf(told.getMessage())
            .contains("height_sensor must be \"linear\" or \"gp2y0a51\", but is \"laser\""),
        told.getMessage());
    for (HeightSensor sensor : HeightSensor.values()) {
      assertTrue(String.valueOf(told.getMessage()).contains(sensor.label()));
    }
  }

  @Test
  void aSeriesKeepsThemInEachPiece() throws IOException {
    Recording whole = Recording.of(folder.resolve("pad.frames.csv"));
    SimulatedPad pad = new SimulatedPad(5, SimulatedPadKind.AVR10, 2);
    try (RecordingSeries series = new RecordingSeries(whole, 1_000_000_000L, 10)) {
      series.onHeightFormat(new HeightFormat(HeightSensor.GP2Y0A51, Set.of(Foot.RIGHT)));
      series.onFormat(pad.format());
      int frame = 0;
      while (pad.advance()) {
        series.onHeights(new int[] {0, frame++});
        series.onFrame(pad.timeNs(), pad.counts());
      }
    }

    List<Recording> pieces = Recording.find(folder);
    assertEquals(2, pieces.size());
    int frame = 0;
    for (Recording piece : pieces) {
      RecordedHeights heights = RecordedHeights.read(piece);
      assertEquals(Set.of(Foot.RIGHT), heights.feet());
      assertEquals(HeightSensor.GP2Y0A51, heights.sensor());
      for (int counts : heights.counts(Foot.RIGHT)) {
        assertEquals(frame++, counts);
      }
    }
    assertTrue(frame > 300);
    assertTrue(Files.exists(pieces.getFirst().metadata()));
  }
}
