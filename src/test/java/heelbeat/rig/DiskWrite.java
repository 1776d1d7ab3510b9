package heelbeat.rig;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry in the log of the kernel's log-writes target (drivers/md/dm-log-writes.c).
 *
 * @param offset where it goes, in bytes from the disk's beginning
 * @param data what is written; nothing for a mark or a mere flush
 * @param isBarrier whether the disk was told to keep it through a power cut, and all before it
 * @param mark the text of a mark; empty for any other entry
 */
public record DiskWrite(long offset, ByteBuffer data, boolean isBarrier, String mark) {
  private static final long MAGIC = 0x6a736677736872L;
  private static final int FLUSH = 1;
  private static final int FUA = 2;
  private static final int DISCARD = 4;
  private static final int MARK = 8;

  /** The target's own last mark. */
  private static final String END = "dm-log-writes-end";

  /** Whether this is a mark and no write. */
  public boolean isMark() {
    return !mark.isEmpty();
  }

  /** Does to an image what it did to the disk. */
  public void applyTo(FileChannel image) throws IOException {
    ByteBuffer left = data.duplicate();
    for (long at = offset; left.hasRemaining(); ) {
      at += image.write(left, at);
    }
  }

  static List<DiskWrite> read(Path log) throws IOException {
    List<DiskWrite> writes = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(log)) {
      ByteBuffer head = read(channel, 0, 28);
      if (head.getLong() != MAGIC) {
        throw new IOException(log + " is no log of log-writes");
      }
      long _ = head.getLong();
      long entries = head.getLong();
      int sectorBytes = head.getInt();
      long at = sectorBytes;
      boolean isWhole = false;
      for (long i = 0; i < entries; i++) {
        ByteBuffer entry = read(channel, at, 32);
        long offset = entry.getLong() * sectorBytes;
        int bytes = Math.toIntExact(entry.getLong() * sectorBytes);
        long flags = entry.getLong();
        int markBytes = Math.toIntExact(entry.getLong());
        if ((flags & DISCARD) != 0) {
          throw new IOException("a discard was logged, which is not replayed; mount without");
        }
        String mark = "";
        if ((flags & MARK) != 0) {
          mark = StandardCharsets.UTF_8.decode(read(channel, at + 32, markBytes)).toString();
        }
        at += sectorBytes;
        isWhole = mark.equals(END);
        if (!isWhole) {
          writes.add(
              new DiskWrite(offset, read(channel, at, bytes), (flags & (FLUSH | FUA)) != 0, mark));
        }
        at += bytes;
      }
      if (!isWhole) {
        throw new IOException("more was written than the log has room for");
      }
    }
    return writes;
  }

  private static ByteBuffer read(FileChannel channel, long at, int bytes) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (read.hasRemaining()) {
      if (channel.read(read, at + read.position()) < 0) {
        throw new IOException("the log ends in the middle of an entry");
      }
    }
    return read.flip();
  }
}
