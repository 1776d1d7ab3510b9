package heelbeat.faults;

import heelbeat.coach.Cue;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One fault, and all that one sees of it. Words between backticks are the program's own, with an
 * ellipsis for what differs from time to time.
 *
 * @param light which cues it shows, by the names of {@link Cue}, or what else
 * @param tests for each cell that says something, the tests that hold it to that
 */
record FaultRow(
    String part,
    String fault,
    String light,
    String log,
    String doctor,
    String mend,
    String counts,
    String heals,
    Map<Cell, List<CitedTest>> tests) {

  /** What there is to see of a fault. */
  enum Cell {
    LIGHT,
    LOG,
    DOCTOR,
    COUNTS,
    HEALS;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** In a cell where there is nothing to be seen. */
  static final String NOTHING_TO_SEE = "-";

  private static final Pattern NAME = Pattern.compile("\\b[A-Z]{3,}(?:_[A-Z]+)*\\b");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  FaultRow {
    tests = Map.copyOf(tests);
  }

  String cell(Cell cell) {
    return switch (cell) {
      case LIGHT -> light;
      case LOG -> log;
      case DOCTOR -> doctor;
      case COUNTS -> counts;
      case HEALS -> heals;
    };
  }

  List<CitedTest> testsOf(Cell cell) {
    return tests.getOrDefault(cell, List.of());
  }

  /** The cues that the light's cell names. */
  Set<Cue> cues() {
    Set<Cue> cues = new LinkedHashSet<>();
    Matcher name = NAME.matcher(light);
    while (name.find()) {
      Arrays.stream(Cue.values()).filter(cue -> cue.name().equals(name.group())).forEach(cues::add);
    }
    return cues;
  }

  /** What the program says of it, as log, doctor and mend quote it. */
  List<String> quotes() {
    return QUOTED
        .matcher(String.join(" ", log, doctor, mend))
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  @Override
  public String toString() {
    return part + ": " + fault;
  }
}
