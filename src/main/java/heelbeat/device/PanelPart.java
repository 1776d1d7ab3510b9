package heelbeat.device;

/** A light, a buzzer or a button of an open board. One thread uses it. */
interface PanelPart {
  /**
   * Shows, or looks at, what there is now. Allocates nothing.
   *
   * @param nowNs by the clock of System.nanoTime
   * @param rgb the colour to show, {@code 0xRRGGBB}; 0 is dark
   * @param toneHz the tone to sound; 0 is silence
   * @throws com.pi4j.exception.Pi4JException if the hardware fails
   */
  void update(long nowNs, int rgb, int toneHz);
}
