package heelbeat.app;

import picocli.CommandLine;

/** The command line with all its commands, for tests of other rooms. */
public final class WholeCommandLine {
  private WholeCommandLine() {}

  /** A new one, ready to execute. */
  public static CommandLine make() {
    return Main.commandLine();
  }
}
