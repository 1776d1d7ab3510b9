package heelbeat.app;

import heelbeat.settings.Spelling;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to say about a command line that cannot be understood. */
final class Mistyped {
  private Mistyped() {}

  /** With the name that may have been meant, if it is a name that is wrong. */
  static String words(ParameterException wrong) {
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    if (!(wrong instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return String.valueOf(wrong.getMessage())
          .replace("is not a double", "is not a number")
          .replaceFirst("is not an? (int|long)$", "is not a whole number");
    }
    String word = unmatched.getUnmatched().getFirst();
    Set<String> commands = command.subcommands().keySet();
    if (word.startsWith("-")) {
      String option = word.replaceFirst("=.*", "");
      List<String> options = command.options().stream().map(known -> known.longestName()).toList();
      return "there is no option %s; did you mean %s?"
          .formatted(option, Spelling.nearest(option, options));
    }
    if (!commands.isEmpty()) {
      return "there is no command \"%s\"; did you mean %s?"
          .formatted(word, Spelling.nearest(word, commands));
    }
    return "too many words: %s; put a name with blanks into quotation marks"
        .formatted(unmatched.getUnmatched().stream().collect(Collectors.joining(" ")));
  }
}
