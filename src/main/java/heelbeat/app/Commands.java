package heelbeat.app;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * The commands that there are. Of one that is asked for by its name only its own annotations are
 * read: reading what all of them are asked takes longer than most of them take for their work.
 */
final class Commands {
  /** By name, in the order of the help. */
  private static final List<Map.Entry<String, Class<?>>> ALL =
      List.of(
          entry("demo", DemoCommand.class),
          entry("replay", ReplayCommand.class),
          entry("explain", ExplainCommand.class),
          entry("accuracy", AccuracyCommand.class),
          entry(RunCommand.NAME, RunCommand.class),
          entry("monitor", MonitorCommand.class),
          entry("record", RecordCommand.class),
          entry("setup", SetupCommand.class),
          entry("doctor", DoctorCommand.class),
          entry("check", CheckCommand.class),
          entry("sessions", SessionsCommand.class),
          entry("export", ExportCommand.class),
          entry("share", ShareCommand.class),
          entry("recover", RecoverCommand.class),
          entry("protocols", ProtocolsCommand.class),
          entry("exercises", ExercisesCommand.class),
          entry("cues", CuesCommand.class),
          entry("bench", BenchCommand.class),
          entry("config", ConfigCommand.class),
          entry("lights-out", LightsOutCommand.class));

  private Commands() {}

  /** All of them. */
  static List<Class<?>> all() {
    return ALL.stream().<Class<?>>map(Map.Entry::getValue).toList();
  }

  /** Those that have to be known for that command line: one, none for the version, or all. */
  static List<Class<?>> askedFor(String... args) {
    String first = args.length == 0 ? "" : args[0];
    if (first.equals("--version") || first.equals("-V")) {
      return List.of();
    }
    for (Map.Entry<String, Class<?>> command : ALL) {
      if (command.getKey().equals(first)) {
        return List.of(command.getValue());
      }
    }
    return all();
  }
}
