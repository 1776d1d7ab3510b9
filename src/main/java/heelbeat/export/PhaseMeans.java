package heelbeat.export;

import heelbeat.rep.Rep;
import java.util.OptionalLong;

/** How many repetitions, and how long their phases took on average. */
final class PhaseMeans {
  private int count;
  private long concentricSumNs;
  private long holdSumNs;
  private long eccentricSumNs;

  void add(Rep rep) {
    count++;
    concentricSumNs += rep.concentricNs();
    holdSumNs += rep.holdNs();
    eccentricSumNs += rep.eccentricNs();
  }

  int count() {
    return count;
  }

  OptionalLong concentricNs() {
    return mean(concentricSumNs);
  }

  OptionalLong holdNs() {
    return mean(holdSumNs);
  }

  OptionalLong eccentricNs() {
    return mean(eccentricSumNs);
  }

  private OptionalLong mean(long sumNs) {
    return count == 0 ? OptionalLong.empty() : OptionalLong.of(sumNs / count);
  }
}
