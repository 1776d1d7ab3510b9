package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.store.StoreReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FIT files as bytes, by the published protocol. {@code scripts/fit-test} has a decoder that others
 * wrote read them.
 */
class FitSessionTest {
  private static final long FIT_EPOCH_S = Instant.parse("1989-12-31T00:00:00Z").getEpochSecond();
  private static final int SET = 225;

  @TempDir private Path store;
  @TempDir private Path stick;

  @BeforeEach
  void record() throws Exception {
    new Recorded(store)
        .session("2026-03-02T09:00:00+01:00", true, "technique", 25)
        .session("1970-01-01T00:01:00Z", false, "technique", 5)
        .session("2026-03-03T09:00:00+01:00", true, "technique", "ads1115", 7, false);
  }

  /** A message: its number, and its fields by theirs. */
  private record Message(int number, Map<Integer, Long> fields) {
    long field(int field) {
      return Objects.requireNonNull(fields.get(field), "field " + field);
    }
  }

  @Test
  void aSessionThatIsOverAndHasADateBecomesSetsWithTheirPushUps() throws Exception {
    List<String> sums = export();
    assertEquals(1, sums.stream().filter(sum -> sum.contains("  fit/")).count(), sums.toString());
    List<Message> messages = read(Files.readAllBytes(only()));
    assertEquals(0, messages.getFirst().number(), "the file's id comes first");
    assertEquals(
        Instant.parse("2026-03-02T08:00:00Z").getEpochSecond() - FIT_EPOCH_S,
        messages.getFirst().field(4));
    List<Message> sets = messages.stream().filter(message -> message.number() == SET).toList();
    assertEquals(List.of(1L, 0L, 1L, 0L, 1L), sets.stream().map(set -> set.field(5)).toList());
    assertEquals(
        List.of(10L, 0xffffL, 10L, 0xffffL, 5L), sets.stream().map(set -> set.field(3)).toList());
    assertEquals(1, sets.getFirst().field(7), "a calf raise");
    assertEquals(6, sets.getFirst().field(8), "a seated one");
    for (int i = 1; i < sets.size(); i++) {
      long endMs = sets.get(i - 1).field(6) * 1000 + sets.get(i - 1).field(0);
      assertTrue(Math.abs(endMs - sets.get(i).field(6) * 1000) <= 1000, "one follows the other");
    }
    Message activity = messages.getLast();
    assertEquals(34, activity.number());
    assertEquals(3600, activity.field(5) - activity.field(253), "the time on the wall");
  }

  @Test
  void whatIsThereIsNotWrittenAgain() throws Exception {
    export();
    Path file = only();
    byte[] before = Files.readAllBytes(file);
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    assertTrue(export().stream().noneMatch(sum -> sum.contains("fit/")));
    assertEquals(FileTime.from(Instant.EPOCH), Files.getLastModifiedTime(file));
    Files.write(file, new byte[] {1, 2});
    export();
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void aLinkInPlaceOfTheFolderIsRefused() throws Exception {
    Files.createDirectory(stick.resolve("heelbeat"));
    Files.createSymbolicLink(stick.resolve("heelbeat/fit"), store);
    ExportException e = assertThrows(ExportException.class, this::export);
    assertTrue(String.valueOf(e.getMessage()).contains("fit is a link"), e.getMessage());
    try (Stream<Path> files = Files.list(store)) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".fit")));
    }
  }

  @Test
  void nobodyWhoDidNotAskGetsAFolder() throws Exception {
    try (StoreReader reader = StoreReader.open(store)) {
      new SessionExport(CsvOptions.PLAIN, Clock.systemUTC()).write(reader, stick);
    }
    assertFalse(Files.exists(stick.resolve("heelbeat/fit")));
  }

  private List<String> export() throws Exception {
    try (StoreReader reader = StoreReader.open(store)) {
      return new SessionExport(CsvOptions.PLAIN, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
          .withFit()
          .write(reader, stick);
    }
  }

  private Path only() throws Exception {
    try (Stream<Path> files = Files.list(stick.resolve("heelbeat/fit"))) {
      List<Path> all = files.toList();
      assertEquals(1, all.size(), all.toString());
      assertTrue(all.getFirst().getFileName().toString().startsWith("2026-03-02-0900-"));
      return all.getFirst();
    }
  }

  /** Reads by the protocol's text alone: definitions, and data by them. */
  private static List<Message> read(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(14, file.get());
    assertEquals(bytes.length - 16, file.getInt(4));
    // Over a whole with its own sum behind it a CRC comes to nothing.
    assertEquals(0, sum(bytes, 14));
    assertEquals(0, sum(bytes, bytes.length));
    file.position(14);
    List<Message> messages = new ArrayList<>();
    int message = 0;
    List<int[]> fields = new ArrayList<>();
    while (file.position() < bytes.length - 2) {
      if ((file.get() & 0x40) != 0) {
        file.getShort();
        message = file.getShort();
        fields.clear();
        for (int left = file.get(); left > 0; left--) {
          fields.add(new int[] {file.get() & 0xff, file.get(), file.get()});
        }
      } else {
        Map<Integer, Long> values = new HashMap<>();
        for (int[] field : fields) {
          long value = 0;
          for (int i = 0; i < field[1]; i++) {
            value |= (file.get() & 0xffL) << (8 * i);
          }
          values.put(field[0], value);
        }
        messages.add(new Message(message, values));
      }
    }
    return messages;
  }

  private static int sum(byte[] bytes, int count) {
    int[] table = {
      0x0000, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401, 0xa001, 0x6c00, 0x7800,
      0xb401, 0x5000, 0x9c01, 0x8801, 0x4400
    };
    int crc = 0;
    for (int i = 0; i < count; i++) {
      crc = (crc >> 4) ^ table[crc & 0xf] ^ table[bytes[i] & 0xf];
      crc = (crc >> 4) ^ table[crc & 0xf] ^ table[(bytes[i] >> 4) & 0xf];
    }
    return crc;
  }
}
