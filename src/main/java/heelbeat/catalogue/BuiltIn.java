package heelbeat.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The files that come with Heelbeat, in its jar. One that is wrong is a defect. */
final class BuiltIn {
  private BuiltIn() {}

  /** What a file makes of its keys. */
  interface Reader<T> {
    T read(SettingsFile toml) throws SettingsException;
  }

  /**
   * Reads one.
   *
   * @param folder beside this class
   * @param name without its ending
   */
  static <T> T read(String folder, String name, List<Key<?>> keys, Reader<T> reader) {
    String file = name + ".toml";
    try (InputStream in = BuiltIn.class.getResourceAsStream(folder + "/" + file)) {
      if (in == null) {
        throw new FileNotFoundException(folder + "/" + file);
      }
      String text = new String(in.readAllBytes(), UTF_8);
      return reader.read(SettingsFile.parse(file + " (built in)", text, keys));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SettingsException e) {
      throw new IllegalStateException(e);
    }
  }
}
