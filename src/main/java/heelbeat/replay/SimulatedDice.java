package heelbeat.replay;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What a simulation draws from: one seed gives the same numbers for ever, on every machine. */
final class SimulatedDice {
  // Standard deviation of the sum of four uniform numbers of 16 bits.
  private static final double SUM_DEVIATION = 65536 / Math.sqrt(3);

  private final RandomGenerator generator;

  /**
   * @param stream tells the users of one seed apart, so that what one draws does not move another
   */
  SimulatedDice(long seed, int stream) {
    generator = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + stream);
  }

  /** What a quantity can be. */
  record Range(double low, double high) {}

  double in(double low, double high) {
    return low + (high - low) * ((generator.nextLong() >>> 11) * 0x1p-53);
  }

  double in(Range range) {
    return in(range.low, range.high);
  }

  /** What a person makes a habit of: well inside the range, as leaves room for single times. */
  double habit(Range range) {
    double low = 1.2 * range.low;
    return low * StrictMath.pow(range.high / 1.2 / low, in(0, 1));
  }

  /** Like a habit, but not quite, and within the range. */
  double near(double habit, double relativeDeviation, Range range) {
    return Math.clamp(habit * (1 + relativeDeviation * normal()), range.low, range.high);
  }

  int whole(int low, int high) {
    return low + (int) (in(0, 1) * (high - low + 1));
  }

  boolean chance(double probability) {
    return in(0, 1) < probability;
  }

  /**
   * Nearly normal, mean 0, deviation 1, never beyond 3.5: four uniform parts of one draw. Unlike
   * the library's, it cannot change with the library.
   */
  double normal() {
    long bits = generator.nextLong();
    long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
    return (sum - 131070) / SUM_DEVIATION;
  }
}
