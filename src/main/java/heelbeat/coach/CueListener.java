package heelbeat.coach;

/** Learns when light and buzzer begin to tell something else, on the signal thread. */
@FunctionalInterface
public interface CueListener {
  /**
   * A cue begins.
   *
   * @param timeNs on the pad's time base, in nanoseconds
   */
  void onCue(long timeNs, Cue cue);
}
