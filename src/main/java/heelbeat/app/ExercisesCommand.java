package heelbeat.app;

import heelbeat.catalogue.Exercises;
import heelbeat.coach.Exercise;
import heelbeat.terminal.Columns;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What exercises there are, and what the pad sees of each. */
@Command(
    name = "exercises",
    description = "List the exercises, or tell all about one: what the pad sees of it and misses.")
final class ExercisesCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "One of them, such as bridge; without it, all are listed.")
  private @Nullable String name;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Columns columns = new Columns(spec.commandLine().getOut());
    if (name == null) {
      list(columns);
    } else {
      Exercise one = PlanOption.exercise(name, spec);
      columns.printAbout(
          one.name() + ": " + one.title(),
          List.of(
              List.of("posture", one.posture().text()),
              List.of("feet", feet(one)),
              List.of("counts", counts(one)),
              List.of("pad sees", one.sees()),
              List.of("pad misses", one.misses())));
    }
    return ExitStatus.OK;
  }

  private void list(Columns columns) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("NAME", "POSTURE", "FEET", "WHAT IT IS"));
    for (Exercise one : Exercises.all()) {
      rows.add(List.of(one.name(), one.posture().text(), feet(one), one.title()));
    }
    columns.print(rows);
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.println("\"heelbeat exercises NAME\" tells what the pad sees of one, and what it misses.");
    out.flush();
  }

  static String feet(Exercise exercise) {
    return exercise.isOneLegged() ? "one at a time" : "both";
  }

  private static String counts(Exercise exercise) {
    return switch (exercise.rule()) {
      case HEEL -> "a heel that leaves the pad and comes back while the forefoot stays loaded";
      case EDGE -> "a rise and a sinking of the body on the forefoot, which alone is on the pad";
      case STEPS -> "steps on the toes, and the time on them; nothing is raised";
    };
  }
}
