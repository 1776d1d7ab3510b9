package heelbeat.heel;

import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.NoiseEstimate;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;

/**
 * Notices noise that lasts, as of the mains on a lead. It costs repetitions and makes none; so its
 * foot counts on, as well as it can.
 */
public final class SensorHum {
  /**
   * The least standard deviation, of a resistor's full scale. Of simulated people's repetitions all
   * were counted under 1 %, and two thirds under 1.5 %.
   */
  private static final double RESISTOR_PART = 0.009;

  /**
   * Of a load cell's, whose full scale is far beyond a foot; quick raises look like 0.1 % at 80
   * samples a second.
   */
  private static final double LOAD_CELL_PART = 0.0015;

  /** In longer periods a movement bends the more, as their square. */
  private static final double PERIOD_NS = 12_500_000;

  /** Less is not told from less, and a hum that begins is found the sooner. */
  private static final double LEAST_PART = 0.1;

  /** Over how long hum is averaged, in nanoseconds. Chosen: 15 periods of 50 Hz. */
  private static final long MEMORY_NS = 300_000_000L;

  /** Feet come to rest in between; hum does not. */
  private static final long LASTS_NS = 5_000_000_000L;

  /**
   * Quiet is less than this part of the least that is loud. Chosen, so that it does not flicker.
   */
  private static final double QUIET_PART = 0.7;

  /** An unloaded resistor's input is cut off at zero, and seems quieter while its heel is up. */
  private static final long QUIET_NS = 10_000_000_000L;

  private final SensorWarning warning;
  private final NoiseEstimate noise;
  private final double mostCounts;
  private final Since loud = new Since();
  private final Since quiet = new Since();

  /** Listens to one sensor of a foot, and reports it to a listener. */
  public SensorHum(Foot foot, Channel channel, PadFormat format, SensorListener listener) {
    this.warning = new SensorWarning(foot, channel, Kind.HUM, listener);
    double periods = Math.max(1, format.periodNs() / PERIOD_NS);
    this.mostCounts =
        format.fullScaleCounts()
            * (format.sensor() == SensorKind.FSR
                ? RESISTOR_PART
                : LOAD_CELL_PART * periods * periods);
    this.noise = new NoiseEstimate(format.periodNs(), MEMORY_NS, LEAST_PART * mostCounts);
  }

  /**
   * Takes the sensor's next sample.
   *
   * @param isFaulty whether the sensor has a fault that is graver; when that ends, it is reported
   *     anew that it hums
   */
  public void onSample(long nowNs, int counts, boolean isFaulty) {
    noise.add(counts);
    boolean isLoud = loud.holds(!isFaulty && noise.deviation() > mostCounts, nowNs, LASTS_NS);
    boolean isQuiet = quiet.holds(noise.deviation() < QUIET_PART * mostCounts, nowNs, QUIET_NS);
    warning.onSample(nowNs, isLoud, isQuiet, isFaulty);
  }
}
