package heelbeat.replay;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A recording cannot be found, understood or written. The message is one line for a person: which
 * file, where in it, what is wrong and, where that helps, what to do.
 */
public final class RecordingException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Enough of a wrong value to find it again; a damaged file can hold megabytes of one. */
  private static final int CLIPPED_CHARS = 40;

  /** How the C library words ENOSPC; Java has no exception of its own for it. */
  private static final String DISK_FULL = "No space left on device";

  RecordingException(Path file, String reason) {
    super(file + ": " + reason);
  }

  RecordingException(Path file, long line, String reason) {
    super(file + ", line " + line + ": " + reason);
  }

  /** A file's own text for use in a message: short, on one line, harmless to a terminal. */
  static String clip(String text) {
    String start = text.length() > CLIPPED_CHARS ? text.substring(0, CLIPPED_CHARS) + "..." : text;
    return start.replaceAll("\\p{C}", "?");
  }

  /** What went wrong, in words: the bare message of a file system is often only a path. */
  static String reason(@Nullable Throwable trouble) {
    return switch (trouble) {
      case UncheckedIOException e -> reason(e.getCause());
      case DirectoryIteratorException e -> reason(e.getCause());
      case NoSuchFileException _ -> "no such file or directory";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      case CharacterCodingException _ -> "not UTF-8 text";
      case EOFException _ -> "the compressed data ends early; copy the file again if you can";
      case ZipException e ->
          "the compressed data is damaged (%s); copy the file again if you can"
              .formatted(e.getMessage());
      case IOException e when DISK_FULL.equals(e.getMessage()) -> "the disk is full; make room";
      case IOException e when e.getMessage() != null -> e.getMessage();
      case null, default -> String.valueOf(trouble);
    };
  }
}
