package heelbeat.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.rep.Rep;
import heelbeat.store.FullStore;
import heelbeat.store.Salvage;
import heelbeat.store.StoredRep;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A damaged store, and what it gives back when nobody disturbs that. */
final class LostStore {
  private static final int DAMAGED_BYTES = 8;

  private final Path file;
  private final Map<String, StoredRep> undisturbed;
  private final Set<String> sessions;
  private int before;

  private LostStore(Path file, Map<String, StoredRep> undisturbed) {
    this.file = file;
    this.undisturbed = undisturbed;
    this.sessions =
        undisturbed.values().stream().map(rep -> rep.session().uuid()).collect(Collectors.toSet());
  }

  static LostStore make(Path folder, Random dice, int sessions, int repsEach) throws Exception {
    Path file = FullStore.make(folder.resolve("lost"), sessions, repsEach);
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      for (int i = 0; i < DAMAGED_BYTES; i++) {
        raw.seek(dice.nextLong(raw.length()));
        raw.write(dice.nextInt(256));
      }
    }
    Path sound = folder.resolve("undisturbed");
    Salvage.Report _ = Salvage.run(file, sound);
    return new LostStore(
        file, StoreAfterCut.reps(sound).stream().collect(Collectors.toMap(LostStore::key, r -> r)));
  }

  private static String key(StoredRep rep) {
    return rep.session().uuid() + ' ' + rep.number();
  }

  Path file() {
    return file;
  }

  /** Whether it was this store's once. */
  boolean had(StoredRep rep) {
    return sessions.contains(rep.session().uuid());
  }

  /**
   * Requires that what was recovered by now is what it has, each once, and never less than before.
   *
   * @param where begins the words of a failure
   * @param isWhole whether a recovery has come to its end
   */
  void requireIn(String where, List<StoredRep> stored, boolean isWhole) {
    int recovered = requireNothingMadeUp(where, stored);
    int least = isWhole ? undisturbed.size() : before;
    assertTrue(recovered >= least, where + ": recovered " + recovered + " of " + least);
    before = recovered;
  }

  /** Requires of those that were its own that each was, and is there once; how many those are. */
  int requireNothingMadeUp(String where, List<StoredRep> stored) {
    Set<String> keys = new HashSet<>();
    for (StoredRep rep : stored) {
      if (had(rep)) {
        assertTrue(keys.add(key(rep)), where + ": twice: " + rep);
        Optional<Rep> same = Optional.ofNullable(undisturbed.get(key(rep))).map(StoredRep::rep);
        assertEquals(same, Optional.of(rep.rep()), where + ": made up, or changed");
      }
    }
    return keys.size();
  }

  /** Those that the device itself counted. */
  List<StoredRep> others(List<StoredRep> stored) {
    return stored.stream().filter(rep -> !had(rep)).toList();
  }
}
