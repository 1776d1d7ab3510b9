package heelbeat.replay;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import heelbeat.loop.HeightFormat;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns CSV records into frames, after the header. Reads numbers out of the CSV reader's own buffer
 * and hands out itself as the record, so that a frame allocates nothing.
 */
final class FrameParser extends AbstractBaseCsvCallbackHandler<FrameParser> {
  /** The label of the first column. */
  static final String TIME = "time_us";

  /** 126 years: the nanoseconds between any two times still fit a long. */
  private static final long MAX_TIME_US = 4_000_000_000_000_000L;

  /** Where a number stops growing: beyond every range, and one more digit still fits a long. */
  private static final long TOO_LARGE = 100_000_000_000_000_000L;

  private final long lowestCounts;
  private final long highestCounts;

  /** All columns after the time; a height sensor's is no sensor's of the pad. */
  private final List<String> labels = new ArrayList<>();

  /** Where a column's number goes: into the frame, or behind its end the foot's height. */
  private final List<Integer> places = new ArrayList<>();

  private final Set<Channel> sensors = EnumSet.noneOf(Channel.class);
  private final Set<Foot> heightFeet = EnumSet.noneOf(Foot.class);
  private final int[] counts = new int[Channel.COUNT];
  private final int[] heights = new int[HeightFormat.COUNT];
  private long timeUs = Long.MIN_VALUE;
  private boolean headerRead;
  private @Nullable String problem;

  FrameParser(RecordingMetadata metadata) {
    lowestCounts = metadata.lowestCounts();
    highestCounts = metadata.fullScaleCounts();
  }

  /** The pad's sensors that the header names. */
  Set<Channel> sensors() {
    return sensors;
  }

  /** The feet whose height sensors the header names. */
  Set<Foot> heightFeet() {
    return heightFeet;
  }

  /** The line where the record at hand begins, from 1. */
  long line() {
    return getStartingLineNumber();
  }

  /** What is wrong with the record at hand, or null. No record after it is any good. */
  @Nullable String problem() {
    return problem;
  }

  /** The frame's time in microseconds; later than the frame before it. */
  long timeUs() {
    return timeUs;
  }

  /** The frame's counts by the channels' indices; 0 where there is no column. */
  int[] counts() {
    return counts;
  }

  /** What the height sensors read at the frame, by the feet's order; 0 where there is none. */
  int[] heights() {
    return heights;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (problem != null) {
      return;
    }
    if (!headerRead) {
      readLabel(index, buffer, offset, length);
    } else if (index == 0) {
      readTime(buffer, offset, length);
    } else if (index <= labels.size()) {
      readCounts(index, buffer, offset, length);
    }
  }

  @Override
  protected FrameParser buildRecord() {
    if (problem == null && getRecordType() == RecordType.DATA) {
      int fields = getFieldCount();
      if (sensors.isEmpty()) {
        problem = "the header names no sensor after " + TIME;
      } else if (fields != labels.size() + 1) {
        problem = "%d fields, but the header has %d".formatted(fields, labels.size() + 1);
      }
      headerRead = true;
    }
    return this;
  }

  private void readLabel(int index, char[] buffer, int offset, int length) {
    String label = new String(buffer, offset, length);
    String quoted = quote(buffer, offset, length);
    if (index == 0) {
      if (!label.equals(TIME)) {
        problem = "the first column must be %s, but is %s".formatted(TIME, quoted);
      }
      return;
    }
    if (labels.contains(label)) {
      problem = "column " + label + " is there twice";
    }
    for (Channel channel : Channel.values()) {
      if (channel.label().equals(label)) {
        sensors.add(channel);
        addColumn(label, channel.index());
        return;
      }
    }
    for (Foot foot : Foot.values()) {
      if (HeightFormat.label(foot).equals(label)) {
        heightFeet.add(foot);
        addColumn(label, Channel.COUNT + HeightFormat.index(foot));
        return;
      }
    }
    problem =
        ("unknown column %s; a column is left_forefoot, left_heel, right_forefoot, right_heel,"
                + " left_height or right_height")
            .formatted(quoted);
  }

  private void addColumn(String label, int place) {
    labels.add(label);
    places.add(place);
  }

  private void readTime(char[] buffer, int offset, int length) {
    long previousUs = timeUs;
    timeUs = wholeNumber(0, buffer, offset, length, -MAX_TIME_US, MAX_TIME_US);
    if (problem == null && timeUs <= previousUs) {
      problem = "%s is %d, not later than %d before it".formatted(TIME, timeUs, previousUs);
    }
  }

  private void readCounts(int index, char[] buffer, int offset, int length) {
    int place = places.get(index - 1);
    if (place < Channel.COUNT) {
      counts[place] = (int) wholeNumber(index, buffer, offset, length, lowestCounts, highestCounts);
    } else {
      heights[place - Channel.COUNT] =
          (int) wholeNumber(index, buffer, offset, length, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
  }

  /** The value of a field; a field that is no number in that range leaves a problem. */
  private long wholeNumber(
      int index, char[] buffer, int offset, int length, long lowest, long highest) {
    boolean negative = length > 1 && buffer[offset] == '-';
    boolean whole = length > 0;
    long value = 0;
    for (int i = negative ? offset + 1 : offset; whole && i < offset + length; i++) {
      whole = buffer[i] >= '0' && buffer[i] <= '9';
      value = Math.min(10 * value + (buffer[i] - '0'), TOO_LARGE);
    }
    if (negative) {
      value = -value;
    }
    if (!whole) {
      problem =
          "%s is %s, not a whole number".formatted(label(index), quote(buffer, offset, length));
    } else if (value < lowest || value > highest) {
      problem =
          "%s is %s, but %s allows only %d to %d"
              .formatted(
                  label(index),
                  quote(buffer, offset, length),
                  index == 0 || places.get(index - 1) >= Channel.COUNT
                      ? "the format"
                      : "full_scale_counts",
                  lowest,
                  highest);
    }
    return value;
  }

  private String label(int index) {
    return index == 0 ? TIME : labels.get(index - 1);
  }

  private static String quote(char[] buffer, int offset, int length) {
    return '"' + RecordingException.clip(new String(buffer, offset, length)) + '"';
  }
}
