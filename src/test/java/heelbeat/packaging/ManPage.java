package heelbeat.packaging;

import heelbeat.app.Main;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page heelbeat(1), from the same model as {@code --help}. All commands are on one page,
 * for a search finds what it looks for there. In mdoc(7), which names what a word is, an option or
 * its argument, and not how it looks.
 *
 * <p>Run from its source by {@code scripts/package}, with the program on the class path.
 */
public final class ManPage {
  /** Of the page's source: mandoc(1) wants less than 80 characters. */
  private static final int COLUMNS = 78;

  private static final String AFTER_THE_COMMANDS =
      """
      .Sh FILES
      .Bl -tag -width Ds
      .It Pa /etc/heelbeat/heelbeat.toml
      The configuration of the service.
      .It Pa /usr/share/heelbeat/heelbeat.toml
      Every key of this version with its default, to compare with.
      .It Pa /var/lib/heelbeat
      The sessions of the service, for
      .Fl -data .
      .El
      .Sh EXIT STATUS
      .Bl -tag -width Ds
      .It 0
      The command did what it was to do.
      .It 1
      The doctor found something to mend.
      .It 64
      The command line was wrong.
      .It 65
      A recording, a configuration or a store was wrong; the message says where.
      .It 70
      A defect of Heelbeat.
      .It 74
      A file could not be written, or a device not be turned off.
      .El
      .Sh EXAMPLES
      What the service has stored, and all of it as CSV into a folder:
      .Bd -literal -offset indent
      sudo heelbeat sessions --data /var/lib/heelbeat
      sudo heelbeat export DIR --data /var/lib/heelbeat
      .Ed
      .Pp
      What is wrong with the pad:
      .Bd -literal -offset indent
      sudo systemctl stop heelbeat
      sudo heelbeat doctor --config /etc/heelbeat/heelbeat.toml
      .Ed
      .Sh SEE ALSO
      .Xr journalctl 1 ,
      .Xr systemctl 1 ,
      .Xr heelbeat-gadget 8
      """;

  private final List<String> lines = new ArrayList<>();

  /** Prints the page; the argument is its date, such as 2026-01-01. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.print(of(Main.commandLine().getCommandSpec(), LocalDate.parse(args[0])));
    out.flush();
  }

  /** The page of a command with its subcommands, as its source. */
  static String of(CommandSpec root, LocalDate date) {
    ManPage page = new ManPage();
    page.head(root, date);
    page.lines.add(".Sh COMMANDS");
    root.subcommands().values().forEach(command -> page.command(command.getCommandSpec()));
    return String.join("\n", page.lines) + "\n" + AFTER_THE_COMMANDS;
  }

  private void head(CommandSpec root, LocalDate date) {
    String purpose = String.join(" ", root.usageMessage().description()).replaceAll("\\.$", "");
    lines.add(".Dd " + DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH).format(date));
    lines.add(".Dt " + root.name().toUpperCase(Locale.ROOT) + " 1");
    lines.add(".Os Heelbeat");
    lines.add(".Sh NAME");
    lines.add(".Nm " + root.name());
    lines.add(".Nd " + purpose.substring(0, 1).toLowerCase(Locale.ROOT) + purpose.substring(1));
    lines.add(".Sh SYNOPSIS");
    lines.add(".Nm");
    lines.add(".Ar command");
    lines.add(".Op Ar argument ...");
    lines.add(".Nm");
    lines.add(".Op Ar command");
    lines.add(".Fl -help");
    lines.add(".Nm");
    lines.add(".Fl -version");
    lines.add(".Sh DESCRIPTION");
    lines.add(".Nm");
    text(String.join(" ", root.usageMessage().description()).replaceFirst("^C", "c"));
    lines.add("Its commands are told below; each tells the same with");
    lines.add(".Fl -help .");
  }

  private void command(CommandSpec command) {
    String name = command.qualifiedName().replaceFirst("^\\S+ ", "");
    lines.add(".Ss " + name);
    lines.add(".Nm Cm " + name);
    synopsis(command);
    lines.add(".Pp");
    for (String line : command.usageMessage().description()) {
      text(line);
    }
    List<ArgSpec> arguments = new ArrayList<>(command.positionalParameters());
    command.options().stream().filter(ManPage::isOwn).forEach(arguments::add);
    if (!arguments.isEmpty()) {
      lines.add(".Bl -tag -width Ds");
      for (ArgSpec argument : arguments) {
        lines.add(".It " + use(argument));
        text(String.join(" ", argument.description()));
      }
      lines.add(".El");
    }
    command.subcommands().values().forEach(each -> command(each.getCommandSpec()));
  }

  private void synopsis(CommandSpec command) {
    for (OptionSpec option : command.options()) {
      if (isOwn(option) && option.group() == null) {
        lines.add((option.required() ? "." : ".Op ") + use(option));
      }
    }
    for (ArgGroupSpec group : command.argGroups()) {
      String either = group.args().stream().map(ManPage::use).collect(Collectors.joining(" | "));
      lines.add((group.multiplicity().min() > 0 ? ".Pq " : ".Op ") + either);
    }
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      if (parameter.group() == null) {
        lines.add((parameter.required() ? "." : ".Op ") + use(parameter));
      }
    }
    if (!command.subcommands().isEmpty()) {
      lines.add(".Op " + String.join(" | ", command.subcommands().keySet()));
    }
  }

  /** Every command has the two of the root's. */
  private static boolean isOwn(OptionSpec option) {
    return !option.usageHelp() && !option.versionHelp();
  }

  /** An option or a parameter as it is written, in mdoc's macros. */
  private static String use(ArgSpec argument) {
    String value = argument.paramLabel() + (argument.arity().max() > 1 ? " ..." : "");
    return switch (argument) {
      case OptionSpec option when option.arity().max() == 0 ->
          "Fl " + option.longestName().substring(1);
      case OptionSpec option -> "Fl " + option.longestName().substring(1) + " Ns = Ns Ar " + value;
      default -> "Ar " + value;
    };
  }

  /** Each sentence on a line of its own, as mdoc has it, and no line too long. */
  private void text(String words) {
    for (String sentence : words.split("(?<=\\.) (?=[A-Z])", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : sentence.strip().split(" ", -1)) {
        if (line.length() + word.length() >= COLUMNS) {
          lines.add(escaped(line.toString()));
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(escaped(line.toString()));
    }
  }

  private static String escaped(String line) {
    String escaped = line.replace("\\", "\\e").replace("--", "\\-\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
