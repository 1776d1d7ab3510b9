package heelbeat.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.coach.Cue;
import heelbeat.coach.News;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StickWatchTest {
  private static final long SECOND_NS = 1_000_000_000L;

  @TempDir private Path folder;

  private Path statusFolder = Path.of("");
  private Path disks = Path.of("");
  private long nowNs = 7 * SECOND_NS;
  private StickWatch watch = new StickWatch(0);

  @BeforeEach
  void start() throws IOException {
    disks = Files.createDirectory(folder.resolve("block"));
    statusFolder = folder.resolve("status");
    watch = new StickWatch(statusFolder, disks, nowNs);
  }

  @Test
  void withoutAnyStickThereIsNothingToSay() throws IOException {
    assertEquals(Optional.empty(), look());
    Files.createDirectory(statusFolder);
    assertEquals(Optional.empty(), look());
  }

  @ParameterizedTest
  @EnumSource(StickStatus.class)
  void theWordOfAStickThatIsInStands(StickStatus status) throws IOException {
    plug("sda", 3);
    report("sda1", status.word() + " sda 3");
    assertEquals(Optional.of(status), look());
    nowNs += 3600 * SECOND_NS;
    assertEquals(Optional.of(status), look());
  }

  @Test
  void whatBecameOfAStickIsShownOverEverythingForHalfAMinute() throws IOException {
    plug("sda", 3);
    report("sda1", "exporting sda 3");
    nowNs += 120 * SECOND_NS;
    assertEquals(Optional.of(new News(Cue.EXPORTING, News.Place.EVERYTHING)), watch.news(nowNs));
    nowNs += 120 * SECOND_NS;
    assertEquals(Optional.of(new News(Cue.EXPORTING, News.Place.EVERYTHING)), watch.news(nowNs));
    report("sda1", "safe sda 3");
    nowNs += SECOND_NS;
    assertEquals(
        Optional.of(new News(Cue.SAFE_TO_REMOVE, News.Place.EVERYTHING)), watch.news(nowNs));
    nowNs += 29 * SECOND_NS;
    assertEquals(
        Optional.of(new News(Cue.SAFE_TO_REMOVE, News.Place.EVERYTHING)), watch.news(nowNs));
    nowNs += SECOND_NS;
    assertEquals(Optional.of(new News(Cue.SAFE_TO_REMOVE, News.Place.NOBODY)), watch.news(nowNs));
  }

  @Test
  void aStickIsSafeOnceOneOfItsPartitionsIs() throws IOException {
    plug("sda", 3);
    report("sda1", "unreadable sda 3");
    report("sda2", "exporting sda 3");
    assertEquals(Optional.of(StickStatus.EXPORTING), look());
    report("sda2", "safe sda 3");
    nowNs += SECOND_NS;
    assertEquals(Optional.of(StickStatus.SAFE), look());
  }

  @Test
  void ofPartitionsThatAllFailTheMostUrgentIsTold() throws IOException {
    plug("sda", 3);
    report("sda1", "unreadable sda 3");
    report("sda2", "full sda 3");
    assertEquals(Optional.of(StickStatus.FULL), look());
  }

  @Test
  void oneStickThatIsSafeDoesNotHideTheTroubleOfAnother() throws IOException {
    plug("sda", 3);
    plug("sdb", 4);
    report("sda1", "safe sda 3");
    report("sdb1", "unreadable sdb 4");
    assertEquals(Optional.of(StickStatus.UNREADABLE), look());
  }

  @Test
  void aWordThatIsNoneIsNoSuccess() throws IOException {
    plug("sda", 3);
    report("sda1", "sound sda 3");
    assertEquals(Optional.of(StickStatus.FAILED), look());
  }

  @Test
  void aStickThatIsExportedToAgainIsNotSafeMeanwhile() throws IOException {
    plug("sda", 3);
    report("sda1", "safe sda 3");
    assertEquals(Optional.of(StickStatus.SAFE), look());
    report("sda1", "exporting sda 3");
    assertEquals(Optional.of(StickStatus.EXPORTING), look());
    report("sda1", "safe sda 3");
    assertEquals(Optional.of(StickStatus.SAFE), look());
  }

  @Test
  void nothingIsSaidOfAStickThatWasTakenOutInPeace() throws IOException {
    plug("sda", 3);
    report("sda1", "safe sda 3");
    assertEquals(Optional.of(StickStatus.SAFE), look());
    pull("sda");
    assertEquals(Optional.empty(), look());
  }

  @Test
  void theNextStickOfTheSameNameIsNotSafeBeforeItIs() throws IOException {
    plug("sda", 3);
    report("sda1", "safe sda 3");
    pull("sda");
    plug("sda", 4);
    assertEquals(Optional.empty(), look());
  }

  @Test
  void aStickPulledOutWhileItWasWrittenToIsToldForTenSeconds() throws IOException {
    plug("sda", 3);
    report("sda1", "exporting sda 3");
    assertEquals(Optional.of(StickStatus.EXPORTING), look());
    pull("sda");
    assertEquals(Optional.of(StickStatus.PULLED), look());
    report("sda1", "pulled sda 3");
    nowNs += 9 * SECOND_NS;
    assertEquals(Optional.of(StickStatus.PULLED), look());
    nowNs += SECOND_NS;
    assertEquals(Optional.empty(), look());
  }

  @Test
  void aPullBeforeTheStartIsNotToldAgain() throws IOException {
    report("sda1", "pulled sda 3");
    assertEquals(Optional.empty(), look());
  }

  @Test
  void aStickThatIsStillWrittenToIsMoreUrgentThanOneThatIsSafe() throws IOException {
    plug("sda", 3);
    plug("sdb", 4);
    report("sda1", "safe sda 3");
    report("sdb1", "exporting sdb 4");
    assertEquals(Optional.of(StickStatus.EXPORTING), look());
    report("sdb1", "full sdb 4");
    assertEquals(Optional.of(StickStatus.FULL), look());
    pull("sdb");
    assertEquals(Optional.of(StickStatus.SAFE), look());
  }

  private Optional<StickStatus> look() {
    nowNs += SECOND_NS / 4;
    return watch.look(nowNs);
  }

  private void report(String name, String words) throws IOException {
    Files.createDirectories(statusFolder);
    Files.writeString(statusFolder.resolve(name), words + "\n");
  }

  private void plug(String disk, int number) throws IOException {
    Path entry = Files.createDirectory(disks.resolve(disk));
    Files.writeString(entry.resolve("diskseq"), number + "\n");
  }

  private void pull(String disk) throws IOException {
    Files.delete(disks.resolve(disk).resolve("diskseq"));
    Files.delete(disks.resolve(disk));
  }
}
