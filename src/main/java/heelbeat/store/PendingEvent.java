package heelbeat.store;

import heelbeat.session.SessionEvent;

/** An event that waits for its commit, and the session that it belongs to. */
record PendingEvent(NewSession session, SessionEvent.Kept event) {}
