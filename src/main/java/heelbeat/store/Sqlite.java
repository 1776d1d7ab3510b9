package heelbeat.store;

import heelbeat.natives.InstalledNatives;
import heelbeat.natives.UnpackedNatives;
import java.nio.file.Path;
import java.util.regex.Pattern;

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

  /** Has to be called before the first connection. The work is done once. */
  static void prepare() {
    // By loading this class.
  }
}
