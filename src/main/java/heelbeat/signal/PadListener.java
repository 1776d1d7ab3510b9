package heelbeat.signal;

/**
 * Receives what a pad delivers, on the signal thread. All times are nanoseconds on the pad's own
 * rising time base.
 */
public interface PadListener {
  /**
   * The pad has said what it is; comes before its first frame and again after each reconnection.
   */
  void onFormat(PadFormat format);

  /**
   * One sample of every sensor.
   *
   * @param timeNs when it was taken; later than every frame before it
   * @param counts indexed by {@link Channel#index()}; the caller's buffer, valid during the call
   */
  void onFrame(long timeNs, int[] counts);

  /**
   * Time has passed without a frame: the next frame will be later than this.
   *
   * @param timeNs the time until which nothing came
   */
  void onQuiet(long timeNs);
}
