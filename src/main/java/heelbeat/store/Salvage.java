package heelbeat.store;

import heelbeat.text.Count;
import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is left of a damaged store, page by page and row by row, whatever its trees say, and
 * adds it to a sound one. What was found is first put into a store of its own, in a temporary
 * folder: that has no row twice, and holds only what Heelbeat writes.
 */
public final class Salvage {
  /**
   * What came of it.
   *
   * @param parts the sessions found
   * @param others steps, movements not counted, and faults found
   * @param senseless rows that were readable and held what Heelbeat never writes; left out
   * @param places damaged pages, what is left of which was read all the same
   * @param lostSessions sessions of which only the name is left
   * @param mayHaveDeleted whether the list of what was deleted is damaged, too
   */
  public record Report(
      List<Part> parts,
      int others,
      int senseless,
      int places,
      int lostSessions,
      boolean mayHaveDeleted) {
    public Report {
      parts = List.copyOf(parts);
    }

    /** Of a file and of a log that belongs to another: what was deleted cannot be known then. */
    Report plus(Report other) {
      List<Part> all = new ArrayList<>(parts);
      all.addAll(other.parts);
      return new Report(
          all,
          others + other.others,
          senseless + other.senseless,
          places + other.places,
          lostSessions + other.lostSessions,
          true);
    }

    /** Sessions found. */
    public int sessions() {
      return parts.size();
    }

    /** Repetitions found. */
    public int reps() {
      return parts.stream().mapToInt(Part::reps).sum();
    }

    /** Repetitions that there were, for all that is known. */
    public int expected() {
      return parts.stream().mapToInt(Part::expected).sum();
    }

    /** Whether that is all that there were. */
    public boolean isExpectedKnown() {
      return parts.stream().allMatch(Part::isEndKnown);
    }

    /** Repetitions known to be lost. */
    public int missing() {
      return expected() - reps();
    }

    /** What may be too much, in words for a person. */
    public Optional<String> doubt() {
      return mayHaveDeleted
          ? Optional.of(
              "the list of what was deleted is damaged, too: sessions that somebody deleted may be"
                  + " back; \"heelbeat sessions delete\" deletes them again")
          : Optional.empty();
    }

    /** What is lost, for all that is known: for a person, at least one. */
    public List<String> losses() {
      List<String> losses = new ArrayList<>();
      if (missing() > 0 || !isExpectedKnown()) {
        String least = isExpectedKnown() ? "" : "at least ";
        losses.add(
            "%s%d of %s%s".formatted(least, missing(), least, Count.of(expected(), "repetition")));
      }
      if (lostSessions > 0) {
        losses.add(Count.of(lostSessions, "session") + " of which nothing but a name is left");
      }
      if (senseless > 0) {
        losses.add(Count.of(senseless, "row") + " without sense");
      }
      if (places > 0) {
        String left = Count.of(places, "damaged page");
        losses.add(losses.isEmpty() ? "no repetition; there is " + left : left);
      }
      return losses.isEmpty() ? List.of("nothing that can be known") : losses;
    }
  }

  /**
   * What was found of a session.
   *
   * @param expected repetitions that it had, by the highest number found
   * @param isEndKnown whether it had no more; else its last ones may have been on a lost page
   * @param isMended whether its own row was damaged or lost
   */
  public record Part(
      StoredSession session, int reps, int expected, boolean isEndKnown, boolean isMended) {}

  private static final String NOTHING = "no session can be read of it";

  private Salvage() {}

  /**
   * Reads a damaged store and adds to the store of a folder. A device may write that meanwhile; if
   * it is cut off, it can be done again.
   *
   * @throws StoreException if nothing can be read of the one, or the other not be written
   */
  public static Report run(Path damaged, Path directory) throws StoreException {
    // First: a wrong name must not leave a store behind.
    SessionStore.requireFile(damaged, "there is no such file; name a store that was set aside");
    try (SessionStore store = SessionStore.openBeside(directory)) {
      List<Report> reports = new ArrayList<>();
      for (DamagedPages.Source source : ForeignLog.sources(damaged)) {
        try (RecoveryFolder folder = RecoveryFolder.make();
            DamagedPages pages = DamagedPages.open(damaged, source)) {
          reports.add(run(pages, folder, store, directory));
        }
      }
      Report found = reports.stream().reduce(Report::plus).orElseThrow();
      if (found.parts().isEmpty()) {
        throw new StoreException(damaged, NOTHING);
      }
      return found;
    } catch (SQLException e) {
      if (StoreException.isDamage(e)) {
        throw new StoreException(damaged, NOTHING, e);
      }
      throw StoreException.of(SessionStore.fileIn(directory), e);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(
          damaged,
          "cannot be read page by page (%s); check the file, and that %s may be written"
              .formatted(FileTrouble.reason(e), System.getProperty("java.io.tmpdir")),
          e);
    }
  }

  private static Report run(
      DamagedPages pages, RecoveryFolder folder, SessionStore store, Path directory)
      throws SQLException, IOException {
    List<RowShape> shapes = RowShape.all();
    DamagedTrees trees = DamagedTrees.walk(pages);
    DamagedRows rows = new DamagedRows(pages, trees, shapes);
    RowShape shape =
        shapes.stream().filter(s -> s.table().equals(RowShape.SESSION)).findFirst().orElseThrow();
    SalvagedSessions sessions = new SalvagedSessions(shape);
    rows.visit(sessions::learn);
    sessions.decide(rows.areNamesWhole());
    int version = sessions.version();
    try (SalvagedStore salvaged =
        SalvagedStore.make(folder.path().resolve("salvaged.db"), version)) {
      SalvagedReps reps = new SalvagedReps(sessions, shapes);
      rows.visitCopies(reps::learn);
      reps.decide();
      int refused = fill(salvaged, rows, reps);
      LostEnds ends = LostEnds.of(pages, shapes);
      if (version == Schema.CURRENT.version()) {
        salvaged.refuseSenselessReps();
      }
      try (MovedRows moved = new MovedRows(salvaged, sessions, reps, ends)) {
        moved.add(rows);
      }
      reps.finish(salvaged);
      sessions.addTo(salvaged);
      salvaged.finish();
      try (Merge merge = new Merge(salvaged.connection(), store, directory)) {
        List<Part> parts = merge.run(sessions, ends);
        return new Report(
            parts,
            merge.others(),
            merge.senseless() + salvaged.refused() + refused,
            rows.damaged(),
            sessions.onlyNames(),
            !trees.isListSound());
      }
    }
  }

  /** Adds what belongs to sessions, what is certain first; how much was refused. */
  private static int fill(SalvagedStore salvaged, DamagedRows rows, SalvagedReps reps)
      throws SQLException, IOException {
    int[] refused = {0};
    boolean[] isAnyUnsure = {false};
    rows.visit(row -> {
      isAnyUnsure[0] |= !row.isSure();
      if (row.isSure() && row.isPart() && !add(salvaged, reps.mend(row))) {
        refused[0]++;
      }
    });
    if (isAnyUnsure[0]) {
      rows.visit(row -> {
        if (!row.isSure() && row.isPart()) {
          add(salvaged, reps.mend(row));
        }
      });
    }
    return refused[0];
  }

  private static boolean add(SalvagedStore salvaged, Optional<DamagedRows.Row> row)
      throws SQLException {
    if (row.isPresent()) {
      salvaged.add(row.get());
    }
    return row.isPresent();
  }
}
