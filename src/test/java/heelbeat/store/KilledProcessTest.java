package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plans;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recording process is killed: what it had handed over two seconds before is in the store. */
@Tag("slow")
class KilledProcessTest {
  private static final long PROMISE_MS = 2000;

  @TempDir Path dir;

  /** The process to be killed: five reps a second; tells each, with the time, once handed over. */
  static final class Recording {
    public static void main(String[] args) throws Exception {
      EventQueue queue = new EventQueue(4096);
      SessionStore store = SessionStore.open(Path.of(args[0]));
      StoreThread.start(store, queue, Events.WALL_CLOCK, Plans.named("technique"));
      queue.onEvent(Events.started());
      for (int number = 1; ; number++) {
        queue.onEvent(Events.rep(number));
        System.out.println(number + " " + System.currentTimeMillis());
        Thread.sleep(200);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void repsHandedOverTwoSecondsBeforeAKillAreThereOnce(long seed) throws Exception {
    ConcurrentHashMap<Integer, Long> handedOverMs = new ConcurrentHashMap<>();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Recording.class.getName(),
                dir.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long killedMs;
    try (BufferedReader out = process.inputReader()) {
      Thread listener =
          Thread.ofVirtual()
              .start(() ->
                  out.lines()
                      .forEach(line -> {
                        String[] words = line.split(" ", -1);
                        handedOverMs.put(Integer.parseInt(words[0]), Long.parseLong(words[1]));
                      }));
      while (handedOverMs.isEmpty()) {
        assertTrue(process.isAlive(), "the recording process ended by itself");
        Thread.sleep(10);
      }
      Thread.sleep(PROMISE_MS + 500 + new Random(seed).nextInt(2000));
      killedMs = System.currentTimeMillis();
      process.destroyForcibly().waitFor();
      listener.join();
    }

    List<Integer> stored = new ArrayList<>();
    try (StoreReader reader = StoreReader.open(dir)) {
      StoredSession session = reader.sessions().getFirst();
      assertFalse(session.complete());
      reader.forEachRep(session, rep -> stored.add(rep.number()));
      assertEquals(Events.rep(stored.getLast()).timeNs(), session.endNs());
    }
    assertEquals(IntStream.rangeClosed(1, stored.size()).boxed().toList(), stored);
    long due = handedOverMs.values().stream().filter(ms -> ms < killedMs - PROMISE_MS).count();
    assertTrue(due > 0, "the process lived too short a time to tell");
    assertTrue(stored.size() >= due, stored.size() + " stored, " + due + " due, seed " + seed);
    try (SessionStore store = SessionStore.open(dir)) {
      assertEquals("ok", Events.pragma(store, "integrity_check"));
    }
  }
}
