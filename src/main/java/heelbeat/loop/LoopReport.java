package heelbeat.loop;

/**
 * How a loop kept its time.
 *
 * @param cycles duty cycles that ran
 * @param frames frames handed over from the pad
 * @param missedTicks ticks of the grid that were skipped because the one before took too long or
 *     the thread woke too late
 * @param latenessP50Ns half of the cycles began at most this long after their tick; read from a
 *     histogram that rounds up by at most 1/32
 * @param latenessP99Ns the same for 99 of 100 cycles
 * @param latenessMaxNs the longest that a cycle began after its tick, exact
 * @param worstCycleNs the longest time from a cycle's begin to its end
 * @param longCycles cycles that took longer than the loop's period
 * @param firstFrameNs the clock when the first frame had been worked through; {@link
 *     Long#MIN_VALUE} if none came
 */
public record LoopReport(
    long cycles,
    long frames,
    long missedTicks,
    long latenessP50Ns,
    long latenessP99Ns,
    long latenessMaxNs,
    long worstCycleNs,
    long longCycles,
    long firstFrameNs) {}
