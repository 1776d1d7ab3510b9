package heelbeat.loop;

/**
 * Hears what height sensors read, right before the pad's listener hears the frame of the same
 * instant. A recorder is one; the chain that counts cannot be, because its rooms do not know this
 * one.
 */
public interface HeightListener {
  /** Which height sensors there are, perhaps none; comes right before the pad's format. */
  void onHeightFormat(HeightFormat format);

  /**
   * What they read at the next frame.
   *
   * @param counts indexed by {@link HeightFormat#index}, 0 for a foot without one; the caller's
   *     buffer, valid during the call
   */
  void onHeights(int[] counts);
}
