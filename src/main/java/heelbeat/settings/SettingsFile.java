package heelbeat.settings;

import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** A TOML file held against the keys that there are. */
public final class SettingsFile {
  /** Many times what people write by hand; more is some other file. */
  private static final long MOST_BYTES = 100_000;

  /** So many characters of what is refused are enough to know it again. */
  private static final int MOST_QUOTED = 60;

  /** The parser's own words: what it found, which can be all of a line, and what it expected. */
  private static final int MOST_EXPLAINED = 300;

  private final String name;
  private final TomlParseResult toml;

  private SettingsFile(String name, TomlParseResult toml) {
    this.name = name;
    this.toml = toml;
  }

  /**
   * Reads a file.
   *
   * @throws SettingsException if it cannot be read, is no TOML, or has a key or a value that is not
   *     known; it tells of all of them, a line each
   */
  public static SettingsFile read(Path file, List<Key<?>> keys) throws SettingsException {
    try {
      BasicFileAttributes there = Files.readAttributes(file, BasicFileAttributes.class);
      if (!there.isRegularFile()) {
        throw new SettingsException(file + ": not a file");
      }
      if (there.size() > MOST_BYTES) {
        throw new SettingsException(file + ": longer than " + MOST_BYTES + " bytes");
      }
      // Some editors begin UTF-8 with a byte-order mark, which is no part of the text.
      String text = Files.readString(file);
      return parse(file.toString(), text.startsWith("\ufeff") ? text.substring(1) : text, keys);
    } catch (NoSuchFileException e) {
      throw new SettingsException(file + ": no such file");
    } catch (CharacterCodingException e) {
      throw new SettingsException(file + ": not a text in UTF-8");
    } catch (IOException e) {
      throw new SettingsException(file + ": cannot be read: " + FileTrouble.reason(e));
    }
  }

  /**
   * Reads a text that comes from elsewhere.
   *
   * @param name what messages call it
   * @throws SettingsException if it is no TOML, or has a key or a value that is not known; it tells
   *     of all of them, a line each
   */
  public static SettingsFile parse(String name, String text, List<Key<?>> keys)
      throws SettingsException {
    SettingsFile file = new SettingsFile(name, Toml.parse(text));
    new SettingsCheck(name, text, file.toml, keys).refuse();
    return file;
  }

  /** A file that leaves all to the defaults. */
  public static SettingsFile empty() {
    return new SettingsFile("", Toml.parse(""));
  }

  /**
   * The value of a key, or its default.
   *
   * @throws SettingsException if the value has the wrong type or is out of bounds, or if there is
   *     none where one must be
   */
  public <T> T get(Key<T> key) throws SettingsException {
    Object given = toml.get(key.name());
    if (given == null) {
      return key.byDefault()
          .orElseThrow(() ->
              new SettingsException(
                  place(key.name()) + key.name() + " is missing; it must be " + key.bounds()));
    }
    return key.reader()
        .apply(given instanceof TomlArray array ? array.toList() : given)
        .orElseThrow(() -> new SettingsException(place(key.name()) + wrong(key, given)));
  }

  /** What to say of a value that a key does not take. */
  static String wrong(Key<?> key, Object given) {
    return key.name() + " must be " + key.bounds() + ", but is " + written(given);
  }

  /**
   * What to say of keys that are right each and wrong together.
   *
   * @param of the key, or the table of them, that the person should look at
   */
  public SettingsException contradiction(String of, String reason) {
    return new SettingsException(place(of) + of + ": " + reason);
  }

  private static String written(Object value) {
    return switch (value) {
      case TomlArray array ->
          shortened(
              array.toList().stream().map(SettingsFile::written).toList().toString(),
              MOST_EXPLAINED);
      case TomlTable _ -> "a table";
      case String text -> '"' + Toml.tomlEscape(shortened(text, MOST_QUOTED)).toString() + '"';
      default -> value.toString();
    };
  }

  private static String shortened(String text, int mostChars) {
    return text.length() > mostChars ? text.substring(0, mostChars) + "..." : text;
  }

  /** The file and, if the key or its table is written there, the line. */
  private String place(String key) {
    TomlPosition position = toml.inputPositionOf(key);
    return place(
        position == null ? tableOf(key).map(toml::inputPositionOf).orElse(null) : position);
  }

  private String place(@Nullable TomlPosition position) {
    return position == null ? name + ": " : name + ", line " + position.line() + ": ";
  }

  private static Optional<String> tableOf(String key) {
    int dot = key.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(key.substring(0, dot));
  }
}
