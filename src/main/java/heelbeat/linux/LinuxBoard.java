package heelbeat.linux;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.List;

/**
 * The way to GPIO, I2C, SPI and PWM: makes a Pi4J context whose objects are then made and used by
 * Pi4J's own interfaces. Trouble is a {@code BoardException} whose message says what happened to
 * which device and, where that can be known, what to do.
 */
public final class LinuxBoard {
  /** The labels of the header's controller: Pi 5, Pi 4, all before. */
  private static final List<String> RASPBERRY_PI =
      List.of("pinctrl-rp1", "pinctrl-bcm2711", "pinctrl-bcm2835");

  private LinuxBoard() {}

  /** Makes a context for a Raspberry Pi. No device is opened until one is asked for. */
  public static Context newContext() {
    return newContext(RASPBERRY_PI);
  }

  /**
   * Makes a context for another board.
   *
   * @param gpioChip the label of its GPIO controller, as the program {@code gpiodetect} shows it
   */
  public static Context newContext(String gpioChip) {
    return newContext(List.of(gpioChip));
  }

  /** Pi4J looks for no providers of its own and sets no shutdown hook unless told to. */
  private static Context newContext(List<String> chipLabels) {
    return Pi4J.newContextBuilder()
        .add(new LinuxOutput.Provider(chipLabels), new LinuxInput.Provider(chipLabels))
        .add(new LinuxI2c.Provider(), new LinuxSpi.Provider(), new LinuxPwm.Provider())
        .build();
  }

  /**
   * Has the kernel record an input's edges from now on, which Pi4J does not offer.
   *
   * @param input made by a context of this class
   * @throws BoardException if the line cannot report edges
   */
  public static EdgeInput watchEdges(DigitalInput input) {
    LinuxInput edges = (LinuxInput) input;
    edges.watchEdges();
    return edges;
  }

  /** An input whose edges the kernel records, up to 16 until they are taken. */
  public interface EdgeInput extends DigitalInput {
    /** Takes the oldest recorded edge; does not wait. False if there is none. */
    boolean nextEdge();

    /** The state to which the edge last taken led. */
    DigitalState edgeState();

    /** When the edge last taken was seen by the kernel, on the time base of System.nanoTime. */
    long edgeTimeNs();
  }
}
