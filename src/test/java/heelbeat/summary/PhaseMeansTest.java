package heelbeat.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heelbeat.coach.Plan;
import heelbeat.rep.Measured;
import heelbeat.rep.PhaseErrors;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.Replay;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Means of repetitions and what is known of them. */
final class PhaseMeansTest {
  private static final long MS = 1_000_000;
  private static final RepForm FORM = new RepForm(0, 0, 0, 0);
  private static final Path SHARED = Path.of("..", "shared");

  /** A counted repetition is a true one if both contacts lie within this of it. */
  private static final double MATCH_S = 0.25;

  @Test
  void withoutRepetitionsThereIsNoMean() {
    assertEquals(Optional.empty(), new PhaseMeans().hold());
  }

  @Test
  void eachMeanHasTheMeanOfTheErrors() {
    PhaseMeans means = new PhaseMeans();
    means.add(new Rep(Foot.LEFT, 0, 1000 * MS, 2000 * MS, 4000 * MS, errors(100), FORM));
    means.add(new Rep(Foot.LEFT, 0, 2000 * MS, 5000 * MS, 6000 * MS, errors(300), FORM));

    assertEquals(Optional.of(new Measured(1500 * MS, 200 * MS)), means.concentric());
    assertEquals(Optional.of(new Measured(2000 * MS, 400 * MS)), means.hold());
    assertEquals(Optional.of(new Measured(1500 * MS, 600 * MS)), means.eccentric());
  }

  private static PhaseErrors errors(long ms) {
    return new PhaseErrors(ms * MS, 2 * ms * MS, 3 * ms * MS);
  }

  /** A habit shifts all alike: a hundred repetitions are known no better than one. */
  @Test
  void moreRepetitionsDoNotMakeAMeanSurer() {
    PhaseMeans means = new PhaseMeans();
    for (int i = 0; i < 100; i++) {
      means.add(new Rep(Foot.LEFT, 0, 1000 * MS, 2000 * MS, 4000 * MS, errors(100), FORM));
    }
    assertEquals(Optional.of(new Measured(1000 * MS, 200 * MS)), means.hold());
  }

  /** One of a phase of one foot in one recording. */
  private record Checked(String what, double offS, double errorS, double shrunkS) {}

  /**
   * What is said of a single length holds for a mean: the truth is within two standard errors at
   * least nine times in ten. Errors that shrink with the number of repetitions would not do.
   */
  @ParameterizedTest
  @ValueSource(strings = {"recordings", "recordings-people"})
  void theTrueMeanIsWithinTwoErrorsOfTheTold(String folder) throws IOException {
    Path directory = SHARED.resolve(folder);
    Assumptions.assumeTrue(
        Files.isDirectory(directory), () -> "SKIPPED: no " + directory + " here");
    List<Checked> all = new ArrayList<>();
    for (Recording recording : Recording.find(directory)) {
      for (Foot foot : Foot.values()) {
        check(recording, foot, all);
      }
    }
    List<Checked> wrong =
        all.stream().filter(one -> Math.abs(one.offS) > Measured.ERRORS * one.errorS).toList();
    long wrongIfShrunk =
        all.stream().filter(one -> Math.abs(one.offS) > Measured.ERRORS * one.shrunkS).count();
    String figures =
        "%s: %d means, %d not within two errors; %d if they shrank by the root of the number; %s"
            .formatted(folder, all.size(), wrong.size(), wrongIfShrunk, wrong);
    assertTrue(all.size() > 100, figures);
    assertTrue(wrong.size() <= 0.1 * all.size(), figures);
    assertTrue(wrongIfShrunk > 0.1 * all.size(), figures);
  }

  private static void check(Recording recording, Foot foot, List<Checked> all) throws IOException {
    PhaseMeans means = new PhaseMeans();
    List<Rep> reps = repsOf(recording, foot);
    double[] trueSums = new double[3];
    try (CsvReader<NamedCsvRecord> truth =
        CsvReader.builder()
            .ofNamedCsvRecord(
                recording.frames().resolveSibling(recording.name() + ".truth-reps.csv"))) {
      for (NamedCsvRecord real : truth) {
        if (real.getField("foot").equals(foot.label())) {
          double offS = Double.parseDouble(real.getField("heel_off_s"));
          double topS = Double.parseDouble(real.getField("top_s"));
          double lowerS = Double.parseDouble(real.getField("lower_s"));
          double downS = Double.parseDouble(real.getField("heel_down_s"));
          reps.stream()
              .filter(rep -> Math.abs(rep.heelOffNs() / 1e9 - offS) < MATCH_S)
              .filter(rep -> Math.abs(rep.heelDownNs() / 1e9 - downS) < MATCH_S)
              .findFirst()
              .ifPresent(rep -> {
                means.add(rep);
                trueSums[0] += topS - offS;
                trueSums[1] += lowerS - topS;
                trueSums[2] += downS - lowerS;
              });
        }
      }
    }
    List<Optional<Measured>> reported =
        List.of(means.concentric(), means.hold(), means.eccentric());
    for (int i = 0; i < reported.size(); i++) {
      double trueS = trueSums[i] / Math.max(1, means.count());
      String what = recording.name() + " " + foot.label() + " " + i;
      reported
          .get(i)
          .ifPresent(mean ->
              all.add(
                  new Checked(
                      what,
                      mean.ns() / 1e9 - trueS,
                      mean.errorNs() / 1e9,
                      mean.errorNs() / 1e9 / Math.sqrt(means.count()))));
    }
  }

  private static List<Rep> repsOf(Recording recording, Foot foot) throws IOException {
    List<Rep> reps = new ArrayList<>();
    Session session =
        new Session(
            Plan.FREE,
            false,
            event -> {
              if (event instanceof SessionEvent.RepCounted counted
                  && counted.rep().foot() == foot) {
                reps.add(counted.rep());
              }
            });
    try (FrameStream frames = recording.open()) {
      Replay.play(frames, session);
    }
    session.finish();
    return reps;
  }
}
