package heelbeat.rig;

/**
 * The registers of an ADS1115, as its data sheet tells (Texas Instruments SBAS444): multiplexer,
 * gain, data rate, single conversions and continuous ones, the ready pin. Not there: the
 * comparator's thresholds, noise, offset, the tolerance of the rate (see {@link #stretch}).
 *
 * <p>A conversion reads its input in its middle: the real one averages over its whole length. Times
 * come with each call, so that tests need no clock. Not safe for several threads.
 */
public final class Ads1115Model {
  /** The data rate may be 10 % low (data sheet, electrical characteristics). */
  public static final double SLOWEST = 1 / 0.9;

  private static final int CONVERSION = 0;
  private static final int CONFIG = 1;
  private static final int LOW_THRESHOLD = 2;
  private static final int HIGH_THRESHOLD = 3;

  /** The configuration register's fields (data sheet, register map, config register). */
  private static final int START = 0x8000;

  private static final int SINGLE_SHOT = 0x0100;
  private static final int COMPARATOR_OFF = 0x0003;

  private static final double[] FULL_SCALE_V = {
    6.144, 4.096, 2.048, 1.024, 0.512, 0.256, 0.256, 0.256
  };
  private static final int[] RATE_HZ = {8, 16, 32, 64, 128, 250, 475, 860};
  private static final int GROUND = -1;
  private static final int[] PLUS = {0, 0, 1, 2, 0, 1, 2, 3};
  private static final int[] MINUS = {1, 3, 3, 3, GROUND, GROUND, GROUND, GROUND};

  private final Voltages voltages;
  private final int firstInput;

  /** After power-up (data sheet, register map). */
  private final int[] registers = {0, 0x8583, 0x8000, 0x7fff};

  private int pointer;
  private double stretch = 1;

  private boolean converting;
  private boolean ended;
  private int convertingConfig;
  private long startNs;

  /** A chip whose inputs AIN0 to AIN3 are four of the voltages, from the given one on. */
  public Ads1115Model(Voltages voltages, int firstInput) {
    this.voltages = voltages;
    this.firstInput = firstInput;
  }

  /** Makes conversions longer by this factor, 1 being the nominal rate. */
  public void stretch(double factor) {
    stretch = factor;
  }

  /** Takes the bytes of a write: the pointer, then perhaps a register's two bytes. */
  public void write(byte[] bytes, long nowNs) {
    catchUp(nowNs);
    if (bytes.length == 0) {
      return;
    }
    pointer = bytes[0] & 3;
    if (bytes.length < 3 || pointer == CONVERSION) {
      return;
    }
    int value = ((bytes[1] & 0xff) << 8) | (bytes[2] & 0xff);
    registers[pointer] = value;
    if (pointer == CONFIG) {
      boolean continuous = (value & SINGLE_SHOT) == 0;
      // A running conversion ends with the settings it was started with.
      if (!converting && (continuous || (value & START) != 0)) {
        start(nowNs);
      }
    }
  }

  /** Gives a read's bytes: the register that the pointer shows, high byte first. */
  public byte[] read(int length, long nowNs) {
    catchUp(nowNs);
    int value = registers[pointer];
    if (pointer == CONFIG) {
      value = converting ? (value & ~START) : (value | START);
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i % 2 == 0 ? value >> 8 : value);
    }
    return bytes;
  }

  /**
   * Whether the ready pin is low: set up for that (high threshold's top bit 1, low threshold's 0,
   * comparator on; data sheet, conversion ready pin) and a single conversion has ended. The pulses
   * of 8 us in continuous mode are too short for anybody to see here.
   */
  public boolean isReadyPinLow(long nowNs) {
    catchUp(nowNs);
    boolean setUp =
        (registers[HIGH_THRESHOLD] & 0x8000) != 0
            && (registers[LOW_THRESHOLD] & 0x8000) == 0
            && (registers[CONFIG] & COMPARATOR_OFF) != COMPARATOR_OFF;
    return setUp && ended && (registers[CONFIG] & SINGLE_SHOT) != 0;
  }

  private void start(long nowNs) {
    converting = true;
    ended = false;
    convertingConfig = registers[CONFIG];
    startNs = nowNs;
  }

  private long conversionNs() {
    return Math.round(1e9 * stretch / RATE_HZ[(convertingConfig >> 5) & 7]);
  }

  /** Ends the conversions that have had their time; continuous ones follow each other. */
  private void catchUp(long nowNs) {
    while (converting && nowNs - startNs >= conversionNs()) {
      long endNs = startNs + conversionNs();
      // Of the many that nobody read, only the last one's result is left.
      if ((registers[CONFIG] & SINGLE_SHOT) == 0 && convertingConfig == registers[CONFIG]) {
        endNs = nowNs - (nowNs - startNs) % conversionNs();
      }
      registers[CONVERSION] = convert(endNs - conversionNs() / 2);
      converting = false;
      ended = true;
      if ((registers[CONFIG] & SINGLE_SHOT) == 0) {
        start(endNs);
      }
    }
  }

  private int convert(long atNs) {
    int inputs = (convertingConfig >> 12) & 7;
    double volts = voltages.at(firstInput + PLUS[inputs], atNs);
    if (MINUS[inputs] != GROUND) {
      volts -= voltages.at(firstInput + MINUS[inputs], atNs);
    }
    double counts = Math.rint(volts / FULL_SCALE_V[(convertingConfig >> 9) & 7] * 0x8000);
    return (int) Math.clamp(counts, -0x8000, 0x7fff) & 0xffff;
  }
}
