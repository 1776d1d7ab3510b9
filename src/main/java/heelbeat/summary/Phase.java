package heelbeat.summary;

import heelbeat.rep.Measured;
import java.util.Optional;

/** A phase of a push-up. */
public enum Phase {
  LIFT,
  HOLD,
  LOWERING;

  /** Its mean; empty without repetitions. */
  public Optional<Measured> mean(PhaseMeans means) {
    return switch (this) {
      case LIFT -> means.concentric();
      case HOLD -> means.hold();
      case LOWERING -> means.eccentric();
    };
  }
}
