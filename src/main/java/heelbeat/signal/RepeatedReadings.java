package heelbeat.signal;

import java.util.Arrays;

/**
 * Notices frames that are no new readings: a pad that sends more often than it reads. A pad at rest
 * may well read the same again; so only what stands still in the midst of motion counts, between
 * two changes that are large for one frame.
 */
public final class RepeatedReadings {
  /** What a program that reads too often sends of one reading, from 10 a second up to 80. */
  private static final int LONGEST = 8;

  /** Changes that make a judgement: a repetition has some twenty on each flank at 100 Hz. */
  private static final int ENOUGH = 64;

  /** Balance boards, whose driver repeats readings, repeat at least 16 % (SIGNAL.md). */
  private static final double MANY = 0.1;

  /** A large change in one frame: a part of the full scale, by the kind of sensor. */
  private static final int PART_OF_RESISTOR = 256;

  /** Of a load cell, whose full scale is far beyond a foot. Chosen. */
  private static final int PART_OF_LOAD_CELL = 4096;

  /**
   * It is so many of the least change that was seen: of a converter of 10 bits the part above. A
   * movement of less than a count a frame stands still in between.
   */
  private static final int STEPS = 4;

  private final int least;
  private final int[] last = new int[Channel.COUNT];
  private long step = Long.MAX_VALUE / STEPS;
  private boolean isStarted;
  private boolean wasChange;
  private int same;
  private int changes;
  private int after;
  private double part;

  /**
   * @param format the pad
   */
  public RepeatedReadings(PadFormat format) {
    least =
        Math.ceilDiv(
            format.fullScaleCounts(),
            format.sensor() == SensorKind.LOAD_CELL ? PART_OF_LOAD_CELL : PART_OF_RESISTOR);
  }

  /** Takes the next frame's counts. */
  public void onFrame(int[] counts) {
    if (isStarted && Arrays.equals(counts, last)) {
      same++;
      return;
    }
    boolean isChange = isStarted && largest(counts) >= Math.max(least, STEPS * step);
    if (isChange && wasChange && same < LONGEST) {
      changes++;
      after += same > 0 ? 1 : 0;
      if (changes == ENOUGH) {
        judge();
      }
    }
    isStarted = true;
    wasChange = isChange;
    same = 0;
    System.arraycopy(counts, 0, last, 0, last.length);
  }

  /** Which part of the readings came again, 0 to 1; 0 if it is no more than chance. */
  public double part() {
    return part;
  }

  /** Whether the pad is one that repeats, and the newest frame is no new reading. */
  public boolean isRepeat() {
    return part > 0 && same > 0 && same <= LONGEST;
  }

  private void judge() {
    double now = (double) after / changes;
    part = now > MANY ? now : 0;
    changes = 0;
    after = 0;
  }

  /** The largest change of all sensors' counts; learns the least one as well. */
  private long largest(int[] counts) {
    long largest = 0;
    for (int i = 0; i < last.length; i++) {
      long change = Math.abs((long) counts[i] - last[i]);
      largest = Math.max(largest, change);
      step = change == 0 ? step : Math.min(step, change);
    }
    return largest;
  }
}
