package heelbeat.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pages a store's log holds. SQLite ends at the first frame whose checksum is wrong, and
 * loses all behind it; each checksum begins with that of the frame before, so that the frames
 * behind a damaged one can be told as well. See
 * https://sqlite.org/fileformat2.html#the_write_ahead_log.
 *
 * @param newest where the newest committed version of a page lies, by the page's number
 * @param doubtful where committed pages lie whose checksum is wrong
 * @param pages the highest number of a page
 */
record DamagedLog(Map<Integer, Long> newest, List<Long> doubtful, int pages) {
  private static final int HEADER_BYTES = 32;
  static final int FRAME_HEADER_BYTES = 24;

  /** Where the first page lies in a log, and how far it is to the next. */
  static final int FIRST_PAGE = HEADER_BYTES + FRAME_HEADER_BYTES;

  static final int FRAME = FRAME_HEADER_BYTES + DamagedPages.BYTES;

  /** The last bit tells the byte order of checksums: 1 for the most significant first. */
  private static final int MAGIC = 0x377f0682;

  /** Larger than any store: a frame with a higher number of a page is damaged there. */
  private static final int MOST_PAGES = 1 << 26;

  /** One that holds nothing. */
  static DamagedLog none() {
    return new DamagedLog(new HashMap<>(), new ArrayList<>(), 0);
  }

  static DamagedLog read(Path file) throws IOException {
    DamagedLog log = none();
    if (!Files.exists(file)) {
      return log;
    }
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
      if (channel.read(header, 0) < HEADER_BYTES) {
        return log;
      }
      return log.readFrames(channel, header);
    }
  }

  private DamagedLog readFrames(FileChannel channel, ByteBuffer header) throws IOException {
    boolean isKnown = (header.getInt(0) & ~1) == MAGIC;
    ByteOrder order =
        isKnown && (header.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    ByteBuffer frame = ByteBuffer.allocate(FRAME);
    long salts = header.getLong(16);
    long checksum = header.getLong(24);
    Map<Integer, Long> sound = new HashMap<>();
    List<Long> damaged = new ArrayList<>();
    for (long at = HEADER_BYTES; channel.read(frame.clear(), at) == frame.capacity(); ) {
      if (at == HEADER_BYTES && !isKnown) {
        salts = frame.getLong(8);
      }
      long computed = checksum(frame.order(order), checksum);
      frame.order(ByteOrder.BIG_ENDIAN);
      int page = frame.getInt(0);
      checksum = frame.getLong(16);
      long content = at + FRAME_HEADER_BYTES;
      boolean isSound = computed == checksum && page > 0 && page < MOST_PAGES;
      if (isSound && frame.getLong(8) == salts) {
        sound.put(page, content);
      } else if (frame.getLong(8) == salts || isSound) {
        damaged.add(content);
      }
      int committed = frame.getInt(4);
      if (committed > 0 && committed < MOST_PAGES && frame.getLong(8) == salts) {
        newest.putAll(sound);
        doubtful.addAll(damaged);
        sound.clear();
        damaged.clear();
      }
      at += frame.capacity();
    }
    int highest = newest.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    return new DamagedLog(newest, doubtful, highest);
  }

  /** Of the first 8 bytes of a frame's header and of its page, begun with the frame before. */
  private static long checksum(ByteBuffer frame, long before) {
    int first = (int) (before >>> 32);
    int second = (int) before;
    for (int at = 0; at < frame.capacity(); at += at == 0 ? FRAME_HEADER_BYTES : 8) {
      first += frame.getInt(at) + second;
      second += frame.getInt(at + 4) + first;
    }
    return ((long) first << 32) | (second & 0xffffffffL);
  }
}
