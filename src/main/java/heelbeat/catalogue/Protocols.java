package heelbeat.catalogue;

import heelbeat.coach.Protocol;
import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All protocols that there are, and what is wrong with the files that hold none. */
public final class Protocols {
  private static final List<String> BUILT_IN =
      List.of("technique", "circulation", "per-leg", "houston", "snack");
  private static final String ENDING = ".toml";

  private final Map<String, Protocol> protocols = new LinkedHashMap<>();

  /** Where each comes from, as a message calls it. */
  private final Map<String, String> origins = new LinkedHashMap<>();

  private final List<String> refusals = new ArrayList<>();

  private Protocols() {
    for (String name : BUILT_IN) {
      Protocol protocol = BuiltIn.read("protocols", name, ProtocolKeys.ALL, ProtocolKeys::read);
      add(protocol, "a built-in one");
    }
    add(Protocol.FREE, "a built-in one");
  }

  /** Those that come with Heelbeat. */
  public static Protocols builtIn() {
    return new Protocols();
  }

  /**
   * Those and the ones of a folder's files {@code *.toml}, in the order of the files' names. What
   * is wrong with the folder or with one of them is no exception but one of the {@link
   * #refusals()}.
   */
  public static Protocols with(Path folder) {
    Protocols all = new Protocols();
    all.addThoseIn(folder);
    return all;
  }

  private void addThoseIn(Path folder) {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      refusals.add(folder + ": no such folder");
      return;
    } catch (IOException | UncheckedIOException e) {
      refusals.add(folder + ": cannot be read: " + FileTrouble.reason(e));
      return;
    }
    for (Path file : files) {
      try {
        add(file);
      } catch (SettingsException e) {
        String.valueOf(e.getMessage()).lines().forEach(refusals::add);
      }
    }
  }

  private void add(Path file) throws SettingsException {
    SettingsFile toml = SettingsFile.read(file, ProtocolKeys.ALL);
    Protocol protocol = ProtocolKeys.read(toml);
    String origin = origins.get(protocol.name());
    if (origin != null) {
      throw toml.contradiction(
          ProtocolKeys.NAME.name(),
          '"' + protocol.name() + "\" is the name of " + origin + " already; choose another");
    }
    add(protocol, "the one in " + file);
  }

  private void add(Protocol protocol, String origin) {
    protocols.put(protocol.name(), protocol);
    origins.put(protocol.name(), origin);
  }

  /** All that can be used: the built-in ones first. */
  public List<Protocol> all() {
    return List.copyOf(protocols.values());
  }

  /** The names of {@link #all()}. */
  public List<String> names() {
    return List.copyOf(protocols.keySet());
  }

  /** The protocol of that name. */
  public Optional<Protocol> named(String name) {
    return Optional.ofNullable(protocols.get(name));
  }

  /** Why files were refused, a line for each mistake with file, line and reason. */
  public List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** What a file can hold. */
  public static List<Key<?>> keys() {
    return ProtocolKeys.ALL;
  }
}
