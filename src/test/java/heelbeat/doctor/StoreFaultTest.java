package heelbeat.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.app.CommandRun;
import heelbeat.app.ExitStatus;
import heelbeat.store.SessionStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store that cannot be used: what the device and the doctor say of it. */
@Timeout(60)
final class StoreFaultTest {
  private static final String NEWER = "this store was written by a newer Heelbeat (format ";
  private static final String FOREIGN =
      "this is a database of another program; move it away or name another folder";

  @TempDir private Path folder;
  private Path data = Path.of("");

  @Test
  void aStoreOfANewerHeelbeatStopsTheDevice() throws Exception {
    makeStore();
    sql("PRAGMA user_version = 99");

    assertRefused(NEWER);
    assertTrue(doctorsFault().contains(NEWER), doctorsFault());
  }

  @Test
  void aDatabaseOfAnotherProgramStopsTheDevice() throws Exception {
    data = Files.createDirectory(folder.resolve("data"));
    sql("CREATE TABLE tune (name TEXT)");

    assertRefused(FOREIGN);
    assertTrue(doctorsFault().contains(FOREIGN), doctorsFault());
  }

  @Test
  void aFolderThatCannotBeMadeStopsTheDevice() throws Exception {
    data = Files.writeString(folder.resolve("file"), "mine").resolve("data");

    CommandRun run = run();

    assertEquals(ExitStatus.DATA, run.status());
    assertTrue(run.err().startsWith("heelbeat: " + data + ": the folder cannot be made ("));
    assertTrue(run.err().strip().endsWith("name one that may be written"), run.err());
    Finding finding = MachineCheck.store(data);
    assertEquals(Verdict.FAULT, finding.verdict());
    assertTrue(finding.mend().contains("name another folder in data.directory"), finding.mend());
  }

  @Test
  void aDamagedStoreIsNamedByTheDoctorAndSetAsideByTheDevice() throws Exception {
    makeStore();
    try (RandomAccessFile raw = new RandomAccessFile(data.resolve("heelbeat.db").toFile(), "rw")) {
      raw.write(new byte[4096]);
    }

    assertTrue(doctorsFault().contains("\"heelbeat run\" sets it aside"), doctorsFault());
    // The recording of its configuration is missing: it ends right after it opened the store.
    assertTrue(run().err().contains("none.frames.csv"));
    assertEquals(Verdict.OK, MachineCheck.store(data).verdict());
  }

  @Test
  void aRunningDeviceIsNamedByTheDoctor() throws Exception {
    makeStore();
    assertFalse(MachineCheck.device(data).isPresent());
    assertFalse(MachineCheck.device(folder.resolve("nothing here")).isPresent());

    try (SessionStore _ = SessionStore.open(data)) {
      Finding device = MachineCheck.device(data).orElseThrow();

      assertEquals(Verdict.LOOK, device.verdict());
      assertTrue(device.found().startsWith("another Heelbeat is running"), device.found());
      assertTrue(device.mend().contains("sudo systemctl stop heelbeat"), device.mend());
    }
    assertFalse(MachineCheck.device(data).isPresent());
  }

  private void assertRefused(String words) throws IOException {
    byte[] before = Files.readAllBytes(data.resolve("heelbeat.db"));

    CommandRun run = run();

    assertEquals(ExitStatus.DATA, run.status());
    assertEquals("", run.out());
    assertTrue(
        run.err().startsWith("heelbeat: " + data.resolve("heelbeat.db") + ": " + words), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals(-1, Files.mismatch(data.resolve("heelbeat.db"), copy(before)));
  }

  private Path copy(byte[] before) throws IOException {
    return Files.write(folder.resolve("before"), before);
  }

  /** The device; it is refused before it looks for its pad, which is not there. */
  private CommandRun run() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("heelbeat.toml"),
            """
            pad = "recording"
            data.directory = "%s"
            recording.file = "%s"
            """
                .formatted(data, folder.resolve("none.frames.csv")));
    return CommandRun.of("run", "--config", config);
  }

  private String doctorsFault() {
    Finding finding = MachineCheck.store(data);
    assertEquals(Verdict.FAULT, finding.verdict());
    return finding.found();
  }

  private void makeStore() throws Exception {
    data = folder.resolve("data");
    SessionStore.open(data).close();
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("heelbeat.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
