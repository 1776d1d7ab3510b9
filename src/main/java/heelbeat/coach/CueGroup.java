package heelbeat.coach;

import java.util.List;

/**
 * Cues that tell of the same thing.
 *
 * @param title of what, for a person
 * @param cues in the order in which a person learns them
 */
public record CueGroup(String title, List<Cue> cues) {
  /** All cues, each of them once. */
  public static final List<CueGroup> ALL =
      List.of(
          of("What your feet do", Cue.AWAY, Cue.READY, Cue.HOLD, Cue.LOWER, Cue.STEP_OFF),
          // Its other beats are the feet's hold and lower.
          of("When the metronome leads", Cue.LIFT),
          of("How it was", Cue.GOOD, Cue.TOO_FAST, Cue.HOLD_LONGER, Cue.NOT_COUNTED),
          of("Sets and rests", Cue.SET_DONE, Cue.REST, Cue.REST_OVER, Cue.ALL_DONE, Cue.REMINDER),
          of(
              "A stick for the sessions",
              Cue.EXPORTING,
              Cue.SAFE_TO_REMOVE,
              Cue.STICK_FULL,
              Cue.STICK_READ_ONLY,
              Cue.STICK_PULLED,
              Cue.STICK_UNREADABLE,
              Cue.STICK_BLOCKED,
              Cue.STICK_MISSING,
              Cue.STICK_FAILED),
          of(
              "Trouble, and the end",
              Cue.SENSOR_FAULT,
              Cue.PAD_LOST,
              Cue.NOT_STORED,
              Cue.STORE_DAMAGED,
              Cue.PAD_ODD,
              Cue.POWERING_OFF));

  /** Copies the cues. */
  public CueGroup {
    cues = List.copyOf(cues);
  }

  private static CueGroup of(String title, Cue... cues) {
    return new CueGroup(title, List.of(cues));
  }
}
