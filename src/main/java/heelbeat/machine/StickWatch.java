package heelbeat.machine;

import heelbeat.coach.News;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks after what the export to sticks, which is another process, tells of them: a file for each
 * partition, {@code STATUS DISK NUMBER}. The number is the kernel's own for this plugging in of the
 * disk (ABI/testing/sysfs-block, diskseq); so a word about a stick that has gone is never taken for
 * one about the next. One thread uses it, which may wait for a file in memory.
 */
public final class StickWatch {
  private static final Path STATUS_FOLDER = Path.of("/run/heelbeat-stick/status");
  private static final Path DISKS = Path.of("/sys/block");

  /** Chosen: a person sees no delay. */
  private static final long LOOK_NS = 200_000_000L;

  /** Chosen: long enough to be seen by the one who has the stick in the hand. */
  private static final long PULLED_NS = 10_000_000_000L;

  /** Chosen: long enough for whoever plugged it in; then the light is wanted for the exercise. */
  private static final long LOOKED_AT_NS = 30_000_000_000L;

  private final Path statusFolder;
  private final Path disks;

  /** When a stick that has gone was first seen to be pulled, by what its file says. */
  private final Map<String, Long> pulledNs = new HashMap<>();

  private final long startNs;
  private long nextLookNs;
  private Optional<StickStatus> seen = Optional.empty();
  private long seenSinceNs;

  /**
   * @param nowNs the monotonic clock's time
   */
  StickWatch(long nowNs) {
    this(STATUS_FOLDER, DISKS, nowNs);
  }

  StickWatch(Path statusFolder, Path disks, long nowNs) {
    this.statusFolder = statusFolder;
    this.disks = disks;
    this.startNs = nowNs;
    this.nextLookNs = nowNs;
  }

  /**
   * What is to be shown now: of a stick that is in, what became of it; of one that was pulled out
   * before its time, that, for ten seconds. Empty if there is nothing to say.
   *
   * @param nowNs the monotonic clock's time
   */
  Optional<StickStatus> look(long nowNs) {
    if (nowNs - nextLookNs >= 0) {
      boolean isFirst = nextLookNs == startNs;
      nextLookNs = nowNs + LOOK_NS;
      Optional<StickStatus> now = read(nowNs, isFirst);
      if (!now.equals(seen)) {
        seenSinceNs = nowNs;
      }
      seen = now;
    }
    return seen;
  }

  /**
   * The same as the light is to say it. Whoever plugs a stick in looks at the light, whatever is
   * wrong with the pad; a stick that stays in must not keep the light from those who train.
   *
   * @param nowNs the monotonic clock's time
   */
  public Optional<News> news(long nowNs) {
    return look(nowNs)
        .map(status ->
            new News(
                status.cue(),
                status == StickStatus.EXPORTING || nowNs - seenSinceNs < LOOKED_AT_NS
                    ? News.Place.EVERYTHING
                    : News.Place.NOBODY));
  }

  private Optional<StickStatus> read(long nowNs, boolean isFirst) {
    if (!Files.isDirectory(statusFolder)) {
      // No stick since the machine started. To ask costs less than an exception five times a
      // second.
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(statusFolder)) {
      Map<String, StickStatus> sticks = new HashMap<>();
      for (Path file : files.toList()) {
        String[] words = Files.readString(file).strip().split(" ", 2);
        String stick = words.length == 2 ? words[1] : "";
        statusOf(StickStatus.of(words[0]), stick, nowNs, isFirst)
            .ifPresent(status -> sticks.merge(stick, status, StickStatus::withPartition));
      }
      return sticks.values().stream().reduce((a, b) -> a.isUrgentBefore(b) ? a : b);
    } catch (IOException e) {
      // What is changed at this moment is read at the next look.
      return Optional.empty();
    }
  }

  private Optional<StickStatus> statusOf(
      StickStatus status, String stick, long nowNs, boolean isFirst) {
    String[] words = stick.split(" ", -1);
    if (words.length == 2 && isIn(words[0], words[1])) {
      return Optional.of(status);
    }
    if (status != StickStatus.EXPORTING && status != StickStatus.PULLED) {
      return Optional.empty();
    }
    long sinceNs = pulledNs.computeIfAbsent(stick, _ -> isFirst ? nowNs - PULLED_NS : nowNs);
    return nowNs - sinceNs < PULLED_NS ? Optional.of(StickStatus.PULLED) : Optional.empty();
  }

  private boolean isIn(String disk, String number) {
    try {
      return Files.readString(disks.resolve(disk).resolve("diskseq")).strip().equals(number);
    } catch (IOException e) {
      return false;
    }
  }
}
