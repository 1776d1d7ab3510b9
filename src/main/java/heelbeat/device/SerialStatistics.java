package heelbeat.device;

/**
 * What a serial pad's line was like since the start, for logs. The numbers never fall.
 *
 * @param frames frames that came through undamaged, whether or not there was room for them
 * @param lost frames that are missing according to the sequence numbers
 * @param badChecksums lines whose bytes do not give their checksum
 * @param malformed lines that the protocol does not know, lines cut short, and stretches of
 *     anything that is no line
 * @param tooLong lines longer than any pad sends
 * @param beyondFullScale frames dropped for a count that the pad's full scale excludes
 * @param overflowed frames dropped because nobody fetched those before them
 * @param late frames dropped because they came after the time until which nothing was reported
 * @param doubled lines that came twice, of which the second was dropped
 * @param odd times that cannot be: not later than the one before, or later than their arrival
 * @param restarts how often the pad's program began anew by itself
 * @param opened how often the port was opened
 */
public record SerialStatistics(
    long frames,
    long lost,
    long badChecksums,
    long malformed,
    long tooLong,
    long beyondFullScale,
    long overflowed,
    long late,
    long doubled,
    long odd,
    long restarts,
    long opened) {

  /** With what the thread that takes the frames counts. */
  SerialStatistics with(long lateFrames, long oddTimes) {
    return new SerialStatistics(
        frames,
        lost,
        badChecksums,
        malformed,
        tooLong,
        beyondFullScale,
        overflowed,
        lateFrames,
        doubled,
        oddTimes,
        restarts,
        opened);
  }

  /** What happened on the line, in a line; what did not happen is left out. */
  public String text() {
    return frames
        + " frames, "
        + lost
        + " lost"
        + some("wrong checksums", badChecksums)
        + some("other lines", malformed)
        + some("lines too long", tooLong)
        + some("frames beyond full scale", beyondFullScale)
        + some("frames not fetched", overflowed)
        + some("frames too late", late)
        + some("lines twice", doubled)
        + some("odd times", odd)
        + some("started anew", restarts)
        + "; opened "
        + opened
        + " x";
  }

  private static String some(String what, long count) {
    return count == 0 ? "" : "; " + what + ": " + count;
  }
}
