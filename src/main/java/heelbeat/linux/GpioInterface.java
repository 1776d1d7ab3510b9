package heelbeat.linux;

import static java.lang.foreign.MemoryLayout.sequenceLayout;
import static java.lang.foreign.MemoryLayout.structLayout;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;

/** The kernel's linux/gpio.h, version 2: its structures, requests and flags, as far as used. */
final class GpioInterface {
  /** GPIO_MAX_NAME_SIZE. */
  private static final MemoryLayout NAME = sequenceLayout(32, JAVA_BYTE);

  /** GPIO_V2_LINES_MAX. */
  private static final MemoryLayout OFFSETS = sequenceLayout(64, JAVA_INT);

  /** GPIO_V2_LINE_NUM_ATTRS_MAX. */
  private static final int ATTRIBUTES = 10;

  static final StructLayout CHIP_INFO =
      structLayout(NAME.withName("name"), NAME.withName("label"), JAVA_INT.withName("lines"));

  /** The value is a union: 64 bits of output values, or 32 bits of debounce time. */
  static final StructLayout ATTRIBUTE =
      structLayout(
          JAVA_INT.withName("id"), JAVA_INT.withName("padding"), JAVA_LONG.withName("value"));

  /** An attribute and the lines of the request that have it. */
  static final StructLayout CONFIG_ATTRIBUTE =
      structLayout(ATTRIBUTE.withName("attr"), JAVA_LONG.withName("mask"));

  static final StructLayout LINE_CONFIG =
      structLayout(
          JAVA_LONG.withName("flags"),
          JAVA_INT.withName("num_attrs"),
          sequenceLayout(5, JAVA_INT).withName("padding"),
          sequenceLayout(ATTRIBUTES, CONFIG_ATTRIBUTE).withName("attrs"));

  static final StructLayout LINE_REQUEST =
      structLayout(
          OFFSETS.withName("offsets"),
          NAME.withName("consumer"),
          LINE_CONFIG.withName("config"),
          JAVA_INT.withName("num_lines"),
          JAVA_INT.withName("event_buffer_size"),
          sequenceLayout(5, JAVA_INT).withName("padding"),
          JAVA_INT.withName("fd"));

  static final StructLayout LINE_INFO =
      structLayout(
          NAME.withName("name"),
          NAME.withName("consumer"),
          JAVA_INT.withName("offset"),
          JAVA_INT.withName("num_attrs"),
          JAVA_LONG.withName("flags"),
          sequenceLayout(ATTRIBUTES, ATTRIBUTE).withName("attrs"),
          sequenceLayout(4, JAVA_INT).withName("padding"));

  static final StructLayout LINE_VALUES =
      structLayout(JAVA_LONG.withName("bits"), JAVA_LONG.withName("mask"));

  static final StructLayout LINE_EVENT =
      structLayout(
          JAVA_LONG.withName("timestamp_ns"),
          JAVA_INT.withName("id"),
          JAVA_INT.withName("offset"),
          JAVA_INT.withName("seqno"),
          JAVA_INT.withName("line_seqno"),
          sequenceLayout(6, JAVA_INT).withName("padding"));

  /** The requests' numbers, GPIO_GET_CHIPINFO_IOCTL and GPIO_V2_..._IOCTL. */
  static final long GET_CHIP_INFO = 0x8044b401L;

  static final long GET_LINE_INFO = 0xc100b405L;
  static final long GET_LINE = 0xc250b407L;
  static final long SET_LINE_CONFIG = 0xc110b40dL;
  static final long GET_LINE_VALUES = 0xc010b40eL;
  static final long SET_LINE_VALUES = 0xc010b40fL;

  /** GPIO_V2_LINE_FLAG_... */
  static final long ACTIVE_LOW = 1 << 1;

  static final long INPUT = 1 << 2;
  static final long OUTPUT = 1 << 3;
  static final long EDGE_RISING = 1 << 4;
  static final long EDGE_FALLING = 1 << 5;
  static final long BIAS_PULL_UP = 1 << 8;
  static final long BIAS_PULL_DOWN = 1 << 9;
  static final long BIAS_DISABLED = 1 << 10;

  /** GPIO_V2_LINE_ATTR_ID_... */
  static final int OUTPUT_VALUES = 2;

  static final int DEBOUNCE = 3;

  /** GPIO_V2_LINE_EVENT_RISING_EDGE, of the line's logical value. */
  static final int RISING = 1;

  private GpioInterface() {}
}
