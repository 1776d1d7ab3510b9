package heelbeat.app;

import heelbeat.store.Salvage;
import heelbeat.words.Count;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    out.println("lost:      " + String.join("; ", losses(found)));
    for (Salvage.Part part : found.parts()) {
      if (part.reps() < part.expected() || !part.isEndKnown() || part.isMended()) {
        out.println("           " + words(part));
      }
    }
    out.println("store:     " + data.directory().resolve("heelbeat.db"));
    out.flush();
    return ExitStatus.OK;
  }

  private static List<String> losses(Salvage.Report found) {
    List<String> losses = new ArrayList<>();
    if (found.missing() > 0 || !found.isExpectedKnown()) {
      String least = found.isExpectedKnown() ? "" : "at least ";
      losses.add(
          "%s%d of %s%s"
              .formatted(least, found.missing(), least, Count.of(found.expected(), "repetition")));
    }
    if (found.lostSessions() > 0) {
      losses.add(
          Count.of(found.lostSessions(), "session") + " of which nothing but a name is left");
    }
    if (found.senseless() > 0) {
      losses.add(Count.of(found.senseless(), "row") + " without sense");
    }
    if (found.places() > 0) {
      String left = Count.of(found.places(), "damaged page");
      losses.add(losses.isEmpty() ? "no repetition; there is " + left : left);
    }
    return losses.isEmpty() ? List.of("nothing that can be known") : losses;
  }

  private static String words(Salvage.Part part) {
    return "session %s: found %d of %s%s%s"
        .formatted(
            part.session().shortId(),
            part.reps(),
            part.isEndKnown() ? "" : "at least ",
            Count.of(part.expected(), "repetition"),
            part.isMended() ? "; its own entry was damaged and is partly made up" : "");
  }
}
