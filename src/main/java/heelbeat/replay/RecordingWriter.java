package heelbeat.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import heelbeat.loop.HeightFormat;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a pad delivers as a recording, complete only once {@link #close()} has returned:
 * frames wait in a buffer. Times are cut to whole microseconds.
 *
 * <p>Trouble surfaces at once, as an {@link UncheckedIOException} around a {@link
 * RecordingException}: nobody should go on moving for a recording that is not being made.
 */
public final class RecordingWriter implements RecordingOutput {
  private final Recording recording;
  private List<Channel> columns = List.of();
  private List<Foot> heightColumns = List.of();
  private final int[] heights = new int[HeightFormat.COUNT];
  private HeightFormat heightFormat = HeightFormat.NONE;
  private HeightFormat writtenHeights = HeightFormat.NONE;
  private @Nullable PadFormat format;
  private @Nullable CsvWriter csv;
  private @Nullable OutputStream file;

  /** Makes no file before the pad has said its format. */
  public RecordingWriter(Recording recording) {
    this.recording = recording;
  }

  /**
   * Begins the recording, or lets it go on when the same pad is back.
   *
   * @throws UncheckedIOException if one of the files is already there or cannot be made, or the pad
   *     that is back is another one
   */
  @Override
  public void onFormat(PadFormat format) {
    if (format.equals(this.format) && heightFormat.equals(writtenHeights)) {
      return;
    }
    try {
      if (this.format != null) {
        throw new RecordingException(
            recording.frames(), "another pad has come; a recording holds one pad's frames");
      }
      begin(format);
    } catch (IOException e) {
      throw new UncheckedIOException(unwritten(e));
    }
    this.format = format;
  }

  private void begin(PadFormat format) throws IOException {
    for (Path file : List.of(recording.frames(), recording.metadata())) {
      if (Files.exists(file)) {
        throw new RecordingException(file, "already there; a recording is never overwritten");
      }
    }
    OutputStream opened = Files.newOutputStream(recording.frames(), StandardOpenOption.CREATE_NEW);
    file = opened;
    csv =
        CsvWriter.builder()
            .build(
                recording.isCompressed() ? new GZIPOutputStream(opened, true) : opened,
                StandardCharsets.UTF_8);
    // Now rather than at the end: a recording that is cut off can still be read.
    RecordingMetadata.of(format, heightFormat).write(recording.metadata());
    columns = format.channels().stream().sorted().toList();
    CsvWriterRecord header = csv.writeRecord().writeField(FrameParser.TIME);
    columns.forEach(column -> header.writeField(column.label()));
    writtenHeights = heightFormat;
    heightColumns = heightFormat.feet().stream().sorted().toList();
    heightColumns.forEach(foot -> header.writeField(HeightFormat.label(foot)));
    header.endRecord();
  }

  /** Takes effect with the format that follows: a recording has the same columns to its end. */
  @Override
  public void onHeightFormat(HeightFormat format) {
    heightFormat = format;
  }

  @Override
  public void onHeights(int[] counts) {
    System.arraycopy(counts, 0, heights, 0, heights.length);
  }

  /**
   * Adds a frame.
   *
   * @throws IllegalStateException before the first format and after closing
   * @throws UncheckedIOException if it cannot be written
   */
  @Override
  public void onFrame(long timeNs, int[] counts) {
    if (csv == null) {
      throw new IllegalStateException("a frame before the format or after closing");
    }
    try {
      CsvWriterRecord row = csv.writeRecord().writeField(Long.toString(timeNs / 1000));
      for (Channel column : columns) {
        row.writeField(Integer.toString(counts[column.index()]));
      }
      for (Foot foot : heightColumns) {
        row.writeField(Integer.toString(heights[HeightFormat.index(foot)]));
      }
      row.endRecord();
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException(unwritten(e));
    }
  }

  /** Nothing to write: in a recording, lost frames are a gap. */
  @Override
  public void onQuiet(long timeNs) {}

  @Override
  public void flush() throws RecordingException {
    if (csv == null) {
      return;
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  @Override
  public void close() throws RecordingException {
    CsvWriter open = csv;
    csv = null;
    // The writer leaves its file open where the disk has no room for the rest.
    try (OutputStream _ = file) {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private RecordingException unwritten(Exception trouble) {
    return trouble instanceof RecordingException reported
        ? reported
        : new RecordingException(
            recording.frames(), "cannot be written: " + FileTrouble.reason(trouble));
  }
}
