package heelbeat.store;

import heelbeat.text.Count;
import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.tinylog.Logger;

/**
 * Puts a sound store in the place of a damaged one, with all that can be read of that; the damaged
 * one is set aside. The sound one is whole before it gets the place: cut off in the middle, it is
 * done again.
 */
final class Repair {
  /**
   * A larger one is only set aside, for a device has to be ready within three minutes (the
   * service's TimeoutStartSec). 150,000 repetitions in 16.7 MB took 14 s on two busy x86-64 cores
   * with the device's own options; these are half of that, and a Pi Zero 2 W is taken to be ten
   * times slower.
   */
  static final long MOST_BYTES = 8L << 20;

  /** Beside the store, where there is room for one and a rename is enough. */
  private static final String FOLDER = "heelbeat-repair";

  private final Path directory;
  private final Path file;
  private final Path repaired;
  private boolean isMade;

  Repair(Path file) {
    this.file = file.toAbsolutePath();
    this.directory = this.file.resolveSibling(FOLDER);
    this.repaired = SessionStore.fileIn(directory);
  }

  /** Whether a store is small enough to be repaired at the start of a device. */
  boolean isQuick() throws IOException {
    Path log = SetAside.log(file);
    return Files.size(file) + (Files.exists(log) ? Files.size(log) : 0) <= MOST_BYTES;
  }

  /** Ends what a power cut ended: the old one was set aside, and the place is empty. */
  void finish() throws IOException {
    if (Files.exists(repaired) && !Files.exists(file)) {
      takePlace();
    }
  }

  /**
   * Sets the store aside; what is in its place then is new, or not there.
   *
   * @param finding what is wrong with it
   * @return what the damaged one is called now
   * @throws IOException if it cannot be set aside; it is where it was, then
   */
  Path make(String finding) throws IOException {
    Optional<Salvage.Report> found = isQuick() ? salvage() : Optional.empty();
    Path aside = SetAside.rename(file, LocalDate.now(ZoneId.systemDefault()));
    if (found.isPresent()) {
      takePlace();
      isMade = true;
    }
    report(finding, aside, found);
    return aside;
  }

  /** Whether what could be read of a store that was set aside is in its place. */
  boolean isMade() {
    return isMade;
  }

  private Optional<Salvage.Report> salvage() throws IOException {
    RecoveryFolder.delete(directory);
    try {
      return Optional.of(Salvage.run(file, directory));
    } catch (StoreException e) {
      Logger.warn("{}: not repaired: {}", file, e.getMessage());
      RecoveryFolder.delete(directory);
      return Optional.empty();
    }
  }

  private void takePlace() throws IOException {
    Files.move(repaired, file);
    SetAside.sync(file);
    RecoveryFolder.delete(directory);
  }

  private void report(String finding, Path aside, Optional<Salvage.Report> found) {
    if (found.isEmpty()) {
      Logger.error(
          "{}: the store is damaged ({}). It is now {}, and a new one is begun; get back what can be"
              + " read with: heelbeat recover {}",
          file,
          finding,
          aside,
          aside);
      return;
    }
    Salvage.Report report = found.get();
    Logger.error(
        "{}: the store was damaged ({}). It is now {}, and what can be read of it is in its place:"
            + " {} with {}. Lost: {}{}",
        file,
        finding,
        aside,
        Count.of(report.sessions(), "session"),
        Count.of(report.reps(), "repetition"),
        String.join("; ", report.losses()),
        report.doubt().map(words -> ". Perhaps " + words).orElse(""));
  }

  /** Why a store cannot be set aside. */
  static StoreException refused(Path file, IOException cause) {
    return new StoreException(
        file,
        "the store is damaged and cannot be set aside ("
            + FileTrouble.reason(cause)
            + "); check that the folder may be written",
        cause);
  }
}
