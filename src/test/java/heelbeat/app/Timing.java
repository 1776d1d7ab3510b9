package heelbeat.app;

import heelbeat.rep.Rep;

/** What of a repetition has a true time or duration. */
enum Timing {
  HEEL_OFF("heel-off") {
    @Override
    double errorMs(Rep rep, TrueRep real) {
      return rep.heelOffNs() / 1e6 - real.heelOffS() * 1e3;
    }
  },
  HEEL_DOWN("heel-down") {
    @Override
    double errorMs(Rep rep, TrueRep real) {
      return rep.heelDownNs() / 1e6 - real.heelDownS() * 1e3;
    }
  },
  CONCENTRIC("concentric") {
    @Override
    double errorMs(Rep rep, TrueRep real) {
      return rep.concentricNs() / 1e6 - real.concentricS() * 1e3;
    }

    @Override
    double standardErrorMs(Rep rep) {
      return rep.errors().concentricNs() / 1e6;
    }
  },
  HOLD("hold") {
    @Override
    double errorMs(Rep rep, TrueRep real) {
      return rep.holdNs() / 1e6 - real.holdS() * 1e3;
    }

    @Override
    double standardErrorMs(Rep rep) {
      return rep.errors().holdNs() / 1e6;
    }
  },
  ECCENTRIC("eccentric") {
    @Override
    double errorMs(Rep rep, TrueRep real) {
      return rep.eccentricNs() / 1e6 - real.eccentricS() * 1e3;
    }

    @Override
    double standardErrorMs(Rep rep) {
      return rep.errors().eccentricNs() / 1e6;
    }
  };

  private final String label;

  Timing(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  TimingError error(Rep rep, TrueRep real) {
    return new TimingError(errorMs(rep, real), standardErrorMs(rep));
  }

  /** Counted minus true, so above 0 is late or long. */
  abstract double errorMs(Rep rep, TrueRep real);

  /** Whether a repetition says how well it knows this. */
  boolean hasStandardError() {
    return this == CONCENTRIC || this == HOLD || this == ECCENTRIC;
  }

  /** What the repetition says of its own error; not a number if nothing. */
  double standardErrorMs(Rep rep) {
    return Double.NaN;
  }
}
