package heelbeat.accuracy;

import heelbeat.replay.Pace;

/** What of a repetition has a true time or duration. */
public enum Timing {
  HEEL_OFF("heel-off") {
    @Override
    double errorMs(CountedRep counted, TrueRep real) {
      return counted.rep().heelOffNs() / 1e6 - real.heelOffS() * 1e3;
    }
  },
  HEEL_DOWN("heel-down") {
    @Override
    double errorMs(CountedRep counted, TrueRep real) {
      return counted.rep().heelDownNs() / 1e6 - real.heelDownS() * 1e3;
    }
  },
  CONCENTRIC("concentric") {
    @Override
    double errorMs(CountedRep counted, TrueRep real) {
      return counted.rep().concentricNs() / 1e6 - real.concentricS() * 1e3;
    }

    @Override
    double standardErrorMs(CountedRep counted) {
      return counted.rep().errors().concentricNs() / 1e6;
    }
  },
  HOLD("hold") {
    @Override
    double errorMs(CountedRep counted, TrueRep real) {
      return counted.rep().holdNs() / 1e6 - real.holdS() * 1e3;
    }

    @Override
    double standardErrorMs(CountedRep counted) {
      return counted.rep().errors().holdNs() / 1e6;
    }
  },
  ECCENTRIC("eccentric") {
    @Override
    double errorMs(CountedRep counted, TrueRep real) {
      return counted.rep().eccentricNs() / 1e6 - real.eccentricS() * 1e3;
    }

    @Override
    double standardErrorMs(CountedRep counted) {
      return counted.rep().errors().eccentricNs() / 1e6;
    }
  },
  /** Told while the heel is still up; late or early. */
  LOWERING_TOLD("lowering told") {
    @Override
    double errorMs(CountedRep counted, TrueRep real) {
      return counted.loweringToldNs() / 1e6 - real.loweringS() * 1e3;
    }
  };

  private final String label;

  Timing(String label) {
    this.label = label;
  }

  /** The word for it, as in the tables of the accuracy page. */
  public String label() {
    return label;
  }

  TimingError error(CountedRep counted, TrueRep real) {
    return new TimingError(
        Pace.of(real.heelDownS() - real.heelOffS()),
        errorMs(counted, real),
        standardErrorMs(counted));
  }

  /** Counted minus true, so above 0 is late or long. */
  abstract double errorMs(CountedRep counted, TrueRep real);

  /** Whether a repetition says how well it knows this. */
  public boolean hasStandardError() {
    return this == CONCENTRIC || this == HOLD || this == ECCENTRIC;
  }

  /** Whether that truth knows it. */
  boolean isKnown(TrueRep real) {
    return real.isContactKnown() || (this != HEEL_OFF && this != HEEL_DOWN);
  }

  /** What the repetition says of its own error; not a number if nothing. */
  double standardErrorMs(CountedRep counted) {
    return Double.NaN;
  }
}
