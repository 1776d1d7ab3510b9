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
  },
  HOLD("hold") {
    @Override
    double errorMs(Rep rep, TrueRep real) {
      return rep.holdNs() / 1e6 - real.holdS() * 1e3;
    }
  },
  ECCENTRIC("eccentric") {
    @Override
    double errorMs(Rep rep, TrueRep real) {
      return rep.eccentricNs() / 1e6 - real.eccentricS() * 1e3;
    }
  };

  private final String label;

  Timing(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Counted minus true, so above 0 is late or long. */
  abstract double errorMs(Rep rep, TrueRep real);
}
