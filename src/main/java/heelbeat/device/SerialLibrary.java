package heelbeat.device;

import heelbeat.natives.InstalledNatives;
import heelbeat.natives.UnpackedNatives;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/** jSerialComm's machine code, where the library gets it from. */
final class SerialLibrary {
  private static final String OURS = "heelbeat-";

  /** Without a program's name it is from before Heelbeat gave one. */
  private static final String UNPACKED =
      "(%s/(?:" + OURS + "[\\da-f-]{36}/)?[\\d.]+/libjSerialComm\\.so)";

  static {
    InstalledNatives.offer("jSerialComm.library.path");
    // The library empties a folder of that name in the temporary folder and in the user's own, and
    // follows links there; it loads what it finds in it. So nobody else may know the name.
    System.setProperty("fazecast.jSerialComm.appid", OURS + UUID.randomUUID());
    sweep("java.io.tmpdir", "jSerialComm");
    sweep("user.home", ".jSerialComm");
  }

  private SerialLibrary() {}

  /** Has to be called before the library's first use. The work is done once. */
  static void prepare() {
    // By loading this class.
  }

  private static void sweep(String property, String folder) {
    Pattern names = Pattern.compile(UNPACKED.formatted(Pattern.quote(folder)));
    new UnpackedNatives(Path.of(System.getProperty(property)), folder, names).sweep();
  }
}
