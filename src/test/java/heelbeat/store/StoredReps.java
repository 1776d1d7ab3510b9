package heelbeat.store;

/** The repetitions of a session, each foot's by itself: a row of the store each. */
public final class StoredReps {
  private StoredReps() {}

  /** How many there are. */
  public static int count(StoreReader reader, StoredSession session) throws StoreException {
    int[] count = {0};
    reader.forEachRep(session, rep -> count[0]++);
    return count[0];
  }
}
