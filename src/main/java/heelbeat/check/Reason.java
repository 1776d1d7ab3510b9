package heelbeat.check;

/** Why a pad does not pass its check, the gravest first. */
public enum Reason {
  /** Frames are missing: what is said below may be wrong. */
  TORN,
  /** Another sensor is relieved when a heel rises. */
  CROSSED,
  /** A heel's sensor reads more when the heel rises. */
  REVERSED,
  /** A heel's sensor hardly feels its heel rise. */
  WEAK,
  /** One foot's heel is felt by the other's sensor. */
  COUPLED,
  /** The sensors rustle. */
  NOISY,
  /** The sensors follow late. */
  SLOW,
  /** The sensors swing on after a landing. */
  RINGING,
  /** A sensor at rest wanders. */
  DRIFTING,
  /** Something was counted while nobody moved. */
  PHANTOMS,
  /** Not all push-ups were counted, or some twice. */
  MISCOUNTED,
  /** The stated errors are smaller than the real ones. */
  UNDERSTATED
}
