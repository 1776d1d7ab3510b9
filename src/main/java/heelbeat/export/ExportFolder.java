package heelbeat.export;

import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for what somebody asked to be written. */
public final class ExportFolder {
  private ExportFolder() {}

  /**
   * Makes it and those around it, where they are missing.
   *
   * @throws ExportException if that cannot be done
   */
  public static void make(Path folder) throws ExportException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ExportException(
          ExportException.Kind.REFUSED,
          folder
              + " cannot be made ("
              + FileTrouble.reason(e)
              + "); name a folder that may be written",
          e);
    }
  }
}
