package heelbeat.linux;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.StructLayout;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The numbers are those that sizeof and offsetof gave in a C program, compiled by gcc 12 for x86-64
 * with linux/gpio.h, linux/i2c.h, linux/i2c-dev.h and linux/spi/spidev.h of Debian's linux-libc-dev
 * 6.1. The structures have the same layout on 64-bit Arm: their fields are of fixed size, naturally
 * aligned.
 */
final class KernelInterfaceTest {
  private static final Map<String, StructLayout> STRUCTURES =
      Map.of(
          "gpiochip_info", GpioInterface.CHIP_INFO,
          "gpio_v2_line_config", GpioInterface.LINE_CONFIG,
          "gpio_v2_line_request", GpioInterface.LINE_REQUEST,
          "gpio_v2_line_values", GpioInterface.LINE_VALUES,
          "gpio_v2_line_info", GpioInterface.LINE_INFO,
          "gpio_v2_line_event", GpioInterface.LINE_EVENT,
          "i2c_msg", LinuxI2c.MESSAGE,
          "i2c_rdwr_ioctl_data", LinuxI2c.TRANSFER,
          "spi_ioc_transfer", LinuxSpi.TRANSFER);

  @ParameterizedTest
  @CsvSource({
    "gpiochip_info, 68",
    "gpio_v2_line_config, 272",
    "gpio_v2_line_request, 592",
    "gpio_v2_line_values, 16",
    "gpio_v2_line_info, 256",
    "gpio_v2_line_event, 48",
    "i2c_msg, 16",
    "i2c_rdwr_ioctl_data, 16",
    "spi_ioc_transfer, 32"
  })
  void structuresHaveTheKernelsSize(String structure, long sizeBytes) {
    assertEquals(sizeBytes, requireNonNull(STRUCTURES.get(structure)).byteSize());
  }

  @ParameterizedTest
  @CsvSource({
    "gpiochip_info, label, 32",
    "gpiochip_info, lines, 64",
    "gpio_v2_line_config, num_attrs, 8",
    "gpio_v2_line_config, attrs, 32",
    "gpio_v2_line_request, consumer, 256",
    "gpio_v2_line_request, config, 288",
    "gpio_v2_line_request, config.flags, 288",
    "gpio_v2_line_request, config.num_attrs, 296",
    "gpio_v2_line_request, config.attrs, 320",
    "gpio_v2_line_request, num_lines, 560",
    "gpio_v2_line_request, event_buffer_size, 564",
    "gpio_v2_line_request, fd, 588",
    "gpio_v2_line_values, mask, 8",
    "gpio_v2_line_info, consumer, 32",
    "gpio_v2_line_info, offset, 64",
    "gpio_v2_line_info, flags, 72",
    "gpio_v2_line_event, timestamp_ns, 0",
    "gpio_v2_line_event, id, 8",
    "gpio_v2_line_event, line_seqno, 20",
    "i2c_msg, flags, 2",
    "i2c_msg, len, 4",
    "i2c_msg, buf, 8",
    "i2c_rdwr_ioctl_data, nmsgs, 8",
    "spi_ioc_transfer, rx_buf, 8",
    "spi_ioc_transfer, len, 16",
    "spi_ioc_transfer, speed_hz, 20",
    "spi_ioc_transfer, bits_per_word, 26"
  })
  void fieldsAreWhereTheKernelLooks(String structure, String field, long offsetBytes) {
    assertEquals(offsetBytes, requireNonNull(STRUCTURES.get(structure)).byteOffset(path(field)));
  }

  /** Of the first of gpio_v2_line_request.config.attrs: id at 320, values at 328, mask at 336. */
  @ParameterizedTest
  @CsvSource({"attr.id, 0", "attr.value, 8", "mask, 16"})
  void anAttributeOfALineIsWhereTheKernelLooks(String field, long offsetBytes) {
    assertEquals(offsetBytes, GpioInterface.CONFIG_ATTRIBUTE.byteOffset(path(field)));
  }

  private static PathElement[] path(String field) {
    return Stream.of(field.split("\\.", -1))
        .map(PathElement::groupElement)
        .toArray(PathElement[]::new);
  }
}
