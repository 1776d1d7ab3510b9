package heelbeat.app;

import heelbeat.catalogue.Protocols;
import heelbeat.coach.Protocol;
import heelbeat.terminal.Columns;
import heelbeat.terminal.ProtocolWords;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What ways there are to do the exercise. */
@Command(
    name = "protocols",
    description = {
      "List the protocols, or tell all about one.",
      "Ends with 65 if a file of your own was refused."
    })
final class ProtocolsCommand implements Callable<Integer> {
  private static final List<String> LEGEND =
      List.of(
          "TEMPO is what trainers write, in whole seconds: lowering, rest on the pad, lift, hold at",
          "the top. 3112 lowers for 3 s, rests for 1, lifts for 1 and holds for 2. X goes as fast as",
          "it goes.",
          "SETS: 3 of 15-30 is three sets, each of 15 to 30 push-ups; any, as many as you like;",
          "open, until you pause.",
          "\"heelbeat protocols NAME\" tells all about one.");

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "One of them, such as technique; without it, all are listed.")
  private @Nullable String name;

  @Option(
      names = "--protocols",
      paramLabel = "DIR",
      description = "A folder of your own protocols' files; each is checked.")
  private @Nullable Path folder;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Protocols protocols = PlanOption.protocols(folder, spec);
    Columns columns = new Columns(spec.commandLine().getOut());
    String wanted = name;
    if (wanted == null) {
      list(protocols, columns);
    } else {
      Protocol one =
          PlanOption.known(protocols.named(wanted), "protocol", wanted, protocols.names(), spec);
      columns.printAbout(one.name() + ": " + one.title(), ProtocolWords.all(one));
    }
    return protocols.refusals().isEmpty() ? ExitStatus.OK : ExitStatus.DATA;
  }

  private void list(Protocols protocols, Columns columns) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("NAME", "TEMPO", "SETS", "FEET", "WHAT IT IS"));
    for (Protocol one : protocols.all()) {
      rows.add(
          List.of(
              one.name(),
              ProtocolWords.tempo(one),
              ProtocolWords.sets(one.sets()),
              one.sets().sides().text(),
              one.title()));
    }
    columns.print(rows);
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    LEGEND.forEach(out::println);
    out.flush();
  }
}
