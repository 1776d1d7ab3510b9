package heelbeat.replay;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import heelbeat.loop.HeightFormat;
import heelbeat.loop.HeightSensor;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.text.FileTrouble;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Reads the frames of a recording, a few kilobytes ahead of what is asked for. */
final class RecordingReader implements FrameStream {
  /** A field longer than this is no number; also bounds what an open quotation mark swallows. */
  private static final int MAX_FIELD_CHARS = 65_536;

  private static final int GZIP_BUFFER_BYTES = 65_536;

  private final Path file;
  private final FrameParser parser;
  private final CloseableIterator<FrameParser> records;
  private final PadFormat format;
  private final HeightSensor heightSensor;
  private boolean begun;
  private boolean ended;

  private RecordingReader(Recording recording, RecordingMetadata metadata, InputStream bytes)
      throws RecordingException {
    file = recording.frames();
    parser = new FrameParser(metadata);
    records =
        CsvReader.builder()
            // Besides a byte-order mark, this hands on what was decompressed before a read failed,
            // where a plain stream decoder would drop it.
            .detectBomHeader(true)
            .allowUnclosedQuote(false)
            .maxBufferSize(MAX_FIELD_CHARS)
            // The parser counts the fields itself, to say it in its own words.
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(parser, bytes, StandardCharsets.UTF_8)
            .iterator();
    if (!nextRecord()) {
      throw new RecordingException(file, "the file is empty");
    }
    heightSensor = metadata.heightSensor();
    format = metadata.format(parser.sensors());
    Set<Foot> feet = RecordingMetadata.feetOf(format.channels());
    if (!feet.equals(metadata.feet())) {
      throw new RecordingException(
          file,
          parser.line(),
          "the columns are for %s, but feet in %s says %s"
              .formatted(
                  labels(feet), recording.metadata().getFileName(), labels(metadata.feet())));
    }
  }

  private static String labels(Set<Foot> feet) {
    return feet.stream().map(Foot::label).collect(Collectors.joining(" and "));
  }

  /**
   * Opens a recording and reads its metadata and header.
   *
   * @throws RecordingException if a file cannot be read, or the metadata or header is wrong
   */
  static RecordingReader open(Recording recording) throws RecordingException {
    RecordingMetadata metadata = RecordingMetadataReader.read(recording);
    Path file = recording.frames();
    InputStream bytes = InputStream.nullInputStream();
    try {
      bytes = Files.newInputStream(file);
      return new RecordingReader(
          recording,
          metadata,
          recording.isCompressed() ? new GZIPInputStream(bytes, GZIP_BUFFER_BYTES) : bytes);
    } catch (IOException e) {
      release(bytes);
      throw e instanceof RecordingException reported
          ? reported
          : new RecordingException(file, FileTrouble.reason(e));
    }
  }

  @Override
  public PadFormat format() {
    return format;
  }

  /** The height sensors beside the pad; none if the recording has no such columns. */
  HeightFormat heightFormat() {
    Set<Foot> watched = parser.heightFeet();
    return watched.isEmpty() ? HeightFormat.NONE : new HeightFormat(heightSensor, watched);
  }

  /** What they read at the current frame, by the feet's order; as {@link #counts()} is. */
  int[] heights() {
    return parser.heights();
  }

  @Override
  public boolean advance() throws RecordingException {
    if (ended) {
      return false;
    }
    ended = true; // Unless the next record is a good one.
    if (nextRecord()) {
      ended = false;
      begun = true;
    } else if (!begun) {
      throw new RecordingException(file, "no frames after the header");
    }
    return !ended;
  }

  private boolean nextRecord() throws RecordingException {
    try {
      if (!records.hasNext()) {
        return false;
      }
      records.next();
    } catch (UncheckedIOException e) {
      throw new RecordingException(file, parser.line(), FileTrouble.reason(e));
    } catch (CsvParseException e) {
      if (e.getCause() != null) {
        throw e; // Not the data's fault: the CSV reader wraps whatever the parser throws.
      }
      throw new RecordingException(
          file, parser.line(), "not CSV: a quotation mark is out of place, or a field has no end");
    }
    String problem = parser.problem();
    if (problem != null) {
      throw new RecordingException(file, parser.line(), problem);
    }
    return true;
  }

  @Override
  public long timeNs() {
    return parser.timeUs() * 1000;
  }

  @Override
  public int[] counts() {
    return parser.counts();
  }

  @Override
  public void close() {
    ended = true;
    release(records);
  }

  private static void release(Closeable source) {
    try {
      source.close();
    } catch (IOException _) {
      // Only reading has been done: nothing can be lost any more.
    }
  }
}
