package heelbeat.app;

/** How a command ended, in the numbers of BSD's sysexits. */
public final class ExitStatus {
  public static final int OK = 0;

  /** The doctor found something to mend. */
  static final int TO_MEND = 1;

  /** The command line was wrong. */
  static final int USAGE = 64;

  /** A recording, a configuration or a store was wrong; the message says where. */
  public static final int DATA = 65;

  /** A defect of Heelbeat. */
  static final int DEFECT = 70;

  /** A file or the output could not be written, or a device not be turned off. */
  static final int OUTPUT = 74;

  private ExitStatus() {}
}
