package heelbeat.app;

import heelbeat.store.StoreEdit;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredSession;
import heelbeat.text.Count;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Sessions that nobody wants any more. */
@Command(
    name = "delete",
    description = "Delete sessions for ever, after asking. A session that is not over stays.")
final class DeleteCommand implements Callable<Integer> {
  @ParentCommand private SessionsCommand sessions = new SessionsCommand();

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(names = "--yes", description = "Do not ask; for scripts.")
  private boolean isSure;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Either of them. */
  private static final class Which {
    @Parameters(paramLabel = "ID", description = "As in the list.", arity = "1..*")
    private List<String> ids = List.of();

    @Option(
        names = "--before",
        paramLabel = "DATE",
        description =
            "Those that started before that day, such as 2026-03-01. Where the clock may be wrong,"
                + " only an id deletes.")
    private @Nullable LocalDate before;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<StoredSession> chosen;
    String what;
    try (StoreReader reader = StoreReader.open(sessions.directory())) {
      chosen = choose(reader.sessions());
      what = describe(chosen, reader);
    }
    if (chosen.isEmpty()) {
      out.println("there is no such session; nothing was deleted");
    } else if (isSure || isConfirmed(what)) {
      try (StoreEdit edit = StoreEdit.open(sessions.directory())) {
        edit.delete(chosen);
      }
      out.println("deleted: " + what);
    } else {
      out.println("nothing was deleted");
    }
    out.flush();
    return ExitStatus.OK;
  }

  private List<StoredSession> choose(List<StoredSession> all) {
    LocalDate before = which.before;
    if (before == null) {
      return which.ids.stream().map(id -> SessionsCommand.find(id, all, spec)).distinct().toList();
    }
    return all.stream()
        .filter(StoredSession::clockTrusted)
        .filter(session -> session.started().toLocalDate().isBefore(before))
        .toList();
  }

  private static String describe(List<StoredSession> chosen, StoreReader reader)
      throws IOException {
    int pushUps = 0;
    for (StoredSession session : chosen) {
      pushUps += reader.countPushUps(session);
    }
    return Count.of(chosen.size(), "session") + " with " + Count.of(pushUps, "push-up");
  }

  private boolean isConfirmed(String what) {
    return Consent.isGiven(
        spec,
        "Delete " + what + " for ever?",
        "would delete " + what + "; there is no terminal to ask on, so say --yes if that is right");
  }
}
