package heelbeat.coach;

/** Learns how sets went, on the signal thread. */
@FunctionalInterface
public interface SetListener {
  /**
   * A set has ended.
   *
   * @param timeNs when this was clear, on the pad's time base, in nanoseconds
   */
  void onSetEnded(long timeNs, SetReport report);
}
