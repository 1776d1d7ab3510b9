package heelbeat.replay;

import heelbeat.loop.HeightFormat;
import heelbeat.signal.PadFormat;
import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A long recording in pieces, {@code NAME-0001.frames.csv.gz} and so on, each a recording of its
 * own. Goes on counting after the pieces that are already there, and deletes the oldest when there
 * are too many. Another pad begins another piece.
 */
public final class RecordingSeries implements RecordingOutput {
  private static final String ENDING = ".frames.csv.gz";

  private final Path folder;
  private final String name;
  private final long pieceNs;
  private final int keep;
  private final Pattern pieceName;
  private @Nullable RecordingWriter writer;
  private HeightFormat heightFormat = HeightFormat.NONE;
  private HeightFormat announcedHeights = HeightFormat.NONE;
  private final int[] heights = new int[HeightFormat.COUNT];
  private @Nullable PadFormat format;
  private long endNs;

  /**
   * Makes no file before the first frame.
   *
   * @param whole what the recording would be in one piece; the pieces lie beside it
   * @param pieceNs how much time a piece holds, in nanoseconds, positive
   * @param keep the most pieces that stay, the newest; at least 1
   */
  public RecordingSeries(Recording whole, long pieceNs, int keep) {
    if (pieceNs <= 0 || keep < 1) {
      throw new IllegalArgumentException("no pieces of " + pieceNs + " ns, " + keep + " kept");
    }
    this.folder = whole.frames().resolveSibling("");
    this.name = whole.name();
    this.pieceNs = pieceNs;
    this.keep = keep;
    this.pieceName = Pattern.compile(Pattern.quote(name) + "-(\\d{4,9})" + Pattern.quote(ENDING));
  }

  @Override
  public void onFormat(PadFormat announced) {
    if (!announced.equals(format) || !announcedHeights.equals(heightFormat)) {
      endPiece();
      format = announced;
      heightFormat = announcedHeights;
    }
  }

  @Override
  public void onHeightFormat(HeightFormat announced) {
    announcedHeights = announced;
  }

  @Override
  public void onHeights(int[] counts) {
    System.arraycopy(counts, 0, heights, 0, heights.length);
  }

  @Override
  public void onFrame(long timeNs, int[] counts) {
    if (writer != null && timeNs >= endNs) {
      endPiece();
    }
    RecordingWriter current = writer == null ? beginPiece(timeNs) : writer;
    current.onHeights(heights);
    current.onFrame(timeNs, counts);
  }

  @Override
  public void onQuiet(long timeNs) {}

  @Override
  public void flush() throws RecordingException {
    if (writer != null) {
      writer.flush();
    }
  }

  @Override
  public void close() throws RecordingException {
    RecordingWriter last = writer;
    writer = null;
    if (last != null) {
      last.close();
    }
  }

  private void endPiece() {
    try {
      close();
    } catch (RecordingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RecordingWriter beginPiece(long timeNs) {
    if (format == null) {
      throw new IllegalStateException("a frame before the format");
    }
    try {
      Files.createDirectories(folder);
      NavigableMap<Integer, Path> pieces = pieces();
      int number = pieces.isEmpty() ? 1 : pieces.lastKey() + 1;
      while (pieces.size() >= keep) {
        delete(pieces.pollFirstEntry().getValue());
      }
      String file = String.format(Locale.ROOT, "%s-%04d%s", name, number, ENDING);
      RecordingWriter next = new RecordingWriter(Recording.of(folder.resolve(file)));
      writer = next;
      endNs = timeNs + pieceNs;
      next.onHeightFormat(heightFormat);
      next.onFormat(format);
      return next;
    } catch (RecordingException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          new RecordingException(folder, "cannot be written: " + FileTrouble.reason(e)));
    }
  }

  private NavigableMap<Integer, Path> pieces() throws IOException {
    NavigableMap<Integer, Path> pieces = new TreeMap<>();
    try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        Matcher matcher = pieceName.matcher(String.valueOf(file.getFileName()));
        if (matcher.matches()) {
          pieces.put(Integer.parseInt(matcher.group(1)), file);
        }
      }
    }
    return pieces;
  }

  private static void delete(Path frames) throws IOException {
    Files.delete(frames);
    Files.deleteIfExists(Recording.of(frames).metadata());
  }
}
