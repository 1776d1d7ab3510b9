package heelbeat.loop;

/** What light and buzzer should say now. The loop asks once a cycle, on the signal thread. */
public interface Light {
  /** The colour, {@code 0xRRGGBB}; 0 is dark. */
  int rgb();

  /** The buzzer's pitch in hertz; 0 is silent. */
  int toneHz();
}
