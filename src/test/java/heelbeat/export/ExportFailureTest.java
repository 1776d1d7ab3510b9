package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.export.ExportException.Kind;
import heelbeat.store.StoreReader;
import heelbeat.store.TinyDisk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with the stick has a name, and what was there before is still there. */
class ExportFailureTest {
  private static final int AT_ONCE = 4;

  @TempDir Path dir;

  private Path store = Path.of("");
  private Path stick = Path.of("");
  private Path elsewhere = Path.of("");

  @BeforeEach
  void record() throws Exception {
    store = dir.resolve("store");
    stick = Files.createDirectory(dir.resolve("stick"));
    elsewhere = Files.createDirectory(dir.resolve("elsewhere"));
    new Recorded(store).session("2026-05-01T09:00:00+02:00", true, "technique", 3);
  }

  @Test
  void aLinkInPlaceOfTheFolderIsRefused() throws Exception {
    Files.createSymbolicLink(stick.resolve("heelbeat"), elsewhere);
    assertFails(Kind.REFUSED, "heelbeat is a link");
    assertEquals(List.of(), names(elsewhere));
  }

  @ParameterizedTest
  @FieldSource("heelbeat.export.SessionExport#FILES")
  void aLinkInPlaceOfAFileIsRefused(String name) throws Exception {
    Path target = Files.writeString(elsewhere.resolve("shadow"), "precious");
    Path folder = Files.createDirectory(stick.resolve("heelbeat"));
    Files.createSymbolicLink(folder.resolve(name), target);
    assertFails(Kind.REFUSED, name + " is a link");
    assertEquals("precious", Files.readString(target));
    assertEquals(List.of(name), names(folder));
  }

  @Test
  void aLinkThatLeadsNowhereIsRefusedToo() throws Exception {
    Path folder = Files.createDirectory(stick.resolve("heelbeat"));
    Files.createSymbolicLink(folder.resolve("reps.csv"), elsewhere.resolve("missing"));
    assertFails(Kind.REFUSED, "reps.csv is a link");
    assertEquals(List.of(), names(elsewhere));
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws Exception {
    Files.writeString(stick.resolve("heelbeat"), "mine");
    assertFails(Kind.REFUSED, "heelbeat is no folder");
    assertEquals("mine", Files.readString(stick.resolve("heelbeat")));
  }

  @Test
  void aLinkLeftInPlaceOfAPartIsRemovedAndNotFollowed() throws Exception {
    Path target = Files.writeString(elsewhere.resolve("shadow"), "precious");
    Path folder = Files.createDirectory(stick.resolve("heelbeat"));
    Files.createSymbolicLink(folder.resolve("REPS.TMP"), target);
    export();
    assertEquals("precious", Files.readString(target));
    assertEquals(SessionExport.FILES.size(), names(folder).size());
  }

  @ParameterizedTest
  @FieldSource("heelbeat.export.SessionExport#FILES")
  void aFolderInPlaceOfAFileIsRefused(String name) throws Exception {
    Path mine = Files.createDirectories(stick.resolve("heelbeat").resolve(name).resolve("mine"));
    assertFails(Kind.REFUSED, name + " is no file");
    assertTrue(Files.isDirectory(mine));
    assertEquals(List.of(name), names(stick.resolve("heelbeat")));
  }

  @Test
  void aFolderInPlaceOfAPartIsRefused() throws Exception {
    Path mine = Files.createDirectories(stick.resolve("heelbeat/REPORT.TMP/mine"));
    assertFails(Kind.REFUSED, "REPORT.TMP is no file");
    assertTrue(Files.isDirectory(mine));
    assertEquals(List.of("REPORT.TMP"), names(stick.resolve("heelbeat")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"heelbeat", "heelbeat/sessions.csv"})
  @Timeout(20)
  void aPipeIsRefusedAndNotWaitedFor(String place) throws Exception {
    Files.createDirectories(stick.resolve(place).getParent());
    makePipe(stick.resolve(place));
    assertFails(Kind.REFUSED, stick.resolve(place) + " is no ");
  }

  @Test
  @Timeout(20)
  void aPipeInPlaceOfAPartIsRemoved() throws Exception {
    makePipe(Files.createDirectory(stick.resolve("heelbeat")).resolve("REPS.TMP"));
    export();
    assertEquals(SessionExport.FILES.size(), names(stick.resolve("heelbeat")).size());
  }

  @Test
  void aFolderExchangedForALinkMeanwhileLeadsNowhere() throws Exception {
    Path folder = stick.resolve("heelbeat");
    Path moved = stick.resolve("moved");
    try (ExportTarget target = ExportTarget.open(stick)) {
      Files.move(folder, moved);
      Files.createSymbolicLink(folder, elsewhere);
      StagedFile staged = StagedFile.write(target, "reps.csv", ExportFailureTest::writeX);
      staged.publish();
      target.sync();
    }
    assertEquals(List.of(), names(elsewhere));
    assertEquals("x", Files.readString(moved.resolve("reps.csv")));
  }

  @Test
  void aLinkPutInPlaceOfAFileMeanwhileIsReplacedAndNotFollowed() throws Exception {
    Path target = Files.writeString(elsewhere.resolve("shadow"), "precious");
    Path place = stick.resolve("heelbeat/reps.csv");
    try (ExportTarget folder = ExportTarget.open(stick)) {
      StagedFile staged = StagedFile.write(folder, "reps.csv", ExportFailureTest::writeX);
      Files.createSymbolicLink(place, target);
      staged.publish();
    }
    assertEquals("precious", Files.readString(target));
    assertTrue(Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS));
    assertEquals("x", Files.readString(place));
  }

  @Test
  void aPartExchangedForALinkMeanwhileIsNotWrittenThrough() throws Exception {
    Path target = Files.writeString(elsewhere.resolve("shadow"), "precious");
    Path part = stick.resolve("heelbeat/REPS.TMP");
    try (ExportTarget folder = ExportTarget.open(stick)) {
      StagedFile staged =
          StagedFile.write(
              folder,
              "reps.csv",
              out -> {
                Files.delete(part);
                Files.createSymbolicLink(part, target);
                writeX(out);
              });
      staged.discard(new IOException("any"));
    }
    assertEquals("precious", Files.readString(target));
    assertEquals(List.of(), names(stick.resolve("heelbeat")));
  }

  /** Neither half of it stands under a final name, and none of the first one's parts is lost. */
  @Test
  void asLongAsOneExportWritesAnotherIsRefused() throws Exception {
    export();
    byte[] before = Files.readAllBytes(stick.resolve("heelbeat/reps.csv"));
    try (ExportTarget folder = ExportTarget.open(stick)) {
      StagedFile staged =
          StagedFile.write(
              folder,
              "reps.csv",
              out -> {
                out.write('x');
                out.flush();
                assertBusy();
                out.write('y');
              });
      assertBusy();
      assertEquals(
          -1,
          Files.mismatch(
              stick.resolve("heelbeat/reps.csv"), Files.write(dir.resolve("before"), before)));
      staged.publish();
    }
    assertEquals("xy", Files.readString(stick.resolve("heelbeat/reps.csv")));
    export();
    assertEquals(SessionExport.FILES.size(), names(stick.resolve("heelbeat")).size());
  }

  /** Two sticks' worth of udev events, or somebody in a hurry: none may be told anything else. */
  @Test
  void ofExportsThatBeginAtOnceEachIsWholeOrRefusedAsBusy() throws Exception {
    int whole = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int round = 0; round < 100; round++) {
        Path own = Files.createDirectory(stick.resolve("round-" + round));
        if (round % 2 == 0) {
          Files.writeString(Files.createDirectory(own.resolve("heelbeat")).resolve("REPS.TMP"), "");
        }
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        Callable<Boolean> export =
            () -> {
              start.await();
              return isWrittenOrBusy(own);
            };
        for (Future<Boolean> done : pool.invokeAll(Collections.nCopies(AT_ONCE, export))) {
          whole += done.get() ? 1 : 0;
        }
      }
    }
    assertTrue(whole > 0, "none came through");
  }

  private static boolean isWrittenOrBusy(Path own) throws IOException {
    try (ExportTarget target = ExportTarget.open(own)) {
      StagedFile staged = StagedFile.write(target, "reps.csv", ExportFailureTest::writeX);
      staged.publish();
      return true;
    } catch (ExportException e) {
      assertEquals(Kind.BUSY, e.kind(), e.getMessage());
      return false;
    }
  }

  private void assertBusy() {
    assertFails(Kind.BUSY, "is being written by another export");
  }

  private static void writeX(OutputStream out) throws IOException {
    out.write('x');
  }

  private static void makePipe(Path place) throws Exception {
    assertEquals(0, new ProcessBuilder("mkfifo", place.toString()).start().waitFor());
  }

  @Test
  void aStickThatIsNotThereIsGoneAndNotMadeUp() throws Exception {
    Files.delete(stick);
    assertFails(Kind.GONE, "plug the stick in");
    assertTrue(Files.notExists(stick));
  }

  @Test
  void anEmptyFolderThatAPulledStickLeavesBehindIsGone() throws Exception {
    ExportTrouble trouble = new ExportTrouble(stick);
    Files.move(stick, dir.resolve("pulled"));
    Files.createDirectory(stick);
    assertEquals(Kind.GONE, trouble.explain(new IOException("anything")).kind());
  }

  @ParameterizedTest
  @CsvSource({
    "No such device, GONE",
    "No such device or address, GONE",
    "Structure needs cleaning, DAMAGED",
    "Bad message, DAMAGED",
    "Read-only file system, READ_ONLY",
    "Operation not permitted, REFUSED",
    "No space left on device, FULL",
    "Input/output error, OTHER"
  })
  void theSystemsWordsAreUnderstood(String words, Kind kind) throws Exception {
    assertEquals(kind, new ExportTrouble(stick).explain(new IOException(words)).kind());
  }

  @Test
  void aFullStickKeepsTheLastExport() throws Exception {
    try (TinyDisk _ = TinyDisk.mount(stick, 256)) {
      export();
      byte[] before = Files.readAllBytes(stick.resolve("heelbeat/reps.csv"));
      new Recorded(store).session("2026-05-02T09:00:00+02:00", true, "technique", 3000);
      assertFails(Kind.FULL, "is full");
      assertEquals(SessionExport.FILES.size(), names(stick.resolve("heelbeat")).size());
      assertEquals(
          -1, Arrays.mismatch(before, Files.readAllBytes(stick.resolve("heelbeat/reps.csv"))));
    }
  }

  @Test
  void aReadOnlyStickIsCalledThat() throws Exception {
    try (TinyDisk disk = TinyDisk.mount(stick, 256)) {
      export();
      disk.setReadOnly(true);
      assertFails(Kind.READ_ONLY, "read-only");
    }
  }

  private void assertFails(Kind kind, String words) {
    ExportException e = assertThrows(ExportException.class, this::export);
    String message = String.valueOf(e.getMessage());
    assertEquals(kind, e.kind(), message);
    assertTrue(message.contains(words), message);
    assertTrue(message.contains(stick.toString()), message);
  }

  private void export() throws IOException {
    try (StoreReader reader = StoreReader.open(store)) {
      new SessionExport(CsvOptions.PLAIN, Clock.systemUTC()).write(reader, stick);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
