package heelbeat.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A copy of a damaged store that SQLite will at least open. The store itself stays as it is. */
final class DamagedStore implements AutoCloseable {
  /** Of every store: SQLite's default. */
  private static final int PAGE_BYTES = 4096;

  /** Offsets by https://sqlite.org/fileformat2.html#the_database_header. */
  private static final int CHANGES = 24;

  private static final int CHANGES_WHEN_SIZED = 92;

  private final RecoveryFolder folder;
  private final Connection connection;

  private DamagedStore(RecoveryFolder folder, Connection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  /**
   * Copies and opens it.
   *
   * @throws IOException if it cannot be read or there is no room for the copy
   */
  static DamagedStore open(Path file) throws IOException, SQLException {
    RecoveryFolder folder = RecoveryFolder.make();
    try {
      Path copy = folder.path().resolve("damaged.db");
      copy(file, copy);
      if (Files.exists(SetAside.log(file))) {
        copy(SetAside.log(file), SetAside.log(copy));
      }
      forgetSize(copy);
      if (!isReadable(copy)) {
        restoreDefinitions(copy);
      }
      if (!isReadable(copy)) {
        replaceFirstPage(copy, folder.path().resolve("sound"));
        restoreDefinitions(copy);
      }
      return new DamagedStore(folder, SessionStore.connect(copy, false));
    } catch (IOException | SQLException e) {
      folder.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws IOException, SQLException {
    try (folder) {
      connection.close();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        OutputStream out = Files.newOutputStream(to)) {
      in.transferTo(out);
    }
  }

  /** SQLite refuses a file that is shorter than its header says, unless the header is outdated. */
  private static void forgetSize(Path copy) throws IOException {
    try (RandomAccessFile raw = new RandomAccessFile(copy.toFile(), "rw")) {
      if (raw.length() >= PAGE_BYTES) {
        raw.seek(CHANGES);
        int changes = raw.readInt();
        raw.seek(CHANGES_WHEN_SIZED);
        raw.writeInt(changes + 1);
      }
    }
  }

  private static boolean isReadable(Path copy) {
    try (Connection connection = SessionStore.connect(copy, false)) {
      return Schema.CURRENT.isWhole(connection);
    } catch (SQLException e) {
      // Whatever is wrong with it: the first page is what can be replaced.
      return false;
    }
  }

  private static void restoreDefinitions(Path copy) {
    try (Connection connection = SessionStore.connect(copy, false)) {
      Schema.CURRENT.restore(connection);
    } catch (SQLException e) {
      // Then it takes another first page, or what is there cannot be read.
    }
  }

  /**
   * It holds the header, the tables' definitions and where each begins: the same in every store.
   */
  private static void replaceFirstPage(Path copy, Path soundFolder) throws IOException {
    SessionStore.open(soundFolder).close();
    byte[] page;
    try (InputStream in = Files.newInputStream(SessionStore.fileIn(soundFolder))) {
      page = in.readNBytes(PAGE_BYTES);
    }
    try (RandomAccessFile raw = new RandomAccessFile(copy.toFile(), "rw")) {
      raw.write(page);
    }
    forgetSize(copy);
  }
}
