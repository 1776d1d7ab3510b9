package heelbeat.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Why a file or a folder cannot be had, for a person. Java's own message is often no more than the
 * path, or the name of a class.
 */
public final class FileTrouble {
  /**
   * What the C library says (glibc's {@code strerror}, in English), for which Java has no exception
   * of its own.
   */
  private static final Map<String, String> SYSTEM_WORDS =
      Map.of(
          "No space left on device", "the disk is full; make room",
          "Read-only file system", "the disk is read-only",
          "Not a directory", "a file is in the way where a folder should be",
          "Is a directory", "it is a folder",
          "Broken pipe", "whoever read it is gone",
          "Bad file descriptor", "it is closed");

  private FileTrouble() {}

  /** The path, where the system tells it, and what went wrong, for want of a better message. */
  public static String words(@Nullable Throwable trouble) {
    return switch (trouble) {
      case UncheckedIOException e -> words(e.getCause());
      case FileSystemException e when e.getFile() != null ->
          e.getFile() + ": " + reason(e) + "; check who may write there";
      case null, default -> reason(trouble);
    };
  }

  /** What went wrong, without the path, to stand behind it. */
  public static String reason(@Nullable Throwable trouble) {
    return switch (trouble) {
      case UncheckedIOException e -> reason(e.getCause());
      case DirectoryIteratorException e -> reason(e.getCause());
      case NoSuchFileException _ -> "no such file or directory";
      case AccessDeniedException _ -> "permission denied";
      case FileAlreadyExistsException e -> "something is in the way: " + e.getFile();
      case FileSystemException e when e.getReason() != null -> plain(e.getReason());
      case CharacterCodingException _ -> "not UTF-8 text";
      case EOFException _ -> "the compressed data ends early; copy the file again if you can";
      case ZipException e ->
          "the compressed data is damaged (%s); copy the file again if you can"
              .formatted(e.getMessage());
      case IOException e when e.getMessage() != null -> plain(e.getMessage());
      case null, default -> String.valueOf(trouble);
    };
  }

  private static String plain(String systemWords) {
    return SYSTEM_WORDS.getOrDefault(systemWords, systemWords);
  }
}
