package heelbeat.store;

import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The store cannot be opened, read or written. The message is for a person: which file, what is
 * wrong, what to do.
 */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean isDamage;

  StoreException(Path file, String whatAndWhatToDo) {
    super(file + ": " + whatAndWhatToDo);
    isDamage = false;
  }

  StoreException(Path file, String whatAndWhatToDo, Throwable cause) {
    super(file + ": " + whatAndWhatToDo, cause);
    isDamage =
        cause instanceof SQLException sql
            ? isDamage(sql)
            : cause instanceof IllegalArgumentException || cause instanceof DateTimeException;
  }

  static StoreException of(Path file, SQLException cause) {
    return new StoreException(file, explain(cause), cause);
  }

  /** What a check of the whole store found. */
  static StoreException damage(Path file, String finding) {
    return of(file, new SQLException(finding, "", SQLiteErrorCode.SQLITE_CORRUPT.code));
  }

  /** Whether the store was one once, and its file no longer is. */
  boolean isDamage() {
    return isDamage;
  }

  /** What a damaged store was told by, in a line. */
  String finding() {
    String words = String.valueOf(getCause() == null ? getMessage() : getCause().getMessage());
    return words.replaceAll("\\s+", " ");
  }

  /** Whether the disk had no room for it. */
  boolean isFull() {
    return getCause() instanceof SQLException sql && isFull(sql);
  }

  /** Whether another program was in the way. */
  boolean isBusy() {
    return getCause() instanceof SQLException sql && kindOf(sql) == SQLiteErrorCode.SQLITE_BUSY;
  }

  /** Of a full disk the log's index has other words than what is written. */
  private static boolean isFull(SQLException cause) {
    boolean hasNoIndex =
        cause instanceof SQLiteException sqlite
            && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE
                || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMMAP);
    return hasNoIndex || kindOf(cause) == SQLiteErrorCode.SQLITE_FULL;
  }

  /** Whether what SQLite met is damage of the file. */
  static boolean isDamage(SQLException cause) {
    return switch (kindOf(cause)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB -> true;
      default -> false;
    };
  }

  static SQLiteErrorCode kindOf(SQLException cause) {
    // The low byte is the kind of trouble, the others its circumstances (SQLite's extended codes).
    return SQLiteErrorCode.getErrorCode(cause.getErrorCode() & 0xff);
  }

  static StoreException of(Path file, IOException cause) {
    return new StoreException(
        file,
        "the folder cannot be made ("
            + FileTrouble.reason(cause)
            + "); name one that may be written",
        cause);
  }

  /** What went wrong and what to do, in words for a person; the path is not in it. */
  static String explain(SQLException cause) {
    if (isFull(cause)) {
      return "the disk is full; make room";
    }
    if (cause instanceof Sqlite.NotLoadedException) {
      return String.valueOf(cause.getMessage());
    }
    return switch (kindOf(cause)) {
      case SQLITE_NOTADB ->
          "this is no Heelbeat store, or a badly damaged one; \"heelbeat run\" sets it aside";
      case SQLITE_CORRUPT ->
          "the store is damaged; \"heelbeat run\" sets it aside, \"heelbeat recover\" reads what"
              + " is left";
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          "the store may not be written; check the owner of the file and whether the disk is"
              + " read-only";
      case SQLITE_CANTOPEN ->
          "the store cannot be opened; check that folder and file may be read and written";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "another program is writing the store; end it or try again";
      case SQLITE_IOERR -> "the disk fails (" + cause.getMessage() + "); check the disk";
      default -> cause.getMessage() + "; check the file and the disk";
    };
  }
}
