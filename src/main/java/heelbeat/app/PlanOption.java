package heelbeat.app;

import heelbeat.catalogue.Exercises;
import heelbeat.catalogue.Protocols;
import heelbeat.coach.Exercise;
import heelbeat.coach.Mode;
import heelbeat.coach.Plan;
import heelbeat.coach.Protocol;
import heelbeat.config.PlanKeys;
import heelbeat.settings.PlainNumber;
import heelbeat.settings.Spelling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is to be done and how, for the commands that need no configuration. */
final class PlanOption {
  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      defaultValue = "free",
      description =
          "How the exercise is to be done, such as technique; \"heelbeat protocols\" lists all; by"
              + " default ${DEFAULT-VALUE}.")
  private String protocol = Protocol.FREE.name();

  @Option(
      names = "--protocols",
      paramLabel = "DIR",
      description = "A folder of your own protocols' files.")
  private @Nullable Path folder;

  @Option(
      names = "--exercise",
      paramLabel = "NAME",
      defaultValue = PlanKeys.SEATED,
      description =
          "What is to be done, such as bridge; \"heelbeat exercises\" lists all; by default"
              + " ${DEFAULT-VALUE}.")
  private String exercise = PlanKeys.SEATED;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      defaultValue = "shadow",
      description =
          "Who sets the pace: shadow follows the person, metronome leads; by default"
              + " ${DEFAULT-VALUE}.")
  private String mode = Mode.SHADOW.label();

  @Option(
      names = "--thigh-weight",
      paramLabel = "KG",
      defaultValue = "0",
      description = "The weight on each working thigh; by default none.")
  private double thighWeightKg;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /**
   * The plan. Protocols' files that were refused are reported.
   *
   * @throws ParameterException if there is no such protocol, exercise or mode, or no such weight
   */
  Plan get() {
    Protocols protocols = protocols(folder, command);
    if (!(thighWeightKg >= 0 && thighWeightKg <= PlanKeys.MOST_WEIGHT_KG)) {
      throw new ParameterException(
          command.commandLine(),
          "--thigh-weight must be 0 to "
              + PlainNumber.text(PlanKeys.MOST_WEIGHT_KG)
              + ", but is "
              + thighWeightKg);
    }
    Optional<Mode> pace =
        Stream.of(Mode.values()).filter(one -> one.label().equals(mode)).findFirst();
    List<String> modes = Stream.of(Mode.values()).map(Mode::label).toList();
    return new Plan(
        known(protocols.named(protocol), "protocol", protocol, protocols.names(), command),
        exercise(exercise, command),
        known(pace, "mode", mode, modes, command),
        thighWeightKg);
  }

  /** What was asked for, to be typed again: a blank and an option each, without the defaults. */
  String typed() {
    StringBuilder options = new StringBuilder();
    if (!protocol.equals(Protocol.FREE.name())) {
      options.append(" --protocol ").append(Typed.word(protocol));
    }
    if (folder != null) {
      options.append(" --protocols ").append(Typed.word(folder.toString()));
    }
    if (!exercise.equals(PlanKeys.SEATED)) {
      options.append(" --exercise ").append(Typed.word(exercise));
    }
    if (!mode.equals(Mode.SHADOW.label())) {
      options.append(" --mode ").append(Typed.word(mode));
    }
    if (thighWeightKg > 0) {
      options.append(" --thigh-weight ").append(PlainNumber.text(thighWeightKg));
    }
    return options.toString();
  }

  /**
   * The protocols with those of a folder, if one is named; files that were refused are reported.
   */
  static Protocols protocols(@Nullable Path folder, CommandSpec command) {
    Protocols protocols = folder == null ? Protocols.builtIn() : Protocols.with(folder);
    report(protocols.refusals(), command);
    return protocols;
  }

  /** Reports protocols' files that were refused. */
  static void report(List<String> refusals, CommandSpec command) {
    for (String refusal : refusals) {
      command.commandLine().getErr().println("heelbeat: protocol refused: " + refusal);
    }
  }

  /** The exercise of that name. */
  static Exercise exercise(String name, CommandSpec command) {
    return known(Exercises.named(name), "exercise", name, Exercises.names(), command);
  }

  /**
   * What was found.
   *
   * @throws ParameterException if that is nothing
   */
  static <T> T known(
      Optional<T> found, String kind, String name, List<String> names, CommandSpec command) {
    return found.orElseThrow(
        () -> new ParameterException(command.commandLine(), Spelling.noSuch(kind, name, names)));
  }
}
