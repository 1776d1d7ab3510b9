package heelbeat.replay;

import static heelbeat.replay.RecordingFixture.HEADER;
import static heelbeat.replay.RecordingFixture.METADATA;
import static heelbeat.replay.RecordingFixture.gzip;
import static heelbeat.replay.RecordingFixture.readInto;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedCompressionTest {
  @TempDir Path directory;

  @Test
  void aTruncatedGzipDeliversAllThatCameBefore() throws IOException, DataFormatException {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < 3000; i++) {
      csv.append(i * 10_000L).append(',').append(i * 7919 % 1024).append(",7\n");
    }
    byte[] whole = gzip(csv.toString());
    for (int length = 300; length < whole.length; length += 499) {
      byte[] cut = Arrays.copyOf(whole, length);
      Recording recording = compressed(cut);
      List<List<Long>> frames = new ArrayList<>();

      RecordingException thrown =
          assertThrows(RecordingException.class, () -> readInto(frames, recording));

      int lines = linesIn(cut);
      assertEquals(lines - 1, frames.size(), "frames of the first " + length + " bytes");
      assertEquals(
          "%s, line %d: the compressed data ends early; copy the file again if you can"
              .formatted(recording, lines + 1),
          thrown.getMessage());
    }
  }

  /** The complete lines that can be had from the start of a gzip file, found another way. */
  private static int linesIn(byte[] gzip) throws DataFormatException {
    int headerBytes = 10;
    int lines = 0;
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(gzip, headerBytes, gzip.length - headerBytes);
      byte[] one = new byte[1];
      while (inflater.inflate(one) == 1) {
        lines += one[0] == '\n' ? 1 : 0;
      }
    }
    return lines;
  }

  @Test
  void aWrongChecksumIsToldAfterTheLastFrame() throws IOException {
    byte[] gzip = gzip(HEADER + "0,1,2\n5,3,4\n");
    gzip[gzip.length - 8] ^= 1;
    Recording recording = compressed(gzip);
    List<List<Long>> frames = new ArrayList<>();

    RecordingException thrown =
        assertThrows(RecordingException.class, () -> readInto(frames, recording));

    assertEquals(
        recording
            + ", line 4: the compressed data is damaged (Corrupt GZIP trailer); copy the file again"
            + " if you can",
        thrown.getMessage());
    assertEquals(2, frames.size());
  }

  @Test
  void damageOfTheCompressedBytesIsNeverMoreThanARecordingException() throws IOException {
    byte[] whole = gzip(HEADER + "0,1,2\n5,3,4\n10,5,6\n");
    int reported = 0;
    for (int bit = 0; bit < whole.length * 8; bit += 3) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      Recording recording = compressed(damaged);
      try {
        readInto(new ArrayList<>(), recording);
      } catch (RecordingException e) {
        assertTrue(String.valueOf(e.getMessage()).startsWith(recording.toString()), e::getMessage);
        reported++;
      }
    }

    // The rest are bits that say nothing of the data, such as its date.
    assertTrue(reported > whole.length * 8 / 3 / 2, reported + " told");
  }

  @Test
  void plainTextUnderACompressedNameIsTold() throws IOException {
    Recording recording =
        RecordingFixture.bytes(
            directory.resolve("walk.frames.csv.gz"),
            METADATA,
            (HEADER + "0,1,2\n").getBytes(UTF_8));

    RecordingException thrown = assertThrows(RecordingException.class, recording::open);

    assertEquals(
        recording
            + ": the compressed data is damaged (Not in GZIP format); copy the file again if you"
            + " can",
        thrown.getMessage());
  }

  @Test
  void anEmptyCompressedFileIsTold() throws IOException {
    Recording recording = compressed(new byte[0]);

    RecordingException thrown = assertThrows(RecordingException.class, recording::open);

    assertEquals(
        recording + ": the compressed data ends early; copy the file again if you can",
        thrown.getMessage());
  }

  private Recording compressed(byte[] content) throws IOException {
    return RecordingFixture.bytes(directory.resolve("walk.frames.csv.gz"), METADATA, content);
  }
}
