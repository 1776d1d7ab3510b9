package heelbeat.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import heelbeat.export.ExportException;
import heelbeat.replay.RecordingException;
import heelbeat.settings.SettingsException;
import heelbeat.store.StoreException;
import heelbeat.terminal.Printer;
import heelbeat.terminal.Screen;
import heelbeat.terminal.WrappedWriter;
import heelbeat.text.FileTrouble;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "heelbeat",
    description =
        "Counts soleus push-ups on a foot pad, times hold and lowering, and guides by light.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    scope = CommandLine.ScopeType.INHERIT,
    sortOptions = false)
public final class Main implements Callable<Integer> {
  private static final String UNREAD =
      "is no text in this locale's character set, %s: set LC_ALL=C.UTF-8, or rename"
          .formatted(System.getProperty("sun.jnu.encoding"));

  /** The version of the jar, which has it from pom.xml. A folder of classes has none. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"heelbeat " + (version == null ? "(unreleased)" : version)};
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs one command and exits with its status. */
  public static void main(String[] args) {
    // A thread that met an impossible state takes the process with it: the service starts anew,
    // and the store has lost nothing.
    System.setErr(new ErrorStream(new FileOutputStream(FileDescriptor.err)));
    Thread.setDefaultUncaughtExceptionHandler((thread, defect) -> {
      System.err.println("heelbeat: a defect of Heelbeat in its thread " + thread.getName());
      defect.printStackTrace();
      System.exit(ExitStatus.DEFECT);
    });
    OrderlyEnd.keepLastWords();
    CommandLine line = commandLineFor(args);
    Writer err = new OutputStreamWriter(System.err, UTF_8);
    line.setErr(
        new Printer(
            Screen.isTerminal() ? new WrappedWriter(err, "heelbeat: ".length()) : err, true));
    System.exit(execute(line, new FileOutputStream(FileDescriptor.out), args));
  }

  /** Where Java cannot read a byte by the locale, it puts this in its place. */
  private static boolean isRead(String argument) {
    return argument.indexOf('\ufffd') < 0;
  }

  /**
   * Runs one command.
   *
   * @param target what stands for standard output
   * @return its status; what was to be printed and could not is reported, and no success
   */
  static int execute(CommandLine line, OutputStream target, String... args) {
    StandardOutput output = new StandardOutput(target);
    line.setOut(new Printer(new OutputStreamWriter(output, UTF_8), true));
    int status =
        Stream.of(args).allMatch(Main::isRead)
            ? line.execute(args)
            : reported(line.getErr(), "an argument " + UNREAD + " the file", ExitStatus.USAGE);
    line.getOut().flush();
    IOException failure = output.failure();
    if (failure == null) {
      return status;
    }
    line.getErr()
        .println("heelbeat: standard output cannot be written: " + FileTrouble.reason(failure));
    return status <= ExitStatus.TO_MEND ? ExitStatus.OUTPUT : status;
  }

  /** The whole command line, ready to execute. */
  public static CommandLine commandLine() {
    return commandLine(Commands.all());
  }

  /** The command line with no more commands than these arguments need. */
  static CommandLine commandLineFor(String... args) {
    return commandLine(Commands.askedFor(args));
  }

  private static CommandLine commandLine(List<Class<?>> commands) {
    CommandLine line = new CommandLine(new Main());
    commands.forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // An argument is text; a label may begin with @.
    line.setExpandAtFiles(false);
    line.registerConverter(Path.class, Main::path);
    line.registerConverter(LocalDate.class, Main::day);
    // No colours in help: what is printed here is text, and nothing that a terminal obeys.
    line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    line.setExecutionExceptionHandler(Main::explain);
    line.setParameterExceptionHandler(Main::explainUsage);
    return line;
  }

  /** An empty one, as of a variable that is not set, would stand for the current folder. */
  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new CommandLine.TypeConversionException("the name of a file or folder is empty");
    }
    return Path.of(text);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          "\"" + text + "\" is no day; write it as 2026-03-01");
    }
  }

  private static int explainUsage(CommandLine.ParameterException wrong, String[] args) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println("heelbeat: " + Mistyped.words(wrong));
    err.println("Try \"" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help\".");
    return ExitStatus.USAGE;
  }

  private static int explain(Exception trouble, CommandLine line, CommandLine.ParseResult parsed) {
    PrintWriter err = line.getErr();
    return switch (trouble) {
      case RecordingException wrong -> reported(err, wrong, ExitStatus.DATA);
      case SettingsException wrong -> reported(err, wrong, ExitStatus.DATA);
      case StoreException wrong -> reported(err, wrong, ExitStatus.DATA);
      case ExportException wrong -> reported(err, wrong, ExitStatus.OUTPUT);
      case InvalidPathException _ ->
          reported(err, "the name of a file " + UNREAD + " it", ExitStatus.DATA);
      case IOException _, UncheckedIOException _ -> {
        err.println("heelbeat: " + FileTrouble.words(trouble));
        yield ExitStatus.OUTPUT;
      }
      default -> {
        err.println("heelbeat: a defect of Heelbeat; please report what follows");
        trouble.printStackTrace(err);
        yield ExitStatus.DEFECT;
      }
    };
  }

  private static int reported(PrintWriter err, Exception wrong, int status) {
    return reported(err, wrong.getMessage(), status);
  }

  private static int reported(PrintWriter err, @Nullable String words, int status) {
    String.valueOf(words).lines().forEach(line -> err.println("heelbeat: " + line));
    return status;
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitStatus.USAGE;
  }
}
