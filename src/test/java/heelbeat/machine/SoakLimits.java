package heelbeat.machine;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What flat means: how much the mean of the last third of the days may be above that of the middle
 * third.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
enum SoakLimits {
  /** The repetitions of a week would be more if they were kept. */
  HEAP("heap", 500_000, SoakSample::heapBytes, 1e6, "MB"),
  /** Java's compiler goes on for a while: of an export done again and again, for 60 times. */
  RESIDENT("resident", 3_000_000, SoakSample::residentBytes, 1e6, "MB"),
  FILES("files", 0, SoakSample::files, 1, ""),
  THREADS("threads", 0, SoakSample::threads, 1, "");

  private final String words;
  private final double most;
  private final ToLongFunction<SoakSample> figure;
  private final double unit;
  private final String unitName;

  SoakLimits(
      String words, double most, ToLongFunction<SoakSample> figure, double unit, String unitName) {
    this.words = words;
    this.most = most;
    this.figure = figure;
    this.unit = unit;
    this.unitName = unitName;
  }

  /** What it is a limit of. */
  String text() {
    return words;
  }

  boolean isKept(List<SoakSample> days) {
    return SoakSample.growth(days, figure) <= most;
  }

  /** The growth and its limit, as a row of a table. */
  String row(List<SoakSample> days) {
    return String.format(
        Locale.ROOT,
        "| %s | %+.2f %s | %.2f %s | %s |",
        words,
        SoakSample.growth(days, figure) / unit,
        unitName,
        most / unit,
        unitName,
        isKept(days) ? "flat" : "**GROWS**");
  }
}
