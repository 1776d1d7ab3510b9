package heelbeat.app;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/**
 * Plays the commands one after the other, so that Java can keep what it loaded for them and starts
 * faster (scripts/lib/start-cache, JEP 514). Touches no device, and writes to one folder alone.
 */
final class StartPractice {
  private StartPractice() {}

  /**
   * Plays all of them but the device, which has its own. Ends with 0 if all commands ended as they
   * should.
   *
   * @param args the folder to work in, which is there and empty
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Path configuration = folder.resolve("heelbeat.toml");
    Files.writeString(
        configuration,
        """
        pad = "simulated"
        data.directory = "%s/device"
        """
            .formatted(folder));
    OrderlyEnd.keepLastWords();
    practise(ExitStatus.USAGE, "demoo");
    for (List<String> command : commands(folder.toString(), configuration.toString())) {
      practise(ExitStatus.OK, command.toArray(String[]::new));
    }
    System.exit(ExitStatus.OK);
  }

  private static List<List<String>> commands(String folder, String configuration) {
    return List.of(
        List.of("--version"),
        List.of("demo", "--speed", "50", "--seconds", "20", "--data", folder, "--export", folder),
        List.of("replay", folder + "/recordings", "--out", folder + "/replayed"),
        List.of("explain", folder + "/recordings/demo-2-ads1115.frames.csv.gz"),
        List.of("sessions", "--data", folder),
        List.of("export", folder, "--data", folder),
        List.of("protocols"),
        List.of("protocols", "technique"),
        List.of("exercises"),
        List.of("cues"),
        List.of("config"),
        List.of("doctor", "--seconds", "3", "--config", configuration));
  }

  private static void practise(int expected, String... command) {
    CommandLine line = Main.commandLineFor(command);
    line.setErr(new PrintWriter(Writer.nullWriter()));
    int status = Main.execute(line, OutputStream.nullOutputStream(), command);
    if (status != expected) {
      System.err.println(String.join(" ", command) + " ended with " + status);
      System.exit(ExitStatus.DEFECT);
    }
  }
}
