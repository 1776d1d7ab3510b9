package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import heelbeat.coach.Plan;
import heelbeat.fuzz.ToldError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Any file where the store should be; {@code scripts/fuzz} looks for those that break this. */
final class StoreFuzzTest {
  private static final UUID NEW = UUID.fromString("99999999-2222-4333-8444-555555555555");

  @TempDir private static Path scratch = Path.of("");

  private static @Nullable StrangeStore strange;

  @BeforeAll
  static void prepare() throws IOException, SQLException {
    strange = StrangeStore.in(scratch);
  }

  @FuzzTest
  void aDeviceStartsOnAnyFile(byte[] file) throws IOException, SQLException {
    inFolder(folder -> {
      Files.write(SessionStore.fileIn(folder), file);
      useAsDevice(folder);
    });
  }

  @FuzzTest
  void aDeviceStartsOnAStoreWithDamagedBytes(FuzzedDataProvider data)
      throws IOException, SQLException {
    inFolder(folder -> {
      strange().writeWithBytes(data, folder);
      useAsDevice(folder);
    });
  }

  @FuzzTest
  void whatIsLeftOfADamagedStoreIsRecovered(FuzzedDataProvider data)
      throws IOException, SQLException {
    inFolder(folder -> {
      strange().writeWithBytes(data, folder);
      recover(SessionStore.fileIn(folder), folder.resolve("recovered"));
    });
  }

  @FuzzTest
  void aDeviceStartsOnAStoreWithSenselessRows(FuzzedDataProvider data)
      throws IOException, SQLException {
    inFolder(folder -> {
      strange().writeWithValues(data, folder);
      recover(SessionStore.fileIn(folder), folder.resolve("recovered"));
      useAsDevice(folder);
    });
  }

  private static StrangeStore strange() {
    return Objects.requireNonNull(strange);
  }

  /** Reads it as an export does, and runs on it as a device does. */
  private static void useAsDevice(Path folder) throws IOException, SQLException {
    Path file = SessionStore.fileIn(folder);
    readAll(folder);
    boolean isNew;
    try (SessionStore store = SessionStore.open(folder)) {
      isNew = store.setAside().isPresent();
      NewSession session = new NewSession(NEW, Events.MOMENT, Plan.FREE, Events.started());
      store.write(
          List.of(
              new PendingEvent(session, Events.started()),
              new PendingEvent(session, Events.rep(1))));
    } catch (StoreException e) {
      assertTrue(!e.isDamage(), "damage must not stop a device: " + e.getMessage());
      ToldError.isFor(file, e);
      return;
    }
    if (isNew) {
      assertTrue(readAll(folder) > 0, "what can be read of it, and what was written since");
    }
  }

  /** Reads all that there is, or as much as can be; the number of its sessions. */
  private static int readAll(Path folder) {
    try (StoreReader reader = StoreReader.open(folder)) {
      List<StoredSession> sessions = reader.sessions();
      for (StoredSession session : sessions) {
        reader.forEachRep(session, rep -> assertEquals(session, rep.session()));
        reader.steps(session);
        reader.rejected(session);
        reader.faults(session);
        assertTrue(StoredReps.count(reader, session) >= 0);
      }
      return sessions.size();
    } catch (StoreException e) {
      ToldError.isFor(SessionStore.fileIn(folder), e);
      return -1;
    }
  }

  private static void recover(Path damaged, Path into) {
    try {
      Salvage.Report report = Salvage.run(damaged, into);
      assertEquals(report.sessions(), readAll(into));
    } catch (StoreException e) {
      ToldError.isFor(damaged, e);
    }
  }

  private interface Use {
    void of(Path folder) throws IOException, SQLException;
  }

  private static void inFolder(Use use) throws IOException, SQLException {
    Path folder = Files.createTempDirectory(scratch, "store");
    try {
      use.of(folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
