package heelbeat.packaging;

import heelbeat.app.Main;
import picocli.AutoComplete;

/**
 * What bash offers for the next word of a command line. Run from its source by {@code
 * scripts/package}, with the program on the class path.
 */
final class Completion {
  private Completion() {}

  /** Prints the script. */
  public static void main(String[] args) {
    System.out.print(AutoComplete.bash("heelbeat", Main.commandLine()));
    System.out.flush();
  }
}
