package heelbeat.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import heelbeat.app.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

final class ManPageTest {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 2);
  private static final CommandSpec HEELBEAT = Main.commandLine().getCommandSpec();

  @TempDir private Path folder;

  private static CommandSpec lamp() {
    CommandSpec dim =
        CommandSpec.create()
            .addOption(
                OptionSpec.builder("--to")
                    .paramLabel("PERCENT")
                    .type(int.class)
                    .required(true)
                    .description("How dark.")
                    .build())
            .addOption(OptionSpec.builder("--slowly").description("As \"dim --to\" does.").build());
    dim.usageMessage()
        .description("Make it darker. It stays on.", ".5 is half; C:\\tmp is a folder.");
    CommandSpec lamp = CommandSpec.create().name("lamp").addSubcommand("dim", dim);
    lamp.usageMessage().description("Lights.");
    return lamp;
  }

  @Test
  void aCommandHasItsUseItsWordsAndItsOptions() {
    String page = ManPage.of(lamp(), DATE);
    String dim =
        """
        .Ss dim
        .Nm Cm dim
        .Fl -to Ns = Ns Ar PERCENT
        .Op Fl -slowly
        .Pp
        Make it darker.
        It stays on.
        \\&.5 is half; C:\\etmp is a folder.
        .Bl -tag -width Ds
        .It Fl -to Ns = Ns Ar PERCENT
        How dark.
        .It Fl -slowly
        As "dim \\-\\-to" does.
        .El
        """;
    assertTrue(page.contains(dim), page);
    assertTrue(page.startsWith(".Dd January 2, 2026\n.Dt LAMP 1\n"), page);
  }

  @Test
  void everyCommandOfHeelbeatIsOnThePageWithEachOption() {
    String page = ManPage.of(HEELBEAT, DATE);
    HEELBEAT.subcommands().values().forEach(command -> hasAll(page, command.getCommandSpec()));
  }

  private static void hasAll(String page, CommandSpec command) {
    int start = page.indexOf(".Nm Cm " + command.qualifiedName().replace("heelbeat ", "") + "\n");
    assertTrue(start > 0, command.qualifiedName());
    int end = page.indexOf("\n.S", start);
    String section = page.substring(start, end);
    for (OptionSpec option : command.options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        assertTrue(section.contains("\n.It Fl " + option.longestName().substring(1)), section);
      }
    }
    command.subcommands().values().forEach(each -> hasAll(page, each.getCommandSpec()));
  }

  @Test
  void mandocFindsNothingWrong() throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve("heelbeat.1"), ManPage.of(HEELBEAT, DATE));
    Process mandoc;
    try {
      mandoc =
          new ProcessBuilder("mandoc", "-T", "lint", "-W", "warning", page.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      abort("SKIPPED: the manual page is not checked, which takes the package mandoc");
      return;
    }
    String said = new String(mandoc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("", said);
    assertEquals(0, mandoc.waitFor());
  }
}
