package heelbeat.crash;

import heelbeat.store.SessionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code scripts/power-cut-test} runs after the power went: a start, and a look around. */
final class StoreLook {
  private StoreLook() {}

  /**
   * Prints how many repetitions are stored. A loss ends it with an error.
   *
   * @param args the folder of the store, and how many it must have
   */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    int due = Integer.parseInt(args[1]);
    try (SessionStore store = SessionStore.open(data)) {
      if (store.setAside().isPresent()) {
        throw new IOException("the store was taken for damaged: " + store.setAside().get());
      }
    }
    Path export = Files.createTempDirectory("export");
    int stored = StoreAfterCut.requireSound("after the cut", data, export).size();
    if (stored < due) {
      throw new IOException(due + " repetitions due, but stored " + stored);
    }
    System.out.println("stored " + stored);
  }
}
