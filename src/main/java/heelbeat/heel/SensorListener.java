package heelbeat.heel;

/** Receives what is to be thought of a sensor from then on. */
@FunctionalInterface
public interface SensorListener {
  /** A sensor is at fault, or is well again. */
  void onSensor(HeelEvent.SensorState state);
}
