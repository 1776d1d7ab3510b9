package heelbeat.rep;

/** Receives the steps on the toes of both feet, on the signal thread. */
@FunctionalInterface
public interface StepListener {
  /** A step counts; told when it has ended. */
  void onStep(ToeStep step);
}
