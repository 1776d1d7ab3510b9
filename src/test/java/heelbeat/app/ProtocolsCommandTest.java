package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.catalogue.Exercises;
import heelbeat.catalogue.Protocols;
import heelbeat.coach.Exercise;
import heelbeat.coach.Protocol;
import heelbeat.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protocols and exercises on the command line, and where they are chosen. */
final class ProtocolsCommandTest {
  private static final Path TECHNIQUE =
      Path.of("src/main/resources/heelbeat/catalogue/protocols/technique.toml");

  @TempDir private Path folder;

  @Test
  void allProtocolsAreListedWithTempoSetsAndFeet() {
    CommandRun run = CommandRun.of("protocols");

    assertEquals(ExitStatus.OK, run.status(), run.err());
    assertEquals(
        """
        NAME         TEMPO  SETS        FEET                 WHAT IT IS
        technique    3112   3 of 15-30  both feet together   Slow, held, lowered slower still
        circulation  2112   1 of 30     as you like          Full range, held for two seconds
        per-leg      1111   3 of 10     each foot by itself  Ten of each foot, slowly down
        houston      XXXX   any, open   as you like          One a second, the heel let go
        snack        2112   1 of 20-30  as you like          A short bout now and then
        free         any    any, open   as you like          Count only
        """,
        run.out().substring(0, run.out().indexOf("\n\n") + 1));
  }

  @Test
  void oneProtocolIsToldInWords() {
    String out = CommandRun.of("protocols", "technique").out();

    assertTrue(out.startsWith("technique: Slow, held, lowered slower still\n"), out);
    assertLine(out, "tempo         3112 (lowering, rest, lift, hold), a push-up in 6.5 s");
    assertLine(out, "hold at top   1.5 s; right from 0.7 to 3 s");
    assertLine(out, "feet          both feet together");
    assertLine(out, "reminder      never");
    assertTrue(out.contains("lowered too fast (rushed)"), out);
    assertTrue(out.contains("Instructions of the technique tradition"), out);
  }

  @Test
  void everyProtocolAndExerciseCanBeTold() {
    for (Protocol protocol : Protocols.builtIn().all()) {
      CommandRun run = CommandRun.of("protocols", protocol.name());
      assertTrue(run.out().startsWith(protocol.name() + ": " + protocol.title()), run.out());
    }
    for (Exercise exercise : Exercises.all()) {
      CommandRun run = CommandRun.of("exercises", exercise.name());
      assertTrue(run.out().startsWith(exercise.name() + ": " + exercise.title()), run.out());
      assertTrue(CommandRun.of("exercises").out().contains(exercise.title()));
    }
  }

  @Test
  void ofYourOwnFilesTheWrongOnesAreToldAndTheOthersListed() throws IOException {
    write("a.toml", "mine");
    Path copy = write("b.toml", "technique");

    CommandRun run = CommandRun.of("protocols", "--protocols", folder);

    assertEquals(ExitStatus.DATA, run.status());
    assertEquals(
        "heelbeat: protocol refused: "
            + copy
            + ", line 4: name: \"technique\" is the name of a built-in one already; choose another\n",
        run.err());
    assertTrue(run.out().contains("\nmine "), run.out());
    assertTrue(run.out().contains("\ntechnique "), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          protocols technik       | no protocol is named "technik"; did you mean technique? There are technique, circulation, per-leg, houston, snack, free
          exercises brigde        | no exercise is named "brigde"; did you mean bridge? There are seated,
          replay x --protocol my  | no protocol is named "my"
          replay x --exercise squat | no exercise is named "squat"
          replay x --mode led     | no mode is named "led"; did you mean shadow? There are shadow, metronome
          replay x --thigh-weight 51 | --thigh-weight must be 0 to 50, but is 51
          replay x --thigh-weight=-1 | --thigh-weight must be 0 to 50, but is -1
          replay x --thigh-weight NaN | --thigh-weight must be 0 to 50, but is NaN
          """)
  void aNameThatThereIsNotIsExplained(String words, String message) {
    CommandRun run = CommandRun.of((Object[]) words.split(" "));

    assertEquals(ExitStatus.USAGE, run.status());
    assertTrue(run.err().startsWith("heelbeat: " + message), run.err());
  }

  @Test
  void aConfigurationChoosesAProtocolOfItsFolder() throws Exception {
    write("a.toml", "mine");
    Path wrong = Files.writeString(folder.resolve("b.toml"), "name = 1\n");

    Configuration configuration =
        configured(
            """
            protocol = "mine"
            protocols = "%s"
            exercise = "seated-single"
            mode = "metronome"
            thigh_weight_kg = 7.5
            """
                .formatted(folder));

    assertEquals("mine", configuration.plan().protocol().name());
    assertEquals("seated-single", configuration.plan().exercise().name());
    assertEquals("metronome", configuration.plan().mode().label());
    assertEquals(7.5, configuration.plan().thighWeightKg());
    assertEquals(1, configuration.refusedProtocols().size());
    assertTrue(
        configuration.refusedProtocols().getFirst().startsWith(wrong + ", line 1: name must be"));
  }

  @Test
  void aConfigurationWithAnUnknownProtocolNamesThoseThatThereAre() throws IOException {
    Path file = folder.resolve("heelbeat.toml");
    Files.writeString(file, "protocol = \"snak\"\n");

    CommandRun run = CommandRun.of("run", "--config", file);

    assertEquals(ExitStatus.DATA, run.status());
    assertEquals(
        List.of(
            "heelbeat: "
                + file
                + ", line 1: protocol: no protocol is named \"snak\"; did you mean snack? There are"
                + " technique, circulation, per-leg, houston, snack, free"),
        run.err().lines().toList());
  }

  private Configuration configured(String toml) throws Exception {
    return Configuration.read(Files.writeString(folder.resolve("heelbeat.txt"), toml));
  }

  private Path write(String file, String name) throws IOException {
    String toml = Files.readString(TECHNIQUE).replaceFirst("\"technique\"", '"' + name + '"');
    return Files.writeString(folder.resolve(file), toml);
  }

  private static void assertLine(String out, String line) {
    assertTrue(out.lines().anyMatch(line::equals), out);
  }
}
