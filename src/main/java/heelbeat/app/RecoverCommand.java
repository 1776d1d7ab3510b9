package heelbeat.app;

import heelbeat.store.Salvage;
import heelbeat.text.Count;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is left of a damaged store, into a sound one. */
@Command(
    name = "recover",
    description = "Read what is left of a damaged store, and add it to the store of DIR.")
final class RecoverCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "A store that was set aside, such as heelbeat-damaged-2026-03-01-1.db.")
  private Path file = Path.of("");

  @Mixin private DataOption data = new DataOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Salvage.Report found = Salvage.run(file, data.directory());
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "recovered: %s with %s, and %s%n",
        Count.of(found.sessions(), "session"),
        Count.of(found.reps(), "repetition"),
        Count.of(found.others(), "other entry", "other entries"));
    out.println("lost:      " + String.join("; ", found.losses()));
    for (Salvage.Part part : found.parts()) {
      if (part.reps() < part.expected() || !part.isEndKnown() || part.isMended()) {
        out.println("           " + words(part));
      }
    }
    found.doubt().ifPresent(words -> out.println("perhaps:   " + words));
    out.println("store:     " + data.directory().resolve("heelbeat.db"));
    out.flush();
    return ExitStatus.OK;
  }

  private static String words(Salvage.Part part) {
    if (part.reps() == 0 && part.expected() == 0) {
      return "session %s: no repetition found; whether it had any is not known"
          .formatted(part.session().shortId());
    }
    return "session %s: found %d of %s%s%s"
        .formatted(
            part.session().shortId(),
            part.reps(),
            part.isEndKnown() ? "" : "at least ",
            Count.of(part.expected(), "repetition"),
            part.isMended() ? "; its own entry was damaged and is partly made up" : "");
  }
}
