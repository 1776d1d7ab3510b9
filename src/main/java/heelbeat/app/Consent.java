package heelbeat.app;

import java.io.Console;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A question on the terminal that only a clear yes answers. */
final class Consent {
  private Consent() {}

  /**
   * Asks.
   *
   * @param question what is asked, without the hint at the answers
   * @param withoutTerminal what to say where there is nobody to ask
   * @return whether the answer is y
   * @throws ParameterException if there is no terminal
   */
  // JDK 22 to 24 never give null; JDK 25 does, if there is no terminal.
  @SuppressWarnings("SystemConsoleNull")
  static boolean isGiven(CommandSpec spec, String question, String withoutTerminal) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new ParameterException(spec.commandLine(), withoutTerminal);
    }
    String answer = console.readLine("%s [y/N] ", question);
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }
}
