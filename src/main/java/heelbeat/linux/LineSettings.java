package heelbeat.linux;

import static heelbeat.linux.GpioInterface.CONFIG_ATTRIBUTE;
import static heelbeat.linux.GpioInterface.LINE_CONFIG;
import static java.lang.foreign.MemoryLayout.PathElement.groupElement;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import com.pi4j.io.gpio.digital.PullResistance;
import java.lang.foreign.MemorySegment;

/**
 * What a GPIO line shall be.
 *
 * @param flags of {@link GpioInterface}
 * @param attribute what the value is: {@link GpioInterface#OUTPUT_VALUES}, {@link
 *     GpioInterface#DEBOUNCE} in microseconds, or 0 for nothing
 */
record LineSettings(long flags, int attribute, long value) {

  static LineSettings output(boolean activeLow, boolean on) {
    return new LineSettings(
        GpioInterface.OUTPUT | activeLow(activeLow), GpioInterface.OUTPUT_VALUES, on ? 1 : 0);
  }

  static LineSettings input(boolean activeLow, PullResistance pull, long debounceUs) {
    long bias =
        switch (pull) {
          case OFF -> GpioInterface.BIAS_DISABLED;
          case PULL_DOWN -> GpioInterface.BIAS_PULL_DOWN;
          case PULL_UP -> GpioInterface.BIAS_PULL_UP;
        };
    return new LineSettings(
        GpioInterface.INPUT | activeLow(activeLow) | bias,
        debounceUs > 0 ? GpioInterface.DEBOUNCE : 0,
        debounceUs);
  }

  /** The same line with its edges reported. */
  LineSettings withEdges() {
    return new LineSettings(
        flags | GpioInterface.EDGE_RISING | GpioInterface.EDGE_FALLING, attribute, value);
  }

  /** Fills in a struct gpio_v2_line_config of zeros, for a request of one line. */
  void writeTo(MemorySegment config) {
    config.set(JAVA_LONG, LINE_CONFIG.byteOffset(groupElement("flags")), flags);
    if (attribute != 0) {
      config.set(JAVA_INT, LINE_CONFIG.byteOffset(groupElement("num_attrs")), 1);
      MemorySegment first =
          config.asSlice(LINE_CONFIG.byteOffset(groupElement("attrs")), CONFIG_ATTRIBUTE);
      first.set(JAVA_INT, inAttribute("id"), attribute);
      first.set(JAVA_LONG, inAttribute("value"), value);
      first.set(JAVA_LONG, CONFIG_ATTRIBUTE.byteOffset(groupElement("mask")), 1);
    }
  }

  private static long activeLow(boolean activeLow) {
    return activeLow ? GpioInterface.ACTIVE_LOW : 0;
  }

  private static long inAttribute(String field) {
    return CONFIG_ATTRIBUTE.byteOffset(groupElement("attr"), groupElement(field));
  }
}
