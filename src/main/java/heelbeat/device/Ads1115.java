package heelbeat.device;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.io.i2c.I2C;
import heelbeat.linux.BoardException;
import heelbeat.loop.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One ADS1115, a converter of 16 bits behind a multiplexer of four inputs, used for single
 * conversions against ground. Registers, fields and times are those of its data sheet, Texas
 * Instruments SBAS444. Words are sent high byte first. Nothing is allocated for a conversion.
 */
final class Ads1115 implements AutoCloseable {
  private static final int CONVERSION = 0;
  private static final int CONFIG = 1;
  private static final int LOW_THRESHOLD = 2;
  private static final int HIGH_THRESHOLD = 3;

  /** Config register: written, it starts a conversion; read, no conversion is under way. */
  private static final int OPERATIONAL_STATUS = 0x8000;

  private static final int AIN0_TO_GROUND = 0x4000;
  private static final int NEXT_INPUT = 0x1000;
  private static final int RANGE_SHIFT = 9;
  private static final int SINGLE_SHOT = 0x0100;
  private static final int DATA_RATE_SHIFT = 5;

  /** The code of the first of {@link Ads1115Settings#DATA_RATES_HZ}. */
  private static final int FIRST_DATA_RATE = 4;

  private static final int COMPARATOR_OFF = 0x0003;

  /** With these thresholds ALERT/RDY tells the end of a conversion: conversion ready pin. */
  private static final int READY_LOW_THRESHOLD = 0x0000;

  private static final int READY_HIGH_THRESHOLD = 0x8000;

  /** From the command to the conversion's begin: single-shot mode. */
  private static final long POWER_UP_NS = 25_000;

  /** A conversion that somebody else has started takes up to an eighth of a second and 10 %. */
  private static final long FOREIGN_CONVERSION_NS = 140_000_000;

  /** How often a conversion's end is asked for, over twice its time and more. */
  private static final int POLLS = 32;

  private final I2C i2c;
  private final @Nullable DigitalInput readyPin;
  private final Clock clock;
  private final String name;
  private final int baseConfig;
  private final long conversionNs;
  private final byte[] word = new byte[2];
  private int config;
  private long startNs;

  /**
   * Takes over bus and pin.
   *
   * @param readyPin where ALERT/RDY is wired to; null to ask over the bus
   * @param rangeV one of {@link Ads1115Settings#RANGES_V}
   * @param dataRateHz one of {@link Ads1115Settings#DATA_RATES_HZ}
   */
  Ads1115(I2C i2c, @Nullable DigitalInput readyPin, double rangeV, int dataRateHz, Clock clock) {
    this.i2c = i2c;
    this.readyPin = readyPin;
    this.clock = clock;
    name = "0x%x on /dev/i2c-%d".formatted(i2c.device(), i2c.bus());
    baseConfig =
        AIN0_TO_GROUND
            | Ads1115Settings.RANGES_V.indexOf(rangeV) << RANGE_SHIFT
            | SINGLE_SHOT
            | (FIRST_DATA_RATE + Ads1115Settings.DATA_RATES_HZ.indexOf(dataRateHz))
                << DATA_RATE_SHIFT
            | (readyPin == null ? COMPARATOR_OFF : 0);
    conversionNs = Math.round(1e9 / dataRateHz);
  }

  /**
   * Opens bus and pin; whether the chip is there shows when it is set up.
   *
   * @throws BoardException if one of them cannot be had
   */
  static Ads1115 open(
      Context context, Ads1115Settings settings, Ads1115Settings.Chip chip, Clock clock) {
    I2C i2c =
        context.create(
            I2C.newConfigBuilder(context).bus(settings.bus()).device(chip.address()).build());
    try {
      DigitalInput readyPin =
          chip.readyGpio() < 0
              ? null
              : context.create(
                  DigitalInput.newConfigBuilder(context)
                      .bcm(chip.readyGpio())
                      .pull(PullResistance.PULL_UP)
                      .debounce(0L)
                      .build());
      return new Ads1115(i2c, readyPin, settings.rangeV(), settings.dataRateHz(), clock);
    } catch (BoardException e) {
      i2c.close();
      throw e;
    }
  }

  /**
   * Checks that the chip is an ADS1115 and sets it up. It has no number that names it, but others
   * at its address (thermometers, an ADC of 8 bits) do not keep what is written to these registers.
   *
   * @throws BoardException if nothing answers or something else does
   */
  void setUp() {
    config = baseConfig;
    write(CONFIG, config);
    write(LOW_THRESHOLD, READY_LOW_THRESHOLD);
    write(HIGH_THRESHOLD, READY_HIGH_THRESHOLD);
    expect(LOW_THRESHOLD, READY_LOW_THRESHOLD, 0);
    expect(HIGH_THRESHOLD, READY_HIGH_THRESHOLD, 0);
    expect(CONFIG, config, OPERATIONAL_STATUS);
    for (int i = 0; (read(CONFIG) & OPERATIONAL_STATUS) == 0; i++) {
      if (i == POLLS) {
        throw neverReady();
      }
      clock.sleepUntil(clock.nowNs() + FOREIGN_CONVERSION_NS / POLLS);
    }
    checkReadyPin();
  }

  /** A pin that is always low would have every conversion read before its end. */
  private void checkReadyPin() {
    if (readyPin != null) {
      start(0);
      if (readyPin.state() == DigitalState.LOW) {
        throw new BoardException(
            "the pin ALERT/RDY of the ADS1115 at "
                + name
                + " is low while the chip converts: check that its wire goes to the GPIO"
                + " configured, and not to ground");
      }
      await();
    }
  }

  /**
   * Starts a conversion of an input, 0 to 3. The one before must have been awaited.
   *
   * @throws BoardException if the chip does not answer
   */
  void start(int input) {
    config = baseConfig + NEXT_INPUT * input;
    write(CONFIG, config | OPERATIONAL_STATUS);
    startNs = clock.nowNs() + POWER_UP_NS;
  }

  /**
   * Waits until the conversion has ended: sleeps for its nominal time, then asks.
   *
   * @throws BoardException if that does not happen, or the chip no longer answers or is set
   *     otherwise
   */
  void await() {
    clock.sleepUntil(startNs + conversionNs);
    for (int i = 0; !isReady(); i++) {
      if (i == POLLS) {
        throw neverReady();
      }
      clock.sleepUntil(clock.nowNs() + conversionNs / 16);
    }
  }

  /**
   * The result of the last conversion, -32768 to 32767.
   *
   * @throws BoardException if the chip does not answer
   */
  int result() {
    return (short) read(CONVERSION);
  }

  /**
   * When the input was sampled: the converter averages from a conversion's begin to its end, so
   * that is its middle. Late by what the kernel takes to tell that a command was sent, some tens of
   * microseconds, and wrong by half of the data rate's 10 %, 58 us at 860 Hz.
   */
  long sampleTimeNs() {
    return startNs + conversionNs / 2;
  }

  private boolean isReady() {
    if (readyPin != null) {
      return readyPin.state() == DigitalState.LOW;
    }
    int status = read(CONFIG);
    if ((status & ~OPERATIONAL_STATUS) != config) {
      throw new BoardException(
          "the ADS1115 at "
              + name
              + " has lost its settings: its supply failed, or another program uses it too");
    }
    return (status & OPERATIONAL_STATUS) != 0;
  }

  private BoardException neverReady() {
    return new BoardException(
        "the ADS1115 at "
            + name
            + " does not end its conversion"
            + (readyPin == null
                ? ": check its supply; if that is good, the chip is broken"
                : ", says its pin ALERT/RDY: check the wire from there to the GPIO"));
  }

  private void expect(int register, int value, int ignored) {
    int found = read(register);
    if ((found & ~ignored) != value) {
      throw new BoardException(
          ("the chip at %s is no ADS1115: its register %d holds 0x%04x after 0x%04x was written;"
                  + " another chip at that address, or a disturbed bus")
              .formatted(name, register, found, value));
    }
  }

  private void write(int register, int value) {
    word[0] = (byte) (value >> 8);
    word[1] = (byte) value;
    i2c.writeRegister(register, word, 0, 2);
  }

  private int read(int register) {
    i2c.readRegister(register, word, 0, 2);
    return Byte.toUnsignedInt(word[0]) << 8 | Byte.toUnsignedInt(word[1]);
  }

  @Override
  public void close() {
    i2c.close();
    if (readyPin != null) {
      readyPin.close();
    }
  }
}
