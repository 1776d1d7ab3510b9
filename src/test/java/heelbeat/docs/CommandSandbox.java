package heelbeat.docs;

import heelbeat.app.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A copy of the project as a newcomer has it after the first build, in which commands run. Its jar
 * is no more than a list of the classes that the tests run on.
 */
final class CommandSandbox {
  /**
   * What a command did.
   *
   * @param status as the shell tells it; that of the signal if it was ended
   */
  record Outcome(int status, boolean wasEnded, String output, double seconds) {}

  private final Path folder;

  /** Copies the project into an empty folder. */
  CommandSandbox(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    must("cp -a --parents pom.xml *.md hardware scripts src/main src/site '%s'".formatted(folder));
    Files.createDirectories(folder.resolve("target"));
    try (OutputStream file = Files.newOutputStream(folder.resolve("target/heelbeat.jar"))) {
      new JarOutputStream(file, manifest()).close();
    }
    // By that name an installed one is called.
    Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(folder.resolve("bin/heelbeat"), Path.of("../scripts/heelbeat"));
    // So that scripts/heelbeat takes it for what its own build made.
    must(
        "cd '%s'; program=docs root=$PWD jdk_home=; source scripts/lib/build.sh;".formatted(folder)
            + " list_sources > target/.sources-built");
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    main.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(":"))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    main.putValue("Enable-Native-Access", "ALL-UNNAMED");
    return manifest;
  }

  private static void must(String script) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("bash", "-euc", script).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + script);
    }
  }

  /**
   * Runs a command in the project's folder.
   *
   * @param patience after it the command is ended, as by somebody who has seen enough
   */
  Outcome run(String command, Duration patience) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", "");
    long startNs = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-euc", command)
            .directory(folder.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().merge("PATH", folder + "/bin", (path, bin) -> path + ":" + bin);
    Process process = builder.start();
    boolean isOver = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (!isOver) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
    }
    double seconds = (System.nanoTime() - startNs) / 1e9;
    String text = Files.readString(output);
    Files.delete(output);
    return new Outcome(process.exitValue(), !isOver, text, seconds);
  }

  /** Makes the reader's pad a simulated one, as soon as there is a configuration. */
  void givePad() throws IOException {
    Path file = folder.resolve("heelbeat.toml");
    if (Files.exists(file)) {
      String text = Files.readString(file);
      Files.writeString(file, text.replace("pad = \"serial\"", "pad = \"simulated\""));
    }
  }
}
