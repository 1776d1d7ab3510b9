package heelbeat.app;

import heelbeat.store.StoreEdit;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredSession;
import heelbeat.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A few words to a session. */
@Command(
    name = "label",
    description = "Call a session something, in the list and in the export; \"\" for nothing.")
final class LabelCommand implements Callable<Integer> {
  /** As much as fits a cell of a spreadsheet without widening it. */
  private static final int LONGEST = 80;

  @ParentCommand private SessionsCommand sessions = new SessionsCommand();

  @Parameters(index = "0", paramLabel = "ID", description = "As in the list.")
  private String id = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "TEXT",
      description = "At most " + LONGEST + " characters on one line.")
  private List<String> words = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    String label = String.join(" ", words).strip();
    if (label.length() > LONGEST || !Printable.line(label).equals(label)) {
      throw new ParameterException(
          spec.commandLine(),
          "a label has at most "
              + LONGEST
              + " characters and no line breaks or control characters, nor any that reverse text");
    }
    StoredSession session;
    try (StoreReader reader = StoreReader.open(sessions.directory())) {
      session = SessionsCommand.find(id, reader.sessions(), spec);
    }
    try (StoreEdit edit = StoreEdit.open(sessions.directory())) {
      edit.label(session, label);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "session %s of %s: %s%n",
        session.shortId(),
        SessionsCommand.STARTED.format(session.started()),
        label.isEmpty() ? "no label" : "\"" + label + "\"");
    out.flush();
    return ExitStatus.OK;
  }
}
