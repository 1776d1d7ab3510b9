package heelbeat.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a damaged store, with what its log holds of them: read as they lie, whatever SQLite
 * would say to them. The files are only read.
 */
final class DamagedPages implements AutoCloseable {
  /** Of every store: SQLite's default. */
  static final int BYTES = 4096;

  private final FileChannel file;
  private final @Nullable FileChannel log;
  private final DamagedLog frames;
  private final int count;

  /** Which files are read. */
  enum Source {
    BOTH,
    FILE,
    LOG
  }

  private final boolean isFileRead;

  private DamagedPages(
      FileChannel file, @Nullable FileChannel log, DamagedLog frames, Source source)
      throws IOException {
    this.file = file;
    this.log = log;
    this.frames = frames;
    this.isFileRead = source != Source.LOG;
    long inFile = isFileRead ? (file.size() + BYTES - 1) / BYTES : 0;
    this.count = (int) Math.min(Integer.MAX_VALUE, Math.max(inFile, frames.pages()));
  }

  static DamagedPages open(Path path, Source source) throws IOException {
    DamagedLog frames =
        source == Source.FILE ? DamagedLog.none() : DamagedLog.read(SetAside.log(path));
    boolean hasLog = !frames.newest().isEmpty() || !frames.doubtful().isEmpty();
    FileChannel file = FileChannel.open(path);
    try {
      return new DamagedPages(
          file, hasLog ? FileChannel.open(SetAside.log(path)) : null, frames, source);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** The number of the last page; the first is 1. */
  int count() {
    return count;
  }

  /** The newest version of a page that was committed; zeros where the file is cut short. */
  byte[] page(int number) throws IOException {
    Long inLog = frames.newest().get(number);
    if (inLog != null && log != null) {
      return read(log, inLog);
    }
    return isFileRead ? read(file, (number - 1L) * BYTES) : new byte[BYTES];
  }

  /** Receives a page. */
  @FunctionalInterface
  interface Visitor {
    void visit(byte[] page) throws IOException, SQLException;
  }

  /** Visits each version of each page that lies in the file or the log, be it out of date. */
  void visitAll(Visitor visitor) throws IOException, SQLException {
    for (long at = 0; isFileRead && at < file.size(); at += BYTES) {
      visitor.visit(read(file, at));
    }
    for (long at = DamagedLog.FIRST_PAGE; log != null && at < log.size(); at += DamagedLog.FRAME) {
      visitor.visit(read(log, at));
    }
  }

  /** How many damaged pages the log holds. */
  int doubtfulCount() {
    return frames.doubtful().size();
  }

  /** A damaged page of the log; the newest is 0. */
  byte[] doubtful(int index) throws IOException {
    if (log == null) {
      return new byte[BYTES];
    }
    return read(log, frames.doubtful().get(frames.doubtful().size() - 1 - index));
  }

  private static byte[] read(FileChannel channel, long at) throws IOException {
    ByteBuffer page = ByteBuffer.allocate(BYTES);
    while (page.hasRemaining() && channel.read(page, at + page.position()) > 0) {
      // A read may give less than is there.
    }
    return page.array();
  }

  @Override
  public void close() throws IOException {
    try (FileChannel _ = log) {
      file.close();
    }
  }
}
