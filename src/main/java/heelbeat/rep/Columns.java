package heelbeat.rep;

/** What a {@link MovementFit} has for each sample beside the ramps, whitened. */
final class Columns {
  /** Of length 1 together: what they have in common with another column is its mean. */
  final double[] levels;

  /** The drift that there would be without ramps. */
  final double[] courses;

  /** Without a level. */
  final double[] loads;

  /** Without a level, too. */
  final double[] creeps;

  Columns(int mostSamples) {
    levels = new double[mostSamples];
    courses = new double[mostSamples];
    loads = new double[mostSamples];
    creeps = new double[mostSamples];
  }
}
