package heelbeat.device;

import heelbeat.linux.BoardException;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;

/**
 * Open converters on the Pi's own header that have to be asked for every frame, by one thread. All
 * trouble is a {@link BoardException} whose message says what is wrong and what to do.
 */
interface Converter extends AutoCloseable {

  /** Opens converters. */
  interface Opener {
    /** Opens them and checks that they are what they should be. */
    Converter open();
  }

  /** What they and their sensors are; the rate is the one to ask at. */
  PadFormat format();

  /**
   * Samples every sensor once and waits for that.
   *
   * @param counts receives the counts, by {@link Channel#index()}
   * @return the frame's time on the host's clock: the mean of its samples' times
   */
  long convert(int[] counts);

  /** The longest time between a sample of the last frame and that frame's time. */
  long skewNs();

  /** Releases them; never throws. */
  @Override
  void close();
}
