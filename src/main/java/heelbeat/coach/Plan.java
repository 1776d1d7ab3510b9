package heelbeat.coach;

/**
 * What a session is to be.
 *
 * @param protocol how the exercise is paced and counted
 * @param exercise what is done
 * @param mode who sets the pace
 * @param thighWeightKg the weight on each working thigh, in kilograms; 0 for none
 */
public record Plan(Protocol protocol, Exercise exercise, Mode mode, double thighWeightKg) {
  /** Count only. */
  public static final Plan FREE = of(Protocol.FREE);

  /** Seated, at the person's own pace, without a weight. */
  public static Plan of(Protocol protocol) {
    return new Plan(protocol, Exercise.SEATED, Mode.SHADOW, 0);
  }

  /** The same by another protocol. */
  public Plan with(Protocol other) {
    return new Plan(other, exercise, mode, thighWeightKg);
  }

  /** Which feet a set is done with: one that works alone does a set of its own. */
  public Sides sides() {
    Sides asked = protocol.sets().sides();
    return exercise.isOneLegged() && asked == Sides.TOGETHER ? Sides.EACH : asked;
  }
}
