package heelbeat.doctor;

import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.heel.SensorBias;
import heelbeat.heel.SensorWatch;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.Locale;
import java.util.Optional;

/** Says what a sensor's figures mean, and how to mend it. */
final class SensorCheck {
  /** The last bits of a load cell's 24 are never still; one that toggles by so little is dead. */
  private static final String TOO_HEAVY =
      "the load is more than the cell or the gain can take: lower the gain, or take a cell for more"
          + " load";

  private static final String TOO_LARGE_RESISTOR =
      "the measuring resistor is too large for this foot: take a smaller one, such as half of it";

  private static final String DEAD =
      "look below the plate first, whether it rests on the frame or the sensor has come off; then"
          + " at the lead";

  /** How a load cell is mended that reads less when it is pressed. */
  static final String REVERSED =
      "exchange its two signal wires, A+ and A-, at the HX711; if they are as in the drawing, the"
          + " cell lies upside down: turn it over, its arrow the way the foot presses";

  private final PadFormat format;
  private final boolean isLoadCell;
  private final int leastFootCounts;
  private final boolean isPadLoaded;

  /**
   * @param isPadLoaded whether some sensor of the pad carries a foot
   */
  SensorCheck(PadFormat format, boolean isPadLoaded) {
    this.format = format;
    this.isLoadCell = format.sensor() == SensorKind.LOAD_CELL;
    this.leastFootCounts = leastFootCounts(format);
    this.isPadLoaded = isPadLoaded;
  }

  /** The least count, or change of a load cell's, that can be a foot; as the chain takes it. */
  static int leastFootCounts(PadFormat format) {
    return Math.ceilDiv(format.fullScaleCounts(), format.sensor().leastFootParts());
  }

  /**
   * Judges one sensor.
   *
   * @param isFootMoving whether the other sensor of its foot was loaded and unloaded
   * @param reported the fault that the chain named while it followed the same samples
   */
  Finding judge(
      Channel channel, SensorFigures figures, boolean isFootMoving, Optional<Kind> reported) {
    String subject = subject(channel);
    if (2 * figures.saturated() > figures.samples()) {
      return Finding.fault(subject, "at the converter's limit: " + range(figures), saturated());
    }
    if (isLoadCell && span(figures) <= SensorWatch.togglingCounts(format)) {
      return Finding.fault(
          subject,
          "stuck: " + range(figures),
          "the HX711 or its like does not convert: check its supply, its clock and data wires");
    }
    if (!isLoadCell && figures.highest() < leastFootCounts) {
      return unloaded(subject, figures);
    }
    if (!isLoadCell && figures.distinct() == 1) {
      return fault(subject, Kind.STUCK, figures);
    }
    if (reported.isPresent()) {
      return fault(subject, reported.get(), figures);
    }
    if (isFootMoving && span(figures) < leastFootCounts) {
      return Finding.look(
          subject,
          "hardly moved: " + range(figures) + ", while the foot's other sensor did",
          "raise heel and toes a few times and run doctor again; if it stays so, " + DEAD);
    }
    return doubtful(subject, figures);
  }

  /** Of a sensor that reads nothing while the others read what their bias resistors give. */
  Finding missing(Channel channel, SensorFigures figures) {
    return Finding.fault(
        subject(channel),
        "nothing comes: "
            + range(figures)
            + ", while the other sensors read a little, as with nothing on them",
        "its lead is off, or touches ground: follow it from the sensor to the converter");
  }

  private Finding unloaded(String subject, SensorFigures figures) {
    String found =
        figures.distinct() == 1
            ? "always " + figures.lowest() + " in " + figures.samples() + " samples"
            : "next to nothing: " + range(figures);
    return isPadLoaded
        ? Finding.fault(
            subject,
            found + ", while other sensors carry a foot",
            figures.lowest() > SensorBias.LEAST_PART * format.fullScaleCounts()
                ? "its lead is on, for without it there would be nothing at all: look below its"
                    + " plate, whether it rests on the frame, and whether the foot reaches it"
                : "its lead is off or touches ground, or nothing presses it; press it with a finger"
                    + " and run doctor again: if it still reads nothing, solder its lead")
        : Finding.look(
            subject,
            found,
            "nobody on the pad, or its lead is off; sit down with both feet flat and run doctor"
                + " again");
  }

  private Finding doubtful(String subject, SensorFigures figures) {
    if (figures.saturated() > 0) {
      return Finding.look(
          subject,
          figures.saturated() + " samples at the converter's limit: " + range(figures),
          isLoadCell ? TOO_HEAVY : TOO_LARGE_RESISTOR);
    }
    if (figures.noise() > leastFootCounts) {
      return Finding.look(
          subject,
          "noisy: scatters by " + number(figures.noise()) + " counts, " + range(figures),
          noisy());
    }
    if (figures.isDoubled()) {
      return Finding.look(
          subject,
          "every count comes twice: " + range(figures),
          "the pad's program reads faster than the converter converts: let it wait until a"
              + " conversion is ready, or set the converter's rate higher");
    }
    if (isLoadCell && span(figures) < leastFootCounts) {
      return Finding.note(
          subject,
          "hardly moved: " + range(figures),
          "a load cell tells nothing before it is loaded: step on it and run doctor again");
    }
    if (!isLoadCell && figures.lowest() < -leastFootCounts) {
      return Finding.look(
          subject,
          "below zero: " + range(figures),
          "ground at the measuring resistor is not the converter's ground: join the two");
    }
    return Finding.ok(subject, allOf(figures));
  }

  private String allOf(SensorFigures figures) {
    return "counts "
        + range(figures)
        + ", noise "
        + number(figures.noise())
        + ", "
        + figures.distinct()
        + " different, "
        + Math.round(100.0 * figures.repeated() / figures.samples())
        + " % repeated";
  }

  private static String subject(Channel channel) {
    return channel.label().replace('_', ' ');
  }

  private Finding fault(String subject, Kind kind, SensorFigures figures) {
    String mend =
        switch (kind) {
          case SATURATED -> saturated();
          case NOISY, HUM -> noisy();
          case STUCK ->
              "the converter's input does not follow the sensor: check that the lead goes to this"
                  + " input and touches no other";
          case OPEN, LOOSE ->
              "follow its lead from the sensor to the converter: a break, a cold joint or a loose"
                  + " plug";
          case ECHO ->
              isLoadCell
                  ? "the forefoot's plate presses the heel's: leave a gap between them, and see that"
                      + " nothing bridges it; then, that their boards share no lead but the supply"
                  : "the converter goes on to this input before it has let go of the one before: solder"
                      + " 100 nF from each input to ground, close to the converter; or take smaller"
                      + " measuring resistors; or let the pad's program read each input twice and send"
                      + " the second reading. If none helps, look whether the two leads touch";
          case REVERSED -> REVERSED;
          case SWAPPED ->
              "exchange the two leads of this foot; \"heelbeat doctor --guide\" tells for sure";
          case DEAD -> DEAD;
        };
    return Finding.fault(subject, kind.text() + "; " + range(figures), mend);
  }

  private String saturated() {
    return isLoadCell
        ? "one of the cell's four wires is off or in the wrong place: check all four"
        : "its lead touches the supply, or the measuring resistor is missing or has lost its"
            + " ground: follow the wire from the sensor to the converter";
  }

  private static String noisy() {
    return "a loose contact or a lead that picks up hum: solder it again, twist it with its supply"
        + " lead, keep it away from power supplies, and use one common ground";
  }

  private static long span(SensorFigures figures) {
    return (long) figures.highest() - figures.lowest();
  }

  private static String range(SensorFigures figures) {
    return figures.lowest() == figures.highest()
        ? "always " + figures.lowest()
        : figures.lowest() + " to " + figures.highest();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }
}
