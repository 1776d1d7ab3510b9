package heelbeat.replay;

import heelbeat.loop.HeightFormat;
import heelbeat.signal.PadFormat;
import heelbeat.text.Count;
import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/**
 * A recording in pieces that makes room for the sessions: while its disk has little left, the
 * oldest pieces are deleted. Once only the newest is left, nothing is recorded until there is room
 * again, and if that does not help, the newest goes, too. Looks at every {@link #flush()}.
 */
public final class YieldingRecording implements RecordingOutput {
  /** Sessions of years, and whatever else a system writes until the next look. */
  private static final long MOST_SPARE_BYTES = 64L << 20;

  /** Of a small disk. */
  private static final long SPARE_PART = 8;

  private static final String ENDING = ".frames.csv.gz";

  private final Recording whole;
  private final Path folder;
  private final Pattern pieceName;
  private final long pieceNs;
  private final int keep;
  private final AtomicLong skipped = new AtomicLong();
  private @Nullable RecordingSeries series;
  private @Nullable PadFormat format;

  /**
   * Makes no file before the first frame.
   *
   * @param whole what the recording would be in one piece; the pieces lie beside it
   * @param pieceNs how much time a piece holds, in nanoseconds, positive
   * @param keep the most pieces that stay where there is room, at least 1
   */
  public YieldingRecording(Recording whole, long pieceNs, int keep) {
    this.whole = whole;
    this.folder = whole.frames().toAbsolutePath().resolveSibling("");
    // As RecordingSeries names them; whatever else lies there is somebody's.
    this.pieceName =
        Pattern.compile(Pattern.quote(whole.name()) + "-\\d{4,9}" + Pattern.quote(ENDING));
    this.pieceNs = pieceNs;
    this.keep = keep;
    this.series = new RecordingSeries(whole, pieceNs, keep);
  }

  /** How many frames were not recorded for want of room. Callable from any thread. */
  public long skipped() {
    return skipped.get();
  }

  @Override
  public void onFormat(PadFormat announced) {
    format = announced;
    boolean ignored = isDone(current -> current.onFormat(announced));
  }

  /** Nobody tells of any: a device that runs hears no height sensor. */
  @Override
  public void onHeightFormat(HeightFormat announced) {}

  @Override
  public void onHeights(int[] counts) {}

  @Override
  public void onFrame(long timeNs, int[] counts) {
    if (!isDone(current -> current.onFrame(timeNs, counts))) {
      skipped.incrementAndGet();
    }
  }

  /** Whether there is a recording at present, and it had room for that. */
  private boolean isDone(Consumer<RecordingSeries> work) {
    RecordingSeries current = series;
    if (current == null) {
      return false;
    }
    try {
      work.accept(current);
      return true;
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof RecordingException trouble) || !isShort()) {
        throw e;
      }
      pause(current, trouble);
      return false;
    }
  }

  @Override
  public void onQuiet(long timeNs) {}

  @Override
  public void flush() throws RecordingException {
    makeRoom();
    RecordingSeries current = series;
    if (current == null) {
      resumeWhereThereIsRoom();
      return;
    }
    try {
      current.flush();
    } catch (RecordingException e) {
      if (!isShort()) {
        throw e;
      }
      pause(current, e);
    }
  }

  @Override
  public void close() throws RecordingException {
    if (skipped.get() > 0) {
      Logger.warn(
          "{}: not recorded for want of room: {}", folder, Count.of(skipped.get(), "frame"));
    }
    if (series != null) {
      series.close();
    }
  }

  private void makeRoom() {
    RecordingSeries current = series;
    if (isShort()) {
      try {
        List<Path> pieces = pieces();
        int used = current == null ? 0 : 1;
        for (int i = 0; i < pieces.size() - used && isShort(); i++) {
          delete(pieces.get(i));
        }
      } catch (IOException e) {
        Logger.warn(
            "{}: old recordings cannot be deleted to make room: {}", folder, FileTrouble.reason(e));
      }
    }
    if (current != null && isShort()) {
      pause(current, null);
    }
  }

  private void pause(RecordingSeries current, @Nullable RecordingException cause) {
    series = null;
    Logger.warn(
        "{}: the disk is nearly full, recording waits for room{}",
        folder,
        cause == null ? "" : " (" + cause.getMessage() + ")");
    try {
      current.close();
    } catch (RecordingException e) {
      // Its frames up to the last flush can be read.
      Logger.warn("the end of it is missing: {}", e.getMessage());
    }
  }

  private void resumeWhereThereIsRoom() {
    if (hasRoom(2)) {
      RecordingSeries next = new RecordingSeries(whole, pieceNs, keep);
      if (format != null) {
        next.onFormat(format);
      }
      series = next;
      Logger.info("{}: recording again, without {}", folder, Count.of(skipped.get(), "frame"));
    }
  }

  private boolean isShort() {
    return !hasRoom(1);
  }

  /** Whether so many times what is to be spared is free. */
  private boolean hasRoom(int times) {
    if (!Files.isDirectory(folder)) {
      // Nothing was recorded yet that could make room.
      return true;
    }
    try {
      FileStore disk = Files.getFileStore(folder);
      long spareBytes = Math.min(MOST_SPARE_BYTES, disk.getTotalSpace() / SPARE_PART);
      return disk.getUsableSpace() >= times * spareBytes;
    } catch (IOException e) {
      // What then cannot be written says so itself.
      Logger.warn("{}: cannot tell how much room is left: {}", folder, FileTrouble.reason(e));
      return true;
    }
  }

  /** The oldest first. */
  private List<Path> pieces() throws IOException {
    List<Path> pieces = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (pieceName.matcher(String.valueOf(file.getFileName())).matches()) {
          pieces.add(file);
        }
      }
    }
    // Numbers have four digits, and more once they need them.
    pieces.sort(
        Comparator.comparingInt((Path piece) -> piece.toString().length())
            .thenComparing(Path::toString));
    return pieces;
  }

  private static void delete(Path piece) throws IOException {
    Files.delete(piece);
    Files.deleteIfExists(Recording.of(piece).metadata());
    Logger.warn("{}: deleted, because the disk is nearly full", piece);
  }
}
