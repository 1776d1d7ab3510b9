package heelbeat.accuracy;

import heelbeat.rep.InformedEstimates;
import heelbeat.rep.InformedEstimates.Known;
import heelbeat.rep.Rep;
import heelbeat.rep.TruePhases;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Pace;
import heelbeat.replay.Recording;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What bounds the phases of slow repetitions: how much less wrong the device's own fit would be if
 * it knew a part of the truth. What {@code scripts/accuracy --bounds} runs.
 */
final class PhaseBounds {
  private static final List<SimulatedPadKind> OWN_PADS =
      List.of(SimulatedPadKind.ADS1115, SimulatedPadKind.HX711);

  private static final int SEEDS = 12;
  private static final double OWN_SECONDS = 300;

  /** What is asked for of slow repetitions; a recording beyond has a row of its own. */
  private static final double WORST_MS = 600;

  /** Opens the same frames again and again. */
  private interface Source {
    FrameStream open() throws IOException;
  }

  /** Errors of hold and lowering with a part of the truth known. */
  private record Errors(List<TimingError> holds, List<TimingError> lowerings) {
    Errors() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(TrueRep real, Rep rep) {
      if (Pace.of(real.heelDownS() - real.heelOffS()) == Pace.SLOW) {
        holds.add(new TimingError(Pace.SLOW, (rep.holdNs() / 1e9 - real.holdS()) * 1e3, 0));
        lowerings.add(
            new TimingError(Pace.SLOW, (rep.eccentricNs() / 1e9 - real.eccentricS()) * 1e3, 0));
      }
    }

    void addAll(Errors others) {
      holds.addAll(others.holds);
      lowerings.addAll(others.lowerings);
    }
  }

  private final Map<String, Map<Known, Errors>> pools = new LinkedHashMap<>();
  private final Map<String, Map<Known, Errors>> worst = new LinkedHashMap<>();

  private PhaseBounds() {}

  /** Prints the table in Markdown. */
  public static void main(String[] args) throws IOException {
    PhaseBounds bounds = new PhaseBounds();
    bounds.measure("recordings", "simulated people");
    bounds.measure("recordings-people", "they move as real ones");
    bounds.measureOwn();
    System.out.print(bounds.table());
  }

  private void measure(String folder, String whose) throws IOException {
    for (Recording recording : SharedRecordings.in(folder)) {
      List<TrueRep> truth = TruthFile.read(TruthFile.of(recording));
      measure(whose, recording.name(), recording::open, truth);
    }
  }

  private void measureOwn() throws IOException {
    for (SimulatedPadKind kind : OWN_PADS) {
      for (int seed = 1; seed <= SEEDS; seed++) {
        long whom = seed;
        List<TrueRep> truth = TrueRep.of(new SimulatedPad(whom, kind, OWN_SECONDS).truth());
        measure("own people", "", () -> new SimulatedPad(whom, kind, OWN_SECONDS), truth);
      }
    }
  }

  private void measure(String whose, String name, Source source, List<TrueRep> truth)
      throws IOException {
    List<TrueRep> real = new ArrayList<>();
    List<TruePhases> reps = new ArrayList<>();
    match(source, truth, real, reps);
    Map<Known, Errors> errors = new EnumMap<>(Known.class);
    for (Known known : Known.values()) {
      Errors found = new Errors();
      try (FrameStream frames = source.open()) {
        List<Rep> again = InformedEstimates.of(frames, reps, known);
        for (int i = 0; i < again.size(); i++) {
          found.add(real.get(i), again.get(i));
        }
      }
      errors.put(known, found);
    }
    Map<Known, Errors> pool =
        pools.computeIfAbsent(poolOf(whose, source), _ -> new EnumMap<>(Known.class));
    errors.forEach((known, found) -> pool.computeIfAbsent(known, _ -> new Errors()).addAll(found));
    ErrorFigures now = ErrorFigures.of(errors.getOrDefault(Known.NOTHING, new Errors()).holds());
    if (!name.isEmpty() && now.p95Ms() > WORST_MS) {
      worst.put(name, errors);
    }
  }

  private static String poolOf(String whose, Source source) throws IOException {
    try (FrameStream frames = source.open()) {
      SensorKind sensor = frames.format().sensor();
      return whose
          + switch (sensor) {
            case FSR -> ", resistors";
            case LOAD_CELL -> ", load cells";
          };
    }
  }

  /** The counted repetitions that are true ones, in the order of their heel-downs. */
  private static void match(
      Source source, List<TrueRep> truth, List<TrueRep> real, List<TruePhases> reps)
      throws IOException {
    List<Rep> counted;
    try (FrameStream frames = source.open()) {
      counted = new ArrayList<>(SharedRecordings.repsOf(SharedRecordings.eventsOf(frames)));
    }
    counted.sort(Comparator.comparingLong(Rep::heelDownNs));
    for (Rep rep : counted) {
      for (TrueRep one : truth) {
        if (one.matches(rep)) {
          real.add(one);
          reps.add(
              new TruePhases(rep, Math.round(one.topS() * 1e9), Math.round(one.loweringS() * 1e9)));
          break;
        }
      }
    }
  }

  private String table() {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add(
        "Slow repetitions; errors in ms: median / 95th percentile, with that much of the truth"
            + " known");
    lines.add("");
    lines.add(
        row(
            "",
            "reps",
            List.of(
                "hold: nothing",
                "the top",
                "the tempo",
                "both",
                "lowering: nothing",
                "the top",
                "the tempo",
                "both")));
    lines.add("|" + "-".repeat(40) + "|-----:|" + ("-".repeat(18) + ":|").repeat(8));
    pools.forEach((name, errors) -> lines.add(row("**" + name + "**", errors)));
    worst.forEach((name, errors) -> lines.add(row(name, errors)));
    return lines.toString();
  }

  private static String row(String name, Map<Known, Errors> errors) {
    List<String> cells = new ArrayList<>();
    errors.values().forEach(found -> cells.add(figures(found.holds())));
    errors.values().forEach(found -> cells.add(figures(found.lowerings())));
    int reps = errors.values().stream().mapToInt(found -> found.holds().size()).max().orElse(0);
    return row(name, Integer.toString(reps), cells);
  }

  private static String row(String name, String reps, List<String> cells) {
    StringJoiner row = new StringJoiner(" | ", "| ", " |");
    row.add("%-38s".formatted(name)).add("%4s".formatted(reps));
    cells.forEach(cell -> row.add("%17s".formatted(cell)));
    return row.toString();
  }

  private static String figures(List<TimingError> errors) {
    ErrorFigures figures = ErrorFigures.of(errors);
    return String.format(Locale.ROOT, "%.0f / %.0f", figures.medianMs(), figures.p95Ms());
  }
}
