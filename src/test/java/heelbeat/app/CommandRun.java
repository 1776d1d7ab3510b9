package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** One command line run in this process: what it printed and how it ended. */
public record CommandRun(int status, String out, String err) {
  public static CommandRun of(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int status = line.execute(words);
    return new CommandRun(status, out.toString(), err.toString());
  }

  /** Has the demo leave twenty seconds of somebody in a folder; its recording. */
  static Path demo(Path folder) {
    CommandRun demo =
        of(
            "demo",
            "--speed",
            50,
            "--seconds",
            20,
            "--data",
            folder.resolve("data"),
            "--export",
            folder.resolve("export"));
    assertEquals(ExitStatus.OK, demo.status, demo.err);
    return folder.resolve("data/recordings/demo-2-ads1115.frames.csv.gz");
  }
}
