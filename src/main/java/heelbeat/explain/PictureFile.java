package heelbeat.explain;

import heelbeat.export.ExportException;
import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A picture on the disk. */
public final class PictureFile {
  private PictureFile() {}

  /**
   * Writes a picture, in place of one that may be there.
   *
   * @throws ExportException if it cannot be written
   */
  public static void write(Path file, String svg) throws ExportException {
    try {
      Files.writeString(file, svg);
    } catch (IOException e) {
      throw new ExportException(
          ExportException.Kind.OTHER,
          file
              + " cannot be written ("
              + (e instanceof NoSuchFileException
                  ? "there is no such folder"
                  : FileTrouble.reason(e))
              + "); name another file",
          e);
    }
  }
}
