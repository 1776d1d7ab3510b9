package heelbeat.device;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;

/** Receives what {@link SerialProtocol} makes out of bytes. */
interface SerialHandler {
  /** The pad has said what it is. */
  void onGreeting(PadFormat format);

  /**
   * A greeting came through undamaged and yet cannot be used.
   *
   * @param reason what is wrong with it, for the maker of the pad, without a full stop
   */
  void onRefusedGreeting(String reason);

  /**
   * One sample of every sensor. Comes after a greeting only.
   *
   * @param sequence 0 to 65535
   * @param timeUs the microcontroller's clock, of 64 bits without a sign
   * @param counts indexed by {@link Channel#ordinal()}, 0 for a sensor that is not there; the
   *     caller's buffer, valid during the call
   */
  void onFrame(int sequence, long timeUs, int[] counts);
}
