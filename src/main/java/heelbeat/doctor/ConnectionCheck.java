package heelbeat.doctor;

import heelbeat.device.ConverterPad;
import heelbeat.device.ConverterStatistics;
import heelbeat.device.SerialPad;
import heelbeat.device.SerialStatistics;
import heelbeat.loop.PadDoubt;
import heelbeat.loop.PadSource;
import heelbeat.loop.Trouble;
import java.util.List;
import java.util.stream.Stream;

/** Judges the way from the pad to this machine by what it counts itself: a bus or a serial line. */
final class ConnectionCheck {
  /** A port that is opened in the middle of a line, and boards' first words, make so many. */
  private static final int DAMAGED_AT_START = 3;

  private ConnectionCheck() {}

  /** A pad that sends no frame; what to do, where its own words on the reason do not say it. */
  static Finding noFrame(Trouble reason) {
    return Finding.fault("pad", "no frame: " + reason.text(), mend(reason.kind()));
  }

  private static String mend(Trouble.Kind kind) {
    return switch (kind) {
      case SILENT_PAD ->
          "see whether this is the pad's port, and with a serial monitor whether the pad's program"
              + " runs";
      case NO_GREETING ->
          "let the pad's program read its serial port, and greet whenever it receives a '?'";
      case NO_FRAMES -> "let the pad's program send as many counts as its greeting names sensors";
      case BEYOND_FULL_SCALE -> "let the pad's program name the largest count of its converter";
      case NONE, NO_HEADER, OTHER_HEADER, NO_LINE, NO_CHANNEL, IN_USE, OTHER -> "";
    };
  }

  /** What is to be said of it; nothing of a pad that has no such way. */
  static List<Finding> findings(PadSource pad) {
    if (pad instanceof SerialPad serial) {
      return serial(serial.doubts(), serial.statistics());
    }
    return pad instanceof ConverterPad converters
        ? List.of(bus(converters.statistics()))
        : List.of();
  }

  /** The rate and the readings are judged by the sample itself. */
  static List<Finding> serial(List<PadDoubt> doubts, SerialStatistics line) {
    return Stream.concat(
            doubts.stream()
                .filter(doubt ->
                    doubt.subject() != PadDoubt.Subject.RATE
                        && doubt.subject() != PadDoubt.Subject.READINGS)
                .map(PadCheck::finding),
            Stream.of(line(line)))
        .toList();
  }

  static Finding bus(ConverterStatistics bus) {
    return bus.errors().isEmpty()
        ? Finding.ok("converter", bus.text())
        : Finding.look(
            "converter",
            bus.text(),
            "errors on the bus: shorten its wires, solder them again, and see that supply and"
                + " ground are joined well");
  }

  static Finding line(SerialStatistics line) {
    long damaged = line.badChecksums() + line.malformed() + line.tooLong();
    if (line.beyondFullScale() > 0) {
      return Finding.fault(
          "serial line", line.text(), "the full scale that the pad's greeting names is too small");
    }
    return damaged > Math.max(DAMAGED_AT_START, line.frames() / 1000)
        ? Finding.look(
            "serial line", line.text(), "a bad cable, or a baud rate that is not quite the pad's")
        : Finding.ok("serial line", line.text());
  }
}
