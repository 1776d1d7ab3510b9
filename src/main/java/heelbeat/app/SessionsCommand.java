package heelbeat.app;

import heelbeat.store.StoreReader;
import heelbeat.store.StoredSession;
import heelbeat.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is stored. */
@Command(
    name = "sessions",
    description = "List the stored sessions; label or delete some.",
    subcommands = {LabelCommand.class, DeleteCommand.class})
final class SessionsCommand implements Callable<Integer> {
  static final DateTimeFormatter STARTED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

  @Mixin private DataOption data = new DataOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (StoreReader reader = StoreReader.open(directory())) {
      out.printf("%-8s  %-27s %9s %8s  %s%n", "id", "started", "minutes", "push-ups", "protocol");
      for (StoredSession session : reader.sessions()) {
        out.printf(
            Locale.ROOT,
            "%-8s  %-27s %9.1f %8d  %s%s%s%s%n",
            session.shortId(),
            STARTED.format(session.started()),
            session.durationNs() / 60e9,
            reader.countPushUps(session),
            Printable.line(session.protocol()),
            session.label().isEmpty() ? "" : "  \"" + Printable.line(session.label()) + "\"",
            session.complete() ? "" : "  (ended without a word, or still runs)",
            session.clockTrusted() ? "" : "  (the clock may be wrong)");
      }
      out.flush();
      reader
          .leftOut()
          .ifPresent(words -> spec.commandLine().getErr().println("heelbeat: " + words));
    }
    return ExitStatus.OK;
  }

  /** Where the sessions are kept, wherever on the command line that was said. */
  Path directory() {
    return data.directory();
  }

  /**
   * The session that an id of the list, or the beginning of one, stands for.
   *
   * @throws ParameterException if there is none or more than one
   */
  static StoredSession find(String id, List<StoredSession> sessions, CommandSpec spec) {
    List<StoredSession> found =
        id.isEmpty()
            ? List.of()
            : sessions.stream().filter(session -> session.uuid().startsWith(id)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw new ParameterException(
        spec.commandLine(),
        found.isEmpty()
            ? "no session has the id \"" + id + "\"; \"heelbeat sessions\" lists them"
            : "several sessions begin with \""
                + id
                + "\": "
                + String.join(", ", found.stream().map(StoredSession::uuid).toList()));
  }
}
