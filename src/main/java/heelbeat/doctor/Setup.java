package heelbeat.doctor;

import heelbeat.config.Configuration;
import heelbeat.config.PadKind;
import heelbeat.loop.Clock;
import heelbeat.loop.PadSource;
import heelbeat.settings.SettingsException;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks what is built, or finds it, and writes the configuration for it: what can be told by looking
 * is not asked. A file that is there is replaced only if the person says so, and in one step.
 */
public final class Setup {
  /** What can be built; a pad that stands in for one is not set up. */
  private static final List<PadKind> BUILT =
      List.of(PadKind.SERIAL, PadKind.ADS1115, PadKind.MCP3008);

  private final Path file;
  private final Clock clock;
  private final Dialogue person;

  /**
   * @param file where the configuration goes
   * @param person who is asked
   */
  public Setup(Path file, Clock clock, Dialogue person) {
    this.file = file;
    this.clock = clock;
    this.person = person;
  }

  /**
   * Writes the configuration; empty if the person wants to keep what is there, or went away.
   *
   * @throws IOException if the file cannot be written, or the person can no longer be asked
   * @throws SettingsException if the port that was named cannot be one
   */
  public Optional<Configuration> run() throws IOException, SettingsException {
    requirePlace();
    if (Files.exists(file)
        && !isYes(
            file
                + " is there already. Replace it? Of all that is in it, the folder of the sessions"
                + " alone is kept. [y/N] ",
            false)) {
      say(file + " stays as it is.");
      return Optional.empty();
    }
    Path data = dataDirectory();
    // A name that nobody has: whoever may write the folder must not choose what is written over.
    Path draft = Files.createTempFile(target().toAbsolutePath().getParent(), "heelbeat", ".toml");
    try {
      Optional<String> text = find(draft);
      if (text.isEmpty()) {
        text = ask();
      }
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Files.writeString(draft, text.get() + dataLine(data));
      Configuration configuration = Configuration.read(draft);
      move(draft);
      say(file + " is written.");
      return Optional.of(configuration);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Before anything is asked. */
  private void requirePlace() throws IOException {
    if (Files.isSymbolicLink(file) && !Files.exists(file)) {
      throw new FileSystemException(file.toString(), null, "it is a link to nothing; remove it");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "it is no file; name one");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(file.toString());
    }
  }

  /** Where the sessions are by the file that is there; by default if it cannot be read. */
  private Path dataDirectory() throws SettingsException {
    Path byDefault = Configuration.byDefault().dataDirectory();
    try {
      return Files.exists(file) ? Configuration.read(file).dataDirectory() : byDefault;
    } catch (SettingsException e) {
      say("It has mistakes: the sessions will go to " + byDefault + ".");
      return byDefault;
    }
  }

  private static String dataLine(Path data) throws SettingsException {
    return data.equals(Configuration.byDefault().dataDirectory())
        ? ""
        : "\n[data]\ndirectory = " + quoted(data.toString()) + "\n";
  }

  /** What is replaced: of a link what it leads to. */
  private Path target() throws IOException {
    return Files.isSymbolicLink(file) ? file.toRealPath() : file;
  }

  private void move(Path draft) throws IOException {
    Path target = target();
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The configuration of a pad that answers, if the person takes it. */
  private Optional<String> find(Path draft) throws IOException, SettingsException {
    for (PadKind kind : List.of(PadKind.SERIAL, PadKind.ADS1115)) {
      person.out().print("Looking for a pad (" + kind.label() + ") ... ");
      person.out().flush();
      Files.writeString(draft, text(kind, "auto", SensorKind.FSR));
      if (isFound(Configuration.read(draft)) && isYes("Is this yours? [Y/n] ", true)) {
        return Optional.of(text(kind, "auto", kind == PadKind.SERIAL ? SensorKind.FSR : sensor()));
      }
    }
    return Optional.empty();
  }

  /** Whether a pad answers; says which, or why not. */
  private boolean isFound(Configuration configuration) {
    try (PadSource pad = configuration.pad().open(clock)) {
      PadProbe probe = new PadProbe(pad, clock);
      boolean isThere = probe.awaitFrame();
      say(isThere ? "found:" : "none: " + pad.trouble().text());
      probe.format().ifPresent(format -> say("  " + words(format)));
      return isThere;
    } catch (IOException e) {
      say("none: " + e.getMessage()); // A recording alone can fail so, and none is opened here.
      return false;
    }
  }

  private static String words(PadFormat format) {
    return "%s, %.0f frames a second".formatted(format.adc(), format.sampleRateHz());
  }

  /** The configuration of what the person has built; empty if they do not say. */
  private Optional<String> ask() throws IOException {
    Optional<PadKind> kind =
        choose("What is built?", BUILT, List.of("a serial pad", "one ADS1115", "an MCP3008"));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    if (kind.get() != PadKind.SERIAL) {
      return Optional.of(text(kind.get(), "auto", sensor()));
    }
    String port =
        answer(
            "On which port? auto: whichever USB port it is on; serial0: the header's pins. [auto] ");
    return Optional.of(text(kind.get(), port.isEmpty() ? "auto" : port, SensorKind.FSR));
  }

  private SensorKind sensor() throws IOException {
    return choose(
            "What is under the foot?",
            List.of(SensorKind.FSR, SensorKind.LOAD_CELL),
            List.of("force-sensing resistors", "load cells"))
        .orElse(SensorKind.FSR);
  }

  private <T> Optional<T> choose(String question, List<T> values, List<String> names)
      throws IOException {
    StringBuilder text = new StringBuilder(question);
    for (int i = 0; i < names.size(); i++) {
      text.append("\n  ").append(i + 1).append("  ").append(names.get(i));
    }
    say(text.toString());
    for (int attempt = 0; attempt < 3; attempt++) {
      String answer = answer("A number from 1 to " + names.size() + ": ");
      if (answer.matches("[1-9]") && Integer.parseInt(answer) <= names.size()) {
        return Optional.of(values.get(Integer.parseInt(answer) - 1));
      }
    }
    say("Nothing was chosen; nothing is written.");
    return Optional.empty();
  }

  private boolean isYes(String question, boolean byDefault) throws IOException {
    String answer = answer(question);
    return answer.isEmpty() ? byDefault : answer.toLowerCase(Locale.ROOT).startsWith("y");
  }

  /** What was typed, without spaces around it; nothing if the person went away. */
  private String answer(String question) throws IOException {
    person.out().print(question);
    person.out().flush();
    String line = person.in().readLine();
    return line == null ? "" : line.strip();
  }

  private void say(String line) {
    person.out().println(line);
    person.out().flush();
  }

  /** A configuration with what differs from the defaults, and how to see the rest. */
  private static String text(PadKind kind, String port, SensorKind sensor) {
    StringBuilder text =
        new StringBuilder(
            "# Written by \"heelbeat setup\". \"heelbeat config\" prints every key and its default.\n");
    text.append("pad = \"").append(kind.label()).append("\"\n");
    if (kind == PadKind.SERIAL) {
      text.append("\n[serial]\nport = ").append(quoted(port)).append('\n');
    } else {
      text.append("sensor = \"").append(sensor.label()).append("\"\n");
    }
    return text.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
