package heelbeat.app;

import heelbeat.coach.Cue;
import heelbeat.coach.CueGroup;
import heelbeat.config.Configuration;
import heelbeat.device.Panel;
import heelbeat.device.PanelSettings;
import heelbeat.device.PartTrouble;
import heelbeat.explain.CueCard;
import heelbeat.explain.PictureFile;
import heelbeat.export.ExportException;
import heelbeat.settings.SettingsException;
import heelbeat.terminal.Columns;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What light and buzzer say: as text, as a card, or on light and buzzer themselves. */
@Command(
    name = "cues",
    description = "List what light and buzzer say, draw it as a card, or play it on them.")
final class CuesCommand implements Callable<Integer> {
  private static final List<String> LEGEND =
      List.of(
          "A sign is a tenth of a second, # is on. What lasts repeats its rhythm, a message shows it",
          "once; a sound is played once. LIFT, HOLD and LOWER SLOWLY are the metronome's beats, too,",
          "and only they beep then; with quiet = true nothing does. One LED is on in any colour.");

  @ArgGroup private Way way = new Way();

  @Spec private CommandSpec spec = CommandSpec.create();

  private static final class Way {
    @Option(
        names = "--svg",
        paramLabel = "FILE",
        description = "Write them as a card of size A5, to print and stick under the desk.")
    private @Nullable Path card;

    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "Play each once on the light and the buzzer of that configuration.")
    private @Nullable Path config;
  }

  @Override
  public Integer call() throws SettingsException, ExportException, InterruptedException {
    if (way.config != null) {
      return play(way.config);
    }
    if (way.card != null) {
      PictureFile.write(way.card, CueCard.svg());
    } else {
      list();
    }
    return ExitStatus.OK;
  }

  private void list() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("CUE", "LIGHT", "", "SOUND", "", "MEANING"));
    for (CueGroup group : CueGroup.ALL) {
      for (Cue cue : group.cues()) {
        rows.add(
            List.of(
                cue.text(),
                cue.light(),
                cue.colour().text(),
                cue.sound(),
                cue.toneHz() == 0 ? "" : cue.toneHz() + " Hz",
                cue.meaning()));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    new Columns(out).print(rows);
    out.println();
    LEGEND.forEach(out::println);
    out.flush();
  }

  private int play(Path config) throws SettingsException, InterruptedException {
    Configuration configuration = Configuration.read(config);
    PanelSettings settings = configuration.panel().outputsOnly();
    if (settings.parts().isEmpty()) {
      return report(
          config + " has no light and no buzzer: set light.kind or buzzer.kind", ExitStatus.DATA);
    }
    // Turning them off needs what playing needs, and tells at once if it cannot be had.
    List<PartTrouble> troubles = Panel.darken(settings);
    if (troubles.isEmpty()) {
      troubles = new CuePlayer(spec.commandLine().getOut(), configuration.isQuiet()).play(settings);
    }
    return troubles.isEmpty()
        ? ExitStatus.OK
        : report(
            PartTrouble.text(troubles)
                + "; \"heelbeat doctor --config "
                + config
                + "\" says what to do",
            ExitStatus.OUTPUT);
  }

  private int report(String trouble, int status) {
    spec.commandLine().getErr().println("heelbeat: " + trouble);
    return status;
  }
}
