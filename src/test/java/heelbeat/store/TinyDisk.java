package heelbeat.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/** A disk that is soon full: memory mounted on a folder, which takes root. */
public final class TinyDisk implements AutoCloseable {
  private final Path folder;

  private TinyDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts it, or skips the calling test where that is not allowed. */
  public static TinyDisk mount(Path folder, int sizeKib) throws IOException {
    if (!run("mount", "-t", "tmpfs", "-o", "size=" + sizeKib + "k", "heelbeat", folder)) {
      Assumptions.abort("SKIPPED: mounting a tiny disk on " + folder + " takes root");
    }
    return new TinyDisk(folder);
  }

  /** Makes it read-only, or writable again. */
  public void setReadOnly(boolean readOnly) throws IOException {
    if (!run("mount", "-o", "remount," + (readOnly ? "ro" : "rw"), folder)) {
      throw new IOException("cannot remount " + folder);
    }
  }

  @Override
  public void close() throws IOException {
    if (!run("umount", folder)) {
      throw new IOException("cannot unmount " + folder);
    }
  }

  private static boolean run(Object... command) {
    try {
      String[] words = Arrays.stream(command).map(Object::toString).toArray(String[]::new);
      return new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0;
    } catch (IOException e) {
      // No such command: not a machine to mount disks on.
      return false;
    }
  }
}
