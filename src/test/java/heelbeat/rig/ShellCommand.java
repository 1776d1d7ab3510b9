package heelbeat.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A program of the guest, such as mount: what it said and how it ended. */
public record ShellCommand(int status, String said) {
  /** Runs it to its end. */
  public static ShellCommand of(Object... command) throws IOException {
    List<String> words = Arrays.stream(command).map(Object::toString).toList();
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new ShellCommand(process.onExit().join().exitValue(), said.strip());
  }

  /**
   * Runs it to its end and returns what it said.
   *
   * @throws IOException if it fails
   */
  public static String run(Object... command) throws IOException {
    ShellCommand done = of(command);
    if (done.status != 0) {
      throw new IOException(List.of(command) + " ended with " + done.status + ": " + done.said);
    }
    return done.said;
  }
}
