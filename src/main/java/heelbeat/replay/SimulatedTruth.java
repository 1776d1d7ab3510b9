package heelbeat.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import heelbeat.signal.Foot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a simulated person really did, in the order of its starts. Times are nanoseconds on the
 * pad's time base.
 *
 * @param reps the true repetitions
 * @param others what else was done
 * @param steps the steps on the toes
 */
public record SimulatedTruth(List<Rep> reps, List<Other> others, List<Step> steps) {

  /** Keeps copies of the lists. */
  public SimulatedTruth {
    reps = List.copyOf(reps);
    others = List.copyOf(others);
    steps = List.copyOf(steps);
  }

  /**
   * One repetition of one foot.
   *
   * @param heelOffNs the heel lost contact; on the edge of a step: began to rise
   * @param topNs the heel's rise fell below a tenth of its greatest speed
   * @param loweringNs the heel's descent passed a tenth of its greatest speed
   * @param heelDownNs the heel touched the pad again; on the edge of a step: was at its lowest
   * @param heightM how high the heel went, in metres
   * @param pushUp counts the person's push-ups from 1, those that stopped half-way too; two feet
   *     together are one push-up
   * @param style what was wrong with it, or well
   */
  public record Rep(
      Foot foot,
      long heelOffNs,
      long topNs,
      long loweringNs,
      long heelDownNs,
      double heightM,
      int pushUp,
      SimulatedStyle style) {}

  /** One foot's share in a distraction. */
  public record Other(Foot foot, SimulatedDistraction what, long startNs, long endNs) {}

  /**
   * One step on the toes.
   *
   * @param startNs the forefoot came onto the pad while the heel was up
   * @param endNs the foot left, or its heel came down
   */
  public record Step(Foot foot, long startNs, long endNs) {}

  /**
   * Writes {@code NAME.truth-reps.csv} and {@code NAME.truth-other.csv}, replacing what was there.
   *
   * @throws IOException if a file cannot be written
   */
  public void write(Path directory, String name) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(directory.resolve(name + ".truth-reps.csv"))) {
      csv.writeRecord(
          "foot",
          "heel_off_s",
          "top_s",
          "lower_s",
          "heel_down_s",
          "concentric_s",
          "hold_s",
          "eccentric_s",
          "height_mm");
      for (Rep rep : reps) {
        csv.writeRecord(
            rep.foot.label(),
            decimal(rep.heelOffNs * 1e-9),
            decimal(rep.topNs * 1e-9),
            decimal(rep.loweringNs * 1e-9),
            decimal(rep.heelDownNs * 1e-9),
            decimal((rep.topNs - rep.heelOffNs) * 1e-9),
            decimal((rep.loweringNs - rep.topNs) * 1e-9),
            decimal((rep.heelDownNs - rep.loweringNs) * 1e-9),
            decimal(rep.heightM * 1e3));
      }
    }
    try (CsvWriter csv = CsvWriter.builder().build(directory.resolve(name + ".truth-other.csv"))) {
      csv.writeRecord("foot", "what", "start_s", "end_s");
      for (Other other : others) {
        csv.writeRecord(
            other.foot.label(),
            other.what.label(),
            decimal(other.startNs * 1e-9),
            decimal(other.endNs * 1e-9));
      }
    }
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
