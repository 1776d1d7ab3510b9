package heelbeat.accuracy;

import java.io.IOException;
import java.util.List;

/** What {@code scripts/accuracy} runs. */
final class AccuracyReport {
  private static final int FLOOR_MISSED = 1;

  private AccuracyReport() {}

  /**
   * Prints the tables, or with {@code --floors} the file of floors for today; figures behind their
   * floor go to standard error. Ends with 1 if there are any, unless the new floors were wanted.
   */
  public static void main(String[] args) throws IOException {
    boolean areFloorsWanted = List.of(args).contains("--floors");
    Accuracy accuracy = Accuracy.measure();
    List<AccuracyFigure> figures = accuracy.figures();
    System.out.print(
        areFloorsWanted ? AccuracyFloors.textFor(figures) : AccuracyTable.of(accuracy));
    List<String> missed = AccuracyFloors.read().missedBy(figures);
    missed.forEach(line -> System.err.println("accuracy: " + line));
    if (!missed.isEmpty() && !areFloorsWanted) {
      System.exit(FLOOR_MISSED);
    }
  }
}
