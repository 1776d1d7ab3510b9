package heelbeat.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heelbeat.coach.FormFault;
import heelbeat.coach.Judgement;
import heelbeat.coach.Plan;
import heelbeat.export.CsvOptions;
import heelbeat.export.SessionExport;
import heelbeat.rep.PhaseErrors;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * One store from a seed, written by the store's own writer and damaged: opened as a device does,
 * exported, recovered and exported again.
 */
final class DamagedCase {
  private static final int PAGE_BYTES = 4096;
  private static final int SECTOR_BYTES = 512;

  /** What happens to the file. */
  enum Kind {
    BYTE("one byte"),
    BYTES("2 to 64 bytes"),
    TORN("a page torn at a sector"),
    TAIL("the tail is lost"),
    NO_LOG("the log is lost"),
    FOREIGN_LOG("the log of another store");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String text() {
      return words;
    }
  }

  /**
   * What became of it; all counts are repetitions.
   *
   * @param trouble what was thrown, or empty
   * @param standing those written whose rows still stand in file or log, byte for byte
   * @param exported of those written, whole, by the first export
   * @param recovered the same of the last
   * @param lost standing ones that are in no export
   * @param changed exported ones that were written with other values
   * @param madeUp exported ones that nobody wrote
   */
  record Outcome(
      Kind kind,
      boolean isRepaired,
      String trouble,
      int written,
      int standing,
      int exported,
      int recovered,
      int lost,
      int changed,
      int madeUp) {
    boolean isWrong() {
      return !trouble.isEmpty() || madeUp > 0;
    }
  }

  private final Random random;
  private final Kind kind;
  private final Path folder;
  private final Path file;

  /** By session and number: what stands for a repetition in an export. */
  private final Map<String, String> written = new HashMap<>();

  private final Map<String, byte[]> rows = new HashMap<>();

  DamagedCase(long seed, Path folder) {
    this.random = new Random(seed);
    this.kind = Kind.values()[(int) (seed % Kind.values().length)];
    this.folder = folder;
    this.file = SessionStore.fileIn(folder);
  }

  Outcome run() throws IOException, SQLException {
    write();
    damage();
    int standing = 0;
    byte[] left = left();
    Set<String> standingKeys = new HashSet<>();
    String text = new String(left, StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, byte[]> row : rows.entrySet()) {
      if (text.contains(new String(row.getValue(), StandardCharsets.ISO_8859_1))) {
        standing++;
        standingKeys.add(row.getKey());
      }
    }
    Path copy = folder.resolve("copy.db");
    Files.copy(file, copy);
    if (Files.exists(SetAside.log(file))) {
      Files.copy(SetAside.log(file), SetAside.log(copy));
    }
    boolean isRepaired = false;
    Map<String, String> first = new HashMap<>();
    Map<String, String> last = new HashMap<>();
    String trouble = "";
    try {
      try (SessionStore store = SessionStore.open(folder)) {
        isRepaired = store.setAside().isPresent();
        NewSession session = session();
        store.write(
            List.of(
                new PendingEvent(session, Events.started()),
                new PendingEvent(session, Events.rep(1)),
                new PendingEvent(session, Events.ended(5 * Events.SECOND_NS))));
        written.put(key(session, 1), value(Events.rep(1).rep()));
        standingKeys.add(key(session, 1));
      }
      first = export("first");
      Salvage.run(copy, folder);
      last = export("last");
    } catch (IOException | SQLException | RuntimeException e) {
      trouble = e.toString();
    }
    return outcome(isRepaired, trouble, standing, standingKeys, first, last);
  }

  private Outcome outcome(
      boolean isRepaired,
      String trouble,
      int standing,
      Set<String> standingKeys,
      Map<String, String> first,
      Map<String, String> last) {
    int lost = 0;
    for (String key : standingKeys) {
      lost += last.containsKey(key) ? 0 : 1;
    }
    int changed = 0;
    int madeUp = 0;
    for (Map.Entry<String, String> row : last.entrySet()) {
      String before = written.get(row.getKey());
      if (before == null) {
        madeUp++;
      } else if (!before.equals(row.getValue())) {
        changed++;
      }
    }
    return new Outcome(
        kind,
        isRepaired,
        trouble,
        written.size(),
        standing + 1,
        whole(first),
        whole(last),
        lost,
        changed,
        madeUp);
  }

  private int whole(Map<String, String> exported) {
    return (int)
        exported.entrySet().stream()
            .filter(row -> row.getValue().equals(written.get(row.getKey())))
            .count();
  }

  private void write() throws IOException, SQLException {
    Path own = Files.createDirectory(folder.resolve("sound"));
    try (SessionStore store = SessionStore.open(own)) {
      int sessions = 2 + random.nextInt(5);
      for (int id = 1; id <= sessions; id++) {
        NewSession session = session();
        List<PendingEvent> events = new ArrayList<>();
        events.add(new PendingEvent(session, Events.started()));
        int reps = 20 + random.nextInt(130);
        for (int number = 1; number <= reps; number++) {
          SessionEvent.RepCounted rep = rep(number);
          events.add(new PendingEvent(session, rep));
          written.put(key(session, number), value(rep.rep()));
          rows.put(key(session, number), row(id, session, rep));
        }
        events.add(new PendingEvent(session, Events.ended((reps + 3L) * 4 * Events.SECOND_NS)));
        store.write(events);
      }
      if (random.nextInt(3) == 0 || kind == Kind.NO_LOG || kind == Kind.FOREIGN_LOG) {
        // As after a kill: what came last is in the log alone.
        Events.pragma(store, "wal_checkpoint(TRUNCATE)");
        NewSession session = session();
        for (int number = 1; number <= 20; number++) {
          SessionEvent.RepCounted rep = rep(number);
          store.write(List.of(new PendingEvent(session, rep)));
          written.put(key(session, number), value(rep.rep()));
          rows.put(key(session, number), row(sessions + 1, session, rep));
        }
        copy(SessionStore.fileIn(own));
      }
    }
    if (!Files.exists(file)) {
      copy(SessionStore.fileIn(own));
    }
    RecoveryFolder.delete(own);
  }

  private void copy(Path sound) throws IOException {
    Files.copy(sound, file);
    if (Files.exists(SetAside.log(sound))) {
      Files.copy(SetAside.log(sound), SetAside.log(file));
    }
  }

  /** A repetition whose values are those of no other. */
  private SessionEvent.RepCounted rep(int number) {
    long offNs = Events.START_NS + 4L * number * Events.SECOND_NS + random.nextInt(100_000_000);
    long topNs = offNs + 300_000_000L + random.nextInt(500_000_000);
    long loweringNs = topNs + 200_000_000L + random.nextInt(900_000_000);
    long downNs = loweringNs + 300_000_000L + random.nextInt(900_000_000);
    return new SessionEvent.RepCounted(
        new Rep(
            number % 2 == 0 ? Foot.LEFT : Foot.RIGHT,
            offNs,
            topNs,
            loweringNs,
            downNs,
            new PhaseErrors(error(), error(), error()),
            new RepForm(error(), error(), error(), 0.1 + random.nextDouble())),
        number,
        new Judgement(
            1 + number / 15,
            (number + 1) / 2,
            number % 2 * (1L + random.nextInt(50_000_000)),
            random.nextBoolean() ? Set.of() : Set.of(FormFault.UNEVEN, FormFault.RUSHED),
            random.nextInt(4)));
  }

  private long error() {
    return 10_000_000L + random.nextInt(400_000_000);
  }

  private NewSession session() {
    byte[] name = new byte[16];
    random.nextBytes(name);
    return new NewSession(UUID.nameUUIDFromBytes(name), Events.MOMENT, Plan.FREE, Events.started());
  }

  private void damage() throws IOException, SQLException {
    byte[] bytes = Files.readAllBytes(file);
    switch (kind) {
      case BYTE -> change(bytes, 1);
      case BYTES -> change(bytes, 2 + random.nextInt(63));
      case TORN -> {
        int page = random.nextInt(bytes.length / PAGE_BYTES) * PAGE_BYTES;
        int from = page + SECTOR_BYTES * (1 + random.nextInt(PAGE_BYTES / SECTOR_BYTES - 1));
        Arrays.fill(bytes, from, page + PAGE_BYTES, (byte) 0);
      }
      case TAIL ->
          bytes = Arrays.copyOf(bytes, bytes.length - 1 - random.nextInt(bytes.length / 2));
      case NO_LOG -> Files.delete(SetAside.log(file));
      case FOREIGN_LOG -> foreignLog();
    }
    Files.write(file, bytes);
  }

  private void change(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
    }
  }

  /** Of a store of somebody else, whose repetitions count as written. */
  private void foreignLog() throws IOException, SQLException {
    Path other = Files.createDirectory(folder.resolve("other"));
    try (SessionStore store = SessionStore.open(other)) {
      NewSession session = session();
      for (int number = 1; number <= 20; number++) {
        SessionEvent.RepCounted rep = rep(number);
        store.write(List.of(new PendingEvent(session, rep)));
        written.put(key(session, number), value(rep.rep()));
      }
      Files.delete(SetAside.log(file));
      Files.copy(SetAside.log(SessionStore.fileIn(other)), SetAside.log(file));
    }
    RecoveryFolder.delete(other);
  }

  private byte[] left() throws IOException {
    ByteArrayOutputStream left = new ByteArrayOutputStream();
    left.writeBytes(Files.readAllBytes(file));
    if (Files.exists(SetAside.log(file)) && kind != Kind.FOREIGN_LOG) {
      left.writeBytes(Files.readAllBytes(SetAside.log(file)));
    }
    return left.toByteArray();
  }

  private Map<String, String> export(String name) throws IOException {
    Path into = Files.createDirectory(folder.resolve(name));
    try (StoreReader reader = StoreReader.open(folder)) {
      new SessionExport(CsvOptions.PLAIN, Clock.systemUTC()).write(reader, into);
    }
    Map<String, String> rows = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(into.resolve("heelbeat/reps.csv"))) {
      for (NamedCsvRecord row : csv) {
        String before =
            rows.put(
                row.getField("session") + " " + row.getField("number"),
                row.getField("foot")
                    + " "
                    + row.getField("lift_s")
                    + " "
                    + row.getField("hold_s")
                    + " "
                    + row.getField("lowering_s"));
        if (before != null) {
          throw new IOException("twice: " + row);
        }
      }
    }
    return rows;
  }

  private static String key(NewSession session, int number) {
    return session.uuid() + " " + number;
  }

  private static String value(Rep rep) {
    return "%s %s %s %s"
        .formatted(
            rep.foot().label(),
            seconds(rep.concentricNs()),
            seconds(rep.holdNs()),
            seconds(rep.eccentricNs()));
  }

  private static String seconds(long ns) {
    return String.format(java.util.Locale.ROOT, "%.4f", ns / 1e9);
  }

  /** The row as SQLite writes it, by https://sqlite.org/fileformat2.html#record_format. */
  private static byte[] row(long key, NewSession session, SessionEvent.RepCounted counted) {
    Rep rep = counted.rep();
    Judgement judgement = counted.judgement();
    // In the order of the table.
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("session", key);
    values.put("number", (long) counted.number());
    values.put("foot", rep.foot().label());
    values.put("heel_off_ns", rep.heelOffNs());
    values.put("top_ns", rep.topNs());
    values.put("lowering_ns", rep.loweringNs());
    values.put("heel_down_ns", rep.heelDownNs());
    values.put("concentric_error_ns", rep.errors().concentricNs());
    values.put("hold_error_ns", rep.errors().holdNs());
    values.put("eccentric_error_ns", rep.errors().eccentricNs());
    values.put("rest_ns", rep.form().restNs());
    values.put("unload_ns", rep.form().unloadNs());
    values.put("reload_ns", rep.form().reloadNs());
    values.put("longest_hold_ns", rep.form().longestHoldNs());
    values.put("set_number", (long) judgement.set());
    values.put("push_up", (long) judgement.pushUp());
    values.put("lag_ns", judgement.lagNs());
    values.put(
        "faults",
        String.join(" ", judgement.faults().stream().sorted().map(FormFault::label).toList()));
    values.put("phases_kept", (long) judgement.phasesKept());
    values.put("rise_part", rep.form().risePart());
    values.put("rise_m", null);
    values.put(
        "sum", RepSum.of(session.uuid().toString(), place -> values.get(RepSum.OF.get(place))));
    ByteArrayOutputStream types = new ByteArrayOutputStream();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Object value : values.values()) {
      switch (value) {
        case null -> types.write(0);
        case String text -> {
          types.write(13 + 2 * text.length());
          body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        case Double number -> {
          types.write(7);
          big(body, Double.doubleToLongBits(number), 8);
        }
        case Long number -> whole(number, types, body);
        default -> throw new IllegalStateException("no such value: " + value);
      }
    }
    ByteArrayOutputStream row = new ByteArrayOutputStream();
    row.write(types.size() + 1);
    row.writeBytes(types.toByteArray());
    row.writeBytes(body.toByteArray());
    return row.toByteArray();
  }

  private static void whole(long number, ByteArrayOutputStream types, ByteArrayOutputStream body) {
    if (number == 0 || number == 1) {
      types.write(8 + (int) number);
      return;
    }
    int[] lengths = {1, 2, 3, 4, 6, 8};
    for (int type = 1; type <= lengths.length; type++) {
      int bits = 8 * lengths[type - 1] - 1;
      if (number >> bits == 0 || number >> bits == -1) {
        types.write(type);
        big(body, number, lengths[type - 1]);
        return;
      }
    }
  }

  private static void big(ByteArrayOutputStream out, long number, int bytes) {
    for (int i = bytes - 1; i >= 0; i--) {
      out.write((int) (number >> (8 * i)));
    }
  }
}
