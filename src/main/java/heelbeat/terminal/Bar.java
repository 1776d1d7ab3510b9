package heelbeat.terminal;

/** A bar of blocks for one sensor's load, between the lowest and the highest that it has shown. */
final class Bar {
  private static final int WIDTH = 24;
  private static final String BLOCKS = " ▏▎▍▌▋▊▉█";

  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;

  /** The bar with that load. */
  String of(double load) {
    lowest = Math.min(lowest, load);
    highest = Math.max(highest, load);
    double part = highest > lowest ? (load - lowest) / (highest - lowest) : 0;
    int eighths = (int) Math.round(part * WIDTH * 8);
    String bar = "█".repeat(eighths / 8);
    if (eighths % 8 > 0) {
      bar += BLOCKS.charAt(eighths % 8);
    }
    return bar + Paint.FAINT + "·".repeat(WIDTH - bar.length()) + Paint.PLAIN;
  }
}
