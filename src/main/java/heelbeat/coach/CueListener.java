package heelbeat.coach;

/** Learns when the light begins to tell something else, on the signal thread. */
@FunctionalInterface
public interface CueListener {
  /**
   * A cue begins.
   *
   * @param timeNs on the pad's time base, in nanoseconds
   * @param sinceNs when its rhythm began; earlier for a beat that comes back after a message
   * @param isHeard whether the buzzer tells it too, unless it is to be quiet
   */
  void onCue(long timeNs, long sinceNs, Cue cue, boolean isHeard);
}
