package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import heelbeat.fuzz.ToldError;
import heelbeat.store.Salvage;
import heelbeat.store.SessionStore;
import heelbeat.store.StoreException;
import heelbeat.store.StoreReader;
import heelbeat.store.StrangeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What an export makes of rows without sense; {@code scripts/fuzz} looks for what breaks it. */
final class ExportFuzzTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private static Path folder = Path.of("");

  private static @Nullable StrangeStore strange;

  @BeforeAll
  static void prepare() throws IOException, SQLException {
    StrangeStore prepared = StrangeStore.in(folder);
    // Classes are changed as they are loaded, and the first input must not be taken for a hang.
    inFolder(own -> {
      prepared.writeSound(own);
      runExportRecoverAndExport(own);
    });
    strange = prepared;
  }

  /** Nothing may block, and no export may have less than the one before. */
  @FuzzTest
  void aDamagedStoreIsRunExportedRecoveredAndExported(FuzzedDataProvider data) throws IOException {
    inFolder(own -> {
      try {
        Objects.requireNonNull(strange).writeWithBytes(data, own);
        runExportRecoverAndExport(own);
      } catch (StoreException e) {
        ToldError.isFor(own.resolve("heelbeat.db"), e);
      }
    });
  }

  private static void runExportRecoverAndExport(Path own) throws IOException {
    Path copy = own.resolve("copy.db");
    Files.copy(own.resolve("heelbeat.db"), copy);
    SessionStore.open(own).close();
    long before = exportedReps(own);
    try {
      Salvage.run(copy, own);
    } catch (StoreException e) {
      ToldError.isFor(copy, e);
    }
    assertTrue(exportedReps(own) >= before, "what was exported is gone");
  }

  @FunctionalInterface
  private interface Work {
    void doIn(Path own) throws IOException;
  }

  private static void inFolder(Work work) throws IOException {
    Path own = Files.createTempDirectory(folder, "damaged");
    try {
      work.doIn(own);
    } finally {
      try (Stream<Path> files = Files.walk(own)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static long exportedReps(Path own) throws IOException {
    try (StoreReader reader = StoreReader.open(own)) {
      new SessionExport(CsvOptions.PLAIN, CLOCK).write(reader, own);
    }
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().ofCsvRecord(own.resolve("heelbeat/reps.csv"))) {
      return rows.stream().count() - 1;
    }
  }

  @FuzzTest
  void senselessRowsAreExportedWholeOrRefused(FuzzedDataProvider data)
      throws IOException, SQLException {
    Objects.requireNonNull(strange).writeWithValues(data, folder);
    try (StoreReader reader = StoreReader.open(folder)) {
      new SessionExport(CsvOptions.PLAIN, CLOCK).write(reader, folder);
      try (CsvReader<CsvRecord> rows =
          CsvReader.builder().ofCsvRecord(folder.resolve("heelbeat/sessions.csv"))) {
        assertEquals(
            1 + reader.sessions().size(), rows.stream().count(), "a heading, and a row a session");
      }
    } catch (StoreException e) {
      ToldError.isFor(folder.resolve("heelbeat.db"), e);
    }
  }
}
