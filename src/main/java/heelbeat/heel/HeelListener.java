package heelbeat.heel;

/** Receives what one foot's detector finds, on the signal thread. */
@FunctionalInterface
public interface HeelListener {
  /** Called once for each event, when it is confirmed. */
  void onHeelEvent(HeelEvent event);
}
