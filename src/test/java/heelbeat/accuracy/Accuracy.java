package heelbeat.accuracy;

import heelbeat.accuracy.AccuracyFigure.Better;
import heelbeat.accuracy.AccuracyFigure.Unit;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Pace;
import heelbeat.replay.Recording;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How well the device's own chain does on all shared recordings.
 *
 * @param resistors simulated people on force-sensing resistors, one recording each
 * @param loadCells simulated people on load cells
 * @param movers the same pads and protocols with people who move as real ones were measured to
 * @param own people whom this project itself simulates, by kind of pad
 * @param walks real people walking
 */
record Accuracy(
    List<RepAccuracy> resistors,
    List<RepAccuracy> loadCells,
    List<RepAccuracy> movers,
    List<RepAccuracy> own,
    List<GaitAccuracy> walks) {

  /** Of the own people; any others would do as well. */
  private static final int FIRST_SEED = 1;

  private static final int SEEDS = 12;
  private static final double OWN_SECONDS = 300;
  private static final String ALL = "all";

  /** Plays all recordings; where there are none the calling test is skipped. */
  static Accuracy measure() throws IOException {
    List<RepAccuracy> resistors = new ArrayList<>();
    List<RepAccuracy> loadCells = new ArrayList<>();
    for (Recording recording : SharedRecordings.in("recordings")) {
      List<RepAccuracy> kind =
          switch (sensorOf(recording)) {
            case FSR -> resistors;
            case LOAD_CELL -> loadCells;
          };
      kind.add(RepAccuracy.of(recording, TruthSource.FILE));
    }
    List<RepAccuracy> movers = new ArrayList<>();
    for (Recording recording : SharedRecordings.in("recordings-people")) {
      movers.add(RepAccuracy.of(recording, TruthSource.FILE));
    }
    List<GaitAccuracy> walks = new ArrayList<>();
    for (Recording recording : SharedRecordings.in("realdata/gait")) {
      walks.add(GaitAccuracy.of(recording));
    }
    return new Accuracy(resistors, loadCells, movers, ownPeople(), walks);
  }

  private static List<RepAccuracy> ownPeople() throws IOException {
    List<RepAccuracy> kinds = new ArrayList<>();
    for (SimulatedPadKind kind : SimulatedPadKind.values()) {
      List<RepAccuracy> people = new ArrayList<>();
      for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
        people.add(ownPerson(seed, kind));
      }
      kinds.add(RepAccuracy.pool(kind.name(), people));
    }
    return kinds;
  }

  /** Plays a person whom this project simulates through the device's own chain. */
  private static RepAccuracy ownPerson(long seed, SimulatedPadKind kind) throws IOException {
    SimulatedPad pad = new SimulatedPad(seed, kind, OWN_SECONDS);
    return RepAccuracy.of(kind.name(), pad, TrueRep.of(pad.truth()));
  }

  private static SensorKind sensorOf(Recording recording) throws IOException {
    try (FrameStream frames = recording.open()) {
      return frames.format().sensor();
    }
  }

  RepAccuracy pooledResistors() {
    return RepAccuracy.pool("resistors", resistors);
  }

  RepAccuracy pooledLoadCells() {
    return RepAccuracy.pool("load cells", loadCells);
  }

  RepAccuracy pooled() {
    return RepAccuracy.pool(ALL, List.of(pooledResistors(), pooledLoadCells()));
  }

  RepAccuracy pooledMovers() {
    return RepAccuracy.pool("movers", movers);
  }

  RepAccuracy pooledOwn() {
    return RepAccuracy.pool("own people", own);
  }

  GaitAccuracy pooledWalks() {
    return GaitAccuracy.pool("walking", walks);
  }

  /**
   * What the floors are about. The bias over both kinds of sensor is none of them: theirs cancel,
   * so that it would get worse where one of them gets better.
   */
  List<AccuracyFigure> figures() {
    List<AccuracyFigure> figures = new ArrayList<>();
    for (RepAccuracy pool :
        List.of(pooled(), pooledResistors(), pooledLoadCells(), pooledMovers(), pooledOwn())) {
      String name = pool.name();
      figures.add(figure(name, "F1", pool.f1(), Better.HIGHER, Unit.PART));
      figures.add(figure(name, "exact", pool.exact(), Better.HIGHER, Unit.COUNT));
      for (Pace pace : Pace.values()) {
        for (Timing timing : Timing.values()) {
          addFigures(figures, pool, timing, pace);
        }
      }
    }
    GaitAccuracy walking = pooledWalks();
    String name = walking.name();
    figures.add(figure(name, "reps", walking.reps(), Better.LOWER, Unit.COUNT));
    figures.add(
        figure(name, "heel strikes found", walking.foundPercent(), Better.HIGHER, Unit.PERCENT));
    figures.add(bias(name, "heel-down", walking.heelDown()));
    figures.addAll(sizes(name, "heel-down", walking.heelDown()));
    figures.add(
        figure(name, "heel-offs inside", walking.insidePercent(), Better.HIGHER, Unit.PERCENT));
    return figures;
  }

  private static void addFigures(
      List<AccuracyFigure> figures, RepAccuracy pool, Timing timing, Pace pace) {
    ErrorFigures errors = pool.figures(timing, pace);
    String what = pace.label() + " " + timing.label();
    String name = pool.name();
    if (!name.equals(ALL)) {
      figures.add(bias(name, what, errors));
    }
    figures.addAll(sizes(name, what, errors));
    if (timing.hasStandardError()) {
      figures.add(
          figure(
              name,
              what + " within 2 standard errors",
              errors.honestPercent(),
              Better.HIGHER,
              Unit.PERCENT));
    }
  }

  private static AccuracyFigure bias(String pool, String what, ErrorFigures errors) {
    return figure(pool, what + " bias", Math.abs(errors.biasMs()), Better.LOWER, Unit.MS);
  }

  private static List<AccuracyFigure> sizes(String pool, String what, ErrorFigures errors) {
    return List.of(
        figure(pool, what + " median", errors.medianMs(), Better.LOWER, Unit.MS),
        figure(pool, what + " p95", errors.p95Ms(), Better.LOWER, Unit.MS));
  }

  private static AccuracyFigure figure(
      String pool, String what, double value, Better better, Unit unit) {
    return new AccuracyFigure(pool + ": " + what, value, better, unit);
  }
}
