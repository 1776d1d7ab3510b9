package heelbeat.store;

import heelbeat.natives.InstalledNatives;
import heelbeat.natives.UnpackedNatives;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.sqlite.SQLiteJDBCLoader;

/** SQLite's machine code, where sqlite-jdbc gets it from. */
final class Sqlite {
  /** A mark ".lck" beside it keeps sqlite-jdbc from deleting it, also when its process is dead. */
  private static final Pattern UNPACKED =
      Pattern.compile("(sqlite-[\\d.]+-[\\da-f-]{36}-libsqlitejdbc\\.so)(\\.lck)?");

  static {
    InstalledNatives.offer("org.sqlite.lib.path");
    new UnpackedNatives(Path.of(System.getProperty("java.io.tmpdir")), "", UNPACKED).sweep();
  }

  private Sqlite() {}

  /** There is no machine code; the message says why, and what to do. */
  static final class NotLoadedException extends SQLException {
    private static final long serialVersionUID = 1L;

    private NotLoadedException(Exception cause) {
      super(
          ("SQLite cannot be unpacked to %s and run from there: is that folder full, read-only or"
                  + " mounted noexec? Mend that, or name another one with"
                  + " -Djava.io.tmpdir=FOLDER in JAVA_TOOL_OPTIONS")
              .formatted(
                  System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"))),
          cause);
    }
  }

  /**
   * Has to be called before the first connection. The work is done once.
   *
   * @throws SQLException if there is no machine code, neither beside the program nor unpacked
   */
  static void prepare() throws SQLException {
    try {
      boolean _ = SQLiteJDBCLoader.initialize();
    } catch (Exception e) { // It declares no other.
      throw new NotLoadedException(e);
    }
  }
}
