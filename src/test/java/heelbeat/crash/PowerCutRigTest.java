package heelbeat.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.rep.Rep;
import heelbeat.rig.LoggedDisk;
import heelbeat.rig.PowerCuts;
import heelbeat.rig.ShellCommand;
import heelbeat.store.SessionStore;
import heelbeat.store.StoredRep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes while the device stores. The store's card is a disk whose writes are logged; each
 * state it went through is mounted as a Pi would at its next start, and looked at.
 */
final class PowerCutRigTest {
  private static final int CARD_MIB = 16;

  private static final long SEED = Long.getLong("heelbeat.seed", 1);

  /** SQLite tidies its log at 1000 pages; this many leave a few seconds until then. */
  private static final int PAGES = 960;

  /** Few: each look at a state of the card reads them all, in a slow guest. */
  private static final int LOST_SESSIONS = 4;

  private static final int LOST_REPS = 50;

  @TempDir private Path folder;

  private Path card;
  private Path mount;
  private Path export;
  private int most;

  @BeforeEach
  void format() throws Exception {
    card = folder.resolve("card.img");
    mount = Files.createDirectory(folder.resolve("mount"));
    export = Files.createDirectory(folder.resolve("export"));
    ShellCommand.run("truncate", "-s", CARD_MIB + "M", card);
    ShellCommand.run("mkfs.ext4", "-q", "-E", "lazy_itable_init=0", card);
  }

  @Test
  @Tag("rig")
  @Timeout(300)
  void nothingToldTwoSecondsBeforeAPowerCutIsLost() throws Exception {
    cut(1, 4, 0);
  }

  @Test
  @Tag("long-rig")
  @Timeout(3600)
  void norWhileSQLiteTidiesItsLogAndOverSomeStarts() throws Exception {
    ShellCommand.run("mount", "-o", "loop", card, mount);
    fillLog();
    ShellCommand.run("umount", mount);
    cut(3, 30, 0.1);
  }

  /** Leaves a store as a kill would: with a log beside it. */
  private void fillLog() throws Exception {
    Path filled = folder.resolve("filled");
    SessionStore.open(filled).close();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + filled.resolve("heelbeat.db"));
        Statement statement = connection.createStatement()) {
      int version = statement.executeQuery("PRAGMA user_version").getInt(1);
      for (int page = 0; page < PAGES; page++) {
        statement.execute("PRAGMA user_version = " + version);
      }
      Files.createDirectory(data());
      for (String name : List.of("heelbeat.db", "heelbeat.db-wal")) {
        Files.copy(filled.resolve(name), data().resolve(name));
      }
    }
    assertTrue(Files.size(data().resolve("heelbeat.db-wal")) > PAGES * 4096L);
  }

  private Path data() {
    return mount.resolve("data");
  }

  /**
   * @param lives how often the device is started, and killed or ended in turn
   * @param part how many of the writes are looked at that are no flushes, of 1
   */
  private void cut(int lives, int lifeS, double part) throws Exception {
    Random dice = new Random(SEED);
    try (LoggedDisk disk = LoggedDisk.of(card, folder)) {
      ShellCommand.run("mount", "-o", "noatime", disk.device(), mount);
      int reported = 0;
      LostStore lost = LostStore.make(folder, dice, LOST_SESSIONS, LOST_REPS);
      CutDevice device = new CutDevice(folder, data(), export, lost, disk::mark, dice, lifeS);
      for (int life = 0; life < lives; life++) {
        reported += device.live(lifeS, life % 2 == 1);
      }
      List<Rep> all = repsOf(lost.others(StoreAfterCut.reps(data())));
      ShellCommand.run("umount", mount);
      PowerCuts cuts = new PowerCuts(card, disk.writes(), dice, part, folder);
      int looks = cuts.replay(cut -> look(cut, all, lost));
      System.out.printf(
          "seed %d: ext4, %d lives, %d states of the card: %d reps told, %d stored; none told 2 s before was lost, none is twice%n",
          SEED, lives, looks, reported, all.size());
      assertEquals(all.size(), most);
    }
  }

  private void look(PowerCuts.Cut cut, List<Rep> all, LostStore lost) throws Exception {
    String where = "seed " + SEED + ", " + cut.text();
    ShellCommand.run("mount", "-o", "loop,noatime", cut.image(), mount);
    try {
      requireKept(where, cut.mark().isEmpty() ? 0 : Integer.parseInt(cut.mark()), all, lost);
    } finally {
      ShellCommand.run("umount", mount);
    }
  }

  private void requireKept(String where, int due, List<Rep> all, LostStore lost) throws Exception {
    try (SessionStore store = SessionStore.open(data())) {
      assertTrue(store.setAside().isEmpty(), where + ": set aside");
    }
    List<StoredRep> stored = StoreAfterCut.requireSound(where, data(), export, lost::had);
    int _ = lost.requireNothingMadeUp(where, stored);
    List<Rep> kept = repsOf(lost.others(stored));
    assertTrue(kept.size() >= due, where + ": " + due + " due, but stored " + kept.size());
    assertEquals(all.subList(0, kept.size()), kept, where);
    most = Math.max(most, kept.size());
  }

  private static List<Rep> repsOf(List<StoredRep> stored) {
    return stored.stream().map(StoredRep::rep).toList();
  }
}
