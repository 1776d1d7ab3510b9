package heelbeat.heel;

/** Receives the drop-outs of a foot's sensors that were bridged. */
@FunctionalInterface
public interface DropOutListener {
  /**
   * Both sensors read nothing for a moment.
   *
   * @param timeNs when they were back, in nanoseconds
   * @param lengthNs for how long, in nanoseconds
   */
  void onDropOut(long timeNs, long lengthNs);
}
