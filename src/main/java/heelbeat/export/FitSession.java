package heelbeat.export;

import heelbeat.export.FitFile.Field;
import heelbeat.store.StoredRep;
import heelbeat.store.StoredSession;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A session as training logs take it: strength training, its sets with their push-ups and the rests
 * between them. The numbers are those of the FIT profile.
 */
final class FitSession {
  private static final int FILE_ID = 0;
  private static final int SESSION = 18;
  private static final int LAP = 19;
  private static final int EVENT = 21;
  private static final int ACTIVITY = 34;
  private static final int SET = 225;

  /** Fields that several messages have. */
  private static final int TIMESTAMP = 253;

  private static final int MESSAGE_INDEX = 254;

  private static final int ACTIVITY_FILE = 4;

  /** The maker's number of whoever has none. */
  private static final int DEVELOPMENT = 255;

  private static final int TRAINING = 10;
  private static final int STRENGTH_TRAINING = 20;
  private static final int CALF_RAISE = 1;

  /** What an event is about. */
  private static final int TIMER = 0;

  private static final int OF_SESSION = 8;
  private static final int OF_LAP = 9;
  private static final int OF_ACTIVITY = 26;

  /** What happened to it. */
  private static final int START = 0;

  private static final int STOP = 1;
  private static final int STOP_ALL = 4;

  private static final int SESSION_END = 7;

  /** Of a field that is there and says nothing. */
  private static final int NONE = 0xffff;

  /** What the profile calls our exercises: seated, standing, and standing on a leg. */
  private static final Map<String, Integer> RAISES =
      Map.of("seated", 6, "seated-single", 6, "calf-raise", 18, "step-single", 15);

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm");

  private static final class SetSpan {
    private final int number;
    private final long startNs;
    private long endNs;
    private int lastPushUp = -1;
    private int pushUps;

    private SetSpan(StoredRep first) {
      this.number = first.judgement().set();
      this.startNs = first.rep().heelOffNs();
      this.endNs = startNs;
    }

    private void add(StoredRep rep) {
      if (rep.judgement().pushUp() != lastPushUp) {
        lastPushUp = rep.judgement().pushUp();
        pushUps++;
      }
      endNs = Math.max(endNs, rep.rep().heelDownNs());
    }
  }

  private final StoredSession session;
  private final List<SetSpan> sets = new ArrayList<>();

  /** Starts without repetitions. */
  FitSession(StoredSession session) {
    this.session = session;
  }

  /** Takes the next repetition, in the order of their numbers. */
  void add(StoredRep rep) {
    if (sets.isEmpty() || sets.getLast().number != rep.judgement().set()) {
      sets.add(new SetSpan(rep));
    }
    sets.getLast().add(rep);
  }

  /** Whether there is anything to tell, it is over, and its date is known. */
  boolean isReady() {
    return !sets.isEmpty() && isWanted(session);
  }

  /** Whether it is over, and its date is known. */
  static boolean isWanted(StoredSession session) {
    return session.complete() && session.clockTrusted();
  }

  /** The file's name: the date, for a person, and what no other session has. */
  String fileName() {
    return NAME.format(session.started()) + "-" + session.shortId() + ".fit";
  }

  /** The whole file. */
  byte[] bytes() {
    FitFile file = new FitFile();
    OffsetDateTime start = session.at(session.startNs());
    OffsetDateTime end = session.at(session.endNs());
    file.add(
        FILE_ID,
        Field.of(0, ACTIVITY_FILE),
        Field.number(1, DEVELOPMENT),
        Field.number(2, 0),
        new Field(3, FitFile.Type.UINT32Z, Long.parseLong(session.shortId(), 16)),
        Field.time(4, start.toInstant()));
    file.add(
        EVENT, Field.time(TIMESTAMP, start.toInstant()), Field.of(0, TIMER), Field.of(1, START));
    addSets(file);
    file.add(
        EVENT, Field.time(TIMESTAMP, end.toInstant()), Field.of(0, TIMER), Field.of(1, STOP_ALL));
    addWhole(
        file,
        LAP,
        OF_LAP,
        Field.of(24, SESSION_END),
        Field.of(25, TRAINING),
        Field.of(39, STRENGTH_TRAINING));
    addWhole(
        file,
        SESSION,
        OF_SESSION,
        Field.of(5, TRAINING),
        Field.of(6, STRENGTH_TRAINING),
        Field.number(25, 0),
        Field.number(26, 1));
    file.add(
        ACTIVITY,
        Field.time(TIMESTAMP, end.toInstant()),
        Field.length(0, session.durationNs()),
        Field.number(1, 1),
        Field.of(2, 0),
        Field.of(3, OF_ACTIVITY),
        Field.of(4, STOP),
        Field.time(5, end.toInstant().plusSeconds(end.getOffset().getTotalSeconds())));
    return file.bytes();
  }

  private void addWhole(FitFile file, int message, int event, Field... more) {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                Field.number(MESSAGE_INDEX, 0),
                Field.time(TIMESTAMP, instant(session.endNs())),
                Field.time(2, instant(session.startNs())),
                Field.length(7, session.durationNs()),
                Field.length(8, session.durationNs()),
                Field.of(0, event),
                Field.of(1, STOP)));
    fields.addAll(List.of(more));
    file.add(message, fields.toArray(Field[]::new));
  }

  private void addSets(FitFile file) {
    int index = 0;
    for (int i = 0; i < sets.size(); i++) {
      SetSpan set = sets.get(i);
      addSet(file, index++, set.startNs, set.endNs, true, set.pushUps);
      if (i + 1 < sets.size()) {
        addSet(file, index++, set.endNs, sets.get(i + 1).startNs, false, 0);
      }
    }
  }

  private void addSet(
      FitFile file, int index, long startNs, long endNs, boolean isActive, int pushUps) {
    file.add(
        SET,
        Field.time(MESSAGE_INDEX, instant(endNs)),
        Field.length(0, endNs - startNs),
        Field.of(5, isActive ? 1 : 0),
        Field.time(6, instant(startNs)),
        Field.number(10, index),
        Field.number(3, isActive ? pushUps : NONE),
        Field.number(7, isActive ? CALF_RAISE : NONE),
        Field.number(8, isActive ? raise() : NONE));
  }

  /** Which calf raise the profile would call it; its number for none where it has no name. */
  private int raise() {
    return RAISES.getOrDefault(session.exercise(), NONE);
  }

  private Instant instant(long padTimeNs) {
    return session.at(padTimeNs).toInstant();
  }
}
