package heelbeat.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Heelbeat as a process of the user nobody, who is in no group. Made by root in the rig's guest,
 * where it lets others into the folders of the class path for that.
 */
final class NobodysHeelbeat implements AutoCloseable {
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

  private final Process process;
  private final Path output;

  private NobodysHeelbeat(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts it.
   *
   * @param folder where it finds its configuration and writes
   */
  static NobodysHeelbeat start(Path folder, String... args) throws IOException {
    String classPath = System.getProperty("java.class.path");
    for (String entry : classPath.split(":", -1)) {
      letOthersReach(Path.of(entry));
    }
    letOthersReach(folder);
    Files.setPosixFilePermissions(folder, Set.of(PosixFilePermission.values()));
    Path output = folder.resolve("output.txt");
    List<String> command = new ArrayList<>(AS_NOBODY);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            Main.class.getName()));
    command.addAll(List.of(args));
    return new NobodysHeelbeat(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start(),
        output);
  }

  private static void letOthersReach(Path file) throws IOException {
    for (Path part = file.toAbsolutePath(); part != null; part = part.getParent()) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(part);
      if (Files.isDirectory(part) && permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
        Files.setPosixFilePermissions(part, permissions);
      }
    }
  }

  /** Waits until it has printed the words, or the patience or the process ends; whether it has. */
  boolean says(String words, Duration patience) throws IOException, InterruptedException {
    long endNs = System.nanoTime() + patience.toNanos();
    while (!text().contains(words) && process.isAlive() && System.nanoTime() - endNs < 0) {
      Thread.sleep(20);
    }
    return text().contains(words);
  }

  /** What it has printed by now. */
  String text() throws IOException {
    return Files.readString(output);
  }

  /** SIGTERM, then the exit status. */
  int terminate() throws InterruptedException {
    process.destroy();
    return awaitEnd();
  }

  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
