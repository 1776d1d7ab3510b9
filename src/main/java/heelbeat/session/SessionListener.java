package heelbeat.session;

/** Receives what the chain reports, on the signal thread; must return within microseconds. */
@FunctionalInterface
public interface SessionListener {
  /** Called once for each event, in the order of confirmation. */
  void onEvent(SessionEvent event);
}
