package heelbeat.device;

/** The thread that waits for a pad, so that the signal thread never does. */
final class PadThread {
  private static final long END_WAIT_MS = 1000;

  private final Thread thread;

  /**
   * Does not start it.
   *
   * @param work runs until it is interrupted, and then releases the pad
   */
  PadThread(String name, Runnable work) {
    thread = Thread.ofPlatform().daemon().name(name).unstarted(work);
  }

  void start() {
    thread.start();
  }

  /** Ends it and waits for that, but not for ever: a call to a stuck device cannot be cut short. */
  void end() {
    thread.interrupt();
    try {
      thread.join(END_WAIT_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
