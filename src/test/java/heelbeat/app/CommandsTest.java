package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class CommandsTest {
  @Test
  void commandOfEachNameIsThatCommandAlone() {
    List<Class<?>> found = new ArrayList<>();
    for (String name : Main.commandLine().getSubcommands().keySet()) {
      List<Class<?>> asked = Commands.askedFor(name, "--help");
      assertEquals(1, asked.size(), name);
      assertEquals(name, asked.getFirst().getAnnotation(Command.class).name());
      found.addAll(asked);
    }
    assertEquals(Commands.all(), found);
  }

  @Test
  void allAreThereToListThemAndToGuessWhatWasMeant() {
    assertEquals(Commands.all(), Commands.askedFor());
    assertEquals(Commands.all(), Commands.askedFor("--help"));
    assertEquals(Commands.all(), Commands.askedFor("demoo"));
    assertEquals(List.of(), Commands.askedFor("--version"));
  }
}
