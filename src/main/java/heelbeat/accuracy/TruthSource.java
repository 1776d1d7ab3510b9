package heelbeat.accuracy;

import heelbeat.replay.RecordedHeights;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import java.nio.file.Files;

/** Where the truth of a recording comes from. */
public enum TruthSource {
  /** Somebody's file, {@link TruthFile}. */
  FILE("truth file"),
  /** Height sensors beside the pad, whose counts are in the recording. */
  HEIGHT("height sensor");

  private final String label;

  TruthSource(String label) {
    this.label = label;
  }

  /** The words for it. */
  public String label() {
    return label;
  }

  /**
   * What there is of a recording: somebody's file before height sensors.
   *
   * @throws TruthException if there is neither
   */
  public static TruthSource of(Recording recording) throws RecordingException, TruthException {
    if (Files.exists(TruthFile.of(recording))) {
      return FILE;
    }
    if (!RecordedHeights.isIn(recording)) {
      throw new TruthException(
          TruthFile.of(recording),
          "no such file, and the recording has no height columns: what was truly done is not known");
    }
    return HEIGHT;
  }
}
