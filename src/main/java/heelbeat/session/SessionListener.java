package heelbeat.session;

/** Receives what the chain tells, on the signal thread; must return within microseconds. */
@FunctionalInterface
public interface SessionListener {
  /** Called once for each event, in the order of confirmation. */
  void onEvent(SessionEvent event);
}
