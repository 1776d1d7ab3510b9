package heelbeat.rig;

/**
 * An output of the simulated bridge changed its level.
 *
 * @param timeNs of the clock of {@link System#nanoTime}
 * @param pin 0 to 7
 * @param high its new level
 */
public record PinChange(long timeNs, int pin, boolean high) {}
