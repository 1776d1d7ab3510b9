package heelbeat.machine;

import heelbeat.catalogue.Protocols;
import heelbeat.coach.Protocol;
import heelbeat.export.CsvOptions;
import heelbeat.export.SessionExport;
import heelbeat.rep.Rep;
import heelbeat.session.SessionEvent;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredReps;
import heelbeat.store.StoredSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Days of a device, as fast as they can be played: its memory, files and threads every evening, and
 * whether all that it told was kept. {@code scripts/soak} plays a month; {@link SoakTest} some
 * days.
 */
final class Soak {
  /** Every so many days the device is started anew, with another protocol. */
  private static final List<Integer> LIVES = List.of(2, 3);

  private static final List<String> PROTOCOLS =
      List.of("snack", "circulation", "technique", "houston", "per-leg");

  private static final int WORKING_DAYS = 5;

  /** The disk has so long for what a day left in the queue. */
  private static final long STORED_WITHIN_NS = 60_000_000_000L;

  private final Path folder;
  private final long seed;
  private final SoakClock clock = new SoakClock();
  private final SoakDevice device;
  private final List<SoakSample> samples = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final Set<String> reportedToday = new HashSet<>();

  /** The session after the last one that is known to be stored whole. */
  private long firstNewId = 1;

  private int days;
  private int bouts;
  private int sessions;
  private int trueReps;
  private int reported;
  private int stored;
  private int exports;
  private double hours;

  /**
   * @param folder an empty one
   * @param seed the same seed is the same month
   */
  Soak(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.seed = seed;
    device = new SoakDevice(clock, folder, Files.createDirectory(folder.resolve("sticks")));
    Files.createDirectory(folder.resolve("stick"));
  }

  /** Plays so many working days, and holds all counts to each other. */
  void play(int wanted) throws Exception {
    for (int life = 0; days < wanted; life++) {
      Protocol protocol =
          Protocols.builtIn().named(PROTOCOLS.get(life % PROTOCOLS.size())).orElseThrow();
      int end = Math.min(wanted, days + LIVES.get(life % LIVES.size()));
      SoakPad pad =
          new SoakPad(clock, days, end, day -> SoakDay.of(seed + day, protocol), this::endDay);
      device.live(pad, protocol, this::take);
    }
    export();
    expect(sessions == bouts, sessions + " sessions of " + bouts + " bouts");
    expect(stored == reported, stored + " repetitions stored of " + reported + " told");
    expect(
        Math.abs(reported - trueReps) <= 0.01 * trueReps,
        reported + " told of " + trueReps + " done");
  }

  private void take(SessionEvent event) {
    if (event instanceof SessionEvent.RepCounted counted) {
      reported++;
      expect(reportedToday.add(nameOf(counted.rep())), "told twice: " + counted.rep());
    } else if (event instanceof SessionEvent.Started) {
      sessions++;
    }
  }

  /** No two repetitions of a foot leave the pad at the same nanosecond. */
  private static String nameOf(Rep rep) {
    return rep.foot().label() + " at " + rep.heelOffNs();
  }

  private void endDay(SoakPad.Evening day) {
    try {
      days++;
      bouts += day.bouts();
      trueReps += day.trueReps();
      hours += day.hours();
      int reportedReps = reportedToday.size();
      awaitStored();
      while (device.isBusy()) {
        Thread.sleep(1);
      }
      SoakSample sample = SoakSample.take();
      samples.add(sample);
      rows.add(
          String.format(
              Locale.ROOT,
              "| %d | %d | %d | %.2f | %.1f | %d | %d |",
              days,
              day.bouts(),
              reportedReps,
              sample.heapBytes() / 1e6,
              sample.residentBytes() / 1e6,
              sample.files(),
              sample.threads()));
      if (days % WORKING_DAYS == 0) {
        device.beside(this::exportToStick);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the store's thread, and holds what it has to what was reported since yesterday. */
  private void awaitStored() throws IOException, InterruptedException {
    long giveUpNs = System.nanoTime() + STORED_WITHIN_NS;
    while (!isStored()) {
      expect(
          System.nanoTime() - giveUpNs < 0, "not stored: " + reportedToday.size() + " repetitions");
      Thread.sleep(50);
    }
    stored += reportedToday.size();
    reportedToday.clear();
  }

  private boolean isStored() throws IOException {
    List<String> found = new ArrayList<>();
    long last = firstNewId - 1;
    try (StoreReader reader = StoreReader.open(folder)) {
      for (StoredSession session : reader.sessions()) {
        if (session.id() >= firstNewId) {
          last = session.id();
          reader.forEachRep(session, rep -> found.add(nameOf(rep.rep())));
          if (!session.complete()) {
            return false;
          }
        }
      }
    }
    expect(new HashSet<>(found).size() == found.size(), "stored twice");
    if (last < sessions || found.size() < reportedToday.size()) {
      return false;
    }
    expect(reportedToday.equals(new HashSet<>(found)), "stored is not what was told");
    firstNewId = last + 1;
    return true;
  }

  private void exportToStick() {
    try {
      Path word = folder.resolve("sticks/sdz");
      Files.writeString(word, "exporting sdz 1");
      export();
      Files.writeString(word, "safe sdz 1");
      Files.delete(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void export() throws IOException {
    Path stick = folder.resolve("stick");
    int least = stored;
    try (StoreReader reader = StoreReader.open(folder)) {
      new SessionExport(CsvOptions.PLAIN, clock.wall().withZone(SoakClock.ZONE))
          .write(reader, stick);
      int reps = 0;
      for (StoredSession session : reader.sessions()) {
        reps += StoredReps.count(reader, session);
      }
      Set<String> names = new HashSet<>();
      List<String> lines = Files.readAllLines(stick.resolve("heelbeat/reps.csv"));
      List<String> columns = List.of(lines.getFirst().split(",", -1));
      int session = columns.indexOf("session");
      int number = columns.indexOf("number");
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split(",", -1);
        expect(names.add(fields[session] + "," + fields[number]), "exported twice: " + line);
      }
      expect(
          names.size() == reps && reps >= least,
          names.size() + " repetitions exported of " + reps + " stored, " + least + " told");
    }
    exports++;
  }

  private static void expect(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  List<SoakSample> samples() {
    return samples;
  }

  /** What came of it, as a table and a line. */
  String text() {
    return """
    | day | bouts | repetitions | heap, MB | resident, MB | files | threads |
    |----:|------:|------------:|---------:|-------------:|------:|--------:|
    %s

    %d days, %.0f hours on the pad, %d sessions of %d bouts; %d repetitions told of %d done, %d stored, \
    each once; %d exports.
    """
        .formatted(
            String.join("\n", rows),
            days,
            hours,
            sessions,
            bouts,
            reported,
            trueReps,
            stored,
            exports);
  }
}
