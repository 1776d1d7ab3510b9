package heelbeat.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The divider's curves and tables for several measuring resistors. */
final class DividerDrawing {
  /** Chosen: what is in every assortment of resistors, from too small to too large. */
  private static final List<Integer> CHOICE_OHM = List.of(330, 1000, 3300, 10_000);

  private static final List<String> COLOURS = List.of("#1f77d4", "#d62728", "#2ca02c", "#9457c4");
  private static final List<Double> FORCES_N = List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0);
  private static final double LEAST_N = 0.2;
  private static final double MOST_N = 100;
  private static final double WIDTH = 560;
  private static final double HEIGHT = 300;
  private static final double LEFT = 60;
  private static final double TOP = 50;
  private static final int STEPS = 120;
  private static final double MM_PER_UNIT = 0.25;

  private final Divider divider;
  private final double chosenOhm;

  DividerDrawing(Divider divider, double chosenOhm) {
    this.divider = divider;
    this.chosenOhm = chosenOhm;
  }

  /** Volts over force, as SVG. */
  String picture() {
    Svg svg = new Svg("Volts over force", 0, 0, LEFT + WIDTH + 90, TOP + HEIGHT + 60, MM_PER_UNIT);
    svg.words(
        LEFT, 24, 15, "font-weight=\"bold\"", "What the converter sees, by measuring resistor");
    double ratedX = x(divider.value("rated_force_n"));
    svg.rectangle(ratedX, TOP, LEFT + WIDTH - ratedX, HEIGHT, 0, "fill=\"#f6ecd8\"");
    svg.words(
        ratedX + 4, TOP + HEIGHT - 8, 8, "fill=\"#666666\"", "beyond what the sensor is made for");
    grid(svg);
    for (int i = 0; i < CHOICE_OHM.size(); i++) {
      curve(svg, CHOICE_OHM.get(i), COLOURS.get(i));
    }
    svg.words(
        LEFT + WIDTH / 2,
        TOP + HEIGHT + 42,
        12,
        "text-anchor=\"middle\"",
        "force on the sensor, N");
    svg.words(16, TOP - 12, 12, "", "V at the input");
    return svg.text();
  }

  private void grid(Svg svg) {
    String pale = "stroke=\"#cccccc\" stroke-width=\"1\"";
    for (double force : new double[] {0.2, 0.5, 1, 2, 5, 10, 20, 50, 100}) {
      svg.line(x(force), TOP, x(force), TOP + HEIGHT, pale);
      svg.words(x(force), TOP + HEIGHT + 18, 11, "text-anchor=\"middle\"", Svg.number(force));
    }
    for (double volts = 0; volts <= 3; volts += 0.5) {
      svg.line(LEFT, y(volts), LEFT + WIDTH, y(volts), pale);
      svg.words(LEFT - 8, y(volts) + 4, 11, "text-anchor=\"end\"", Svg.number(volts));
    }
    String dashed = "stroke=\"#333333\" stroke-dasharray=\"6 4\"";
    svg.line(
        LEFT, y(divider.value("supply_v")), LEFT + WIDTH, y(divider.value("supply_v")), dashed);
    svg.words(LEFT + 6, y(divider.value("supply_v")) + 13, 10, "fill=\"#666666\"", "supply");
    svg.line(LEFT, y(2.048), LEFT + WIDTH, y(2.048), dashed);
    svg.words(LEFT + 6, y(2.048) - 5, 10, "fill=\"#666666\"", "a range of 2.048 V would end here");
  }

  private void curve(Svg svg, int ohm, String colour) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i <= STEPS; i++) {
      double force = LEAST_N * Math.pow(MOST_N / LEAST_N, (double) i / STEPS);
      path.append(i == 0 ? 'M' : 'L').append(Svg.numbers(x(force), y(divider.volts(ohm, force))));
    }
    String width = ohm == chosenOhm ? "3.5" : "1.8";
    svg.path(
        path.toString(), "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + width + "\"");
    svg.words(
        LEFT + WIDTH + 6,
        y(divider.volts(ohm, MOST_N)) + labelShift(ohm),
        11,
        "fill=\"" + colour + "\"" + (ohm == chosenOhm ? " font-weight=\"bold\"" : ""),
        words(ohm));
  }

  /** The larger ones end too near to each other for their names. */
  private static double labelShift(int ohm) {
    return ohm >= 10_000 ? -4 : ohm >= 3300 ? 4 : 9;
  }

  private static double x(double forceN) {
    return LEFT + WIDTH * Math.log(forceN / LEAST_N) / Math.log(MOST_N / LEAST_N);
  }

  private double y(double volts) {
    return TOP + HEIGHT * (1 - volts / 3.5);
  }

  /** Volts and counts per newton, as Markdown. */
  String table() {
    MarkdownTable table = new MarkdownTable(head());
    for (double force : FORCES_N) {
      List<String> cells = new ArrayList<>();
      cells.add(Svg.number(force));
      cells.add(format("%.2f", divider.sensorOhm(force) / 1000));
      for (int ohm : CHOICE_OHM) {
        cells.add(
            format("%.2f V, ", divider.volts(ohm, force))
                + format("%.0f", divider.countsPerNewton(ohm, force)));
      }
      table.row(cells);
    }
    return table.text();
  }

  private static List<String> head() {
    List<String> head = new ArrayList<>(List.of("force on the sensor, N", "sensor, kΩ"));
    CHOICE_OHM.forEach(ohm -> head.add(words(ohm)));
    return head;
  }

  /** What an unloaded sensor, a broken lead and the chain's threshold read, as Markdown. */
  String states() {
    double unloaded = divider.counts(chosenOhm, 1e-6);
    return new MarkdownTable(List.of("state", "counts", "volts"))
        .row(List.of("lead or plug open", "0, give or take the converter's offset of 3", "0"))
        .row(
            List.of(
                "sensor there, nothing on it",
                format("%.0f", unloaded),
                format("%.3f", divider.volts(chosenOhm, 1e-6))))
        .row(
            List.of(
                "the least that Heelbeat takes for a foot",
                format("%.0f", Math.ceil(divider.fullScaleCounts() / 100)),
                format("%.3f", divider.value("supply_v") / 100)))
        .row(List.of("full supply", format("%.0f", divider.fullScaleCounts()), "3.3"))
        .text();
  }

  private static String words(int ohm) {
    return ohm < 1000 ? ohm + " Ω" : Svg.number(ohm / 1000.0) + " kΩ";
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
