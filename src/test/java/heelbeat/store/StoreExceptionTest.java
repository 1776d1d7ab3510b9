package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;

final class StoreExceptionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SQLITE_NOTADB       | this is no Heelbeat store, or a badly damaged one; "heelbeat run" sets it aside
          SQLITE_CORRUPT      | the store is damaged; "heelbeat run" sets it aside, "heelbeat recover" reads what is left
          SQLITE_FULL         | the disk is full; make room
          SQLITE_READONLY     | the store may not be written; check the owner of the file and whether the disk is read-only
          SQLITE_CANTOPEN     | the store cannot be opened; check that folder and file may be read and written
          SQLITE_BUSY         | another program is writing the store; end it or try again
          SQLITE_IOERR        | the disk fails (as SQLite has it); check the disk
          SQLITE_IOERR_FSYNC  | the disk fails (as SQLite has it); check the disk
          SQLITE_TOOBIG       | as SQLite has it; check the file and the disk
          """)
  void whatSQLiteMeetsIsToldWithWhatToDo(SQLiteErrorCode met, String words) {
    assertEquals(words, StoreException.explain(new SQLException("as SQLite has it", "", met.code)));
  }
}
