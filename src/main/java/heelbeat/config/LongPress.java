package heelbeat.config;

import heelbeat.coach.Cue;
import org.jspecify.annotations.Nullable;

/** What a long press of the button asks for. */
public enum LongPress {
  /** Another export to each stick that is in. */
  EXPORT("export", Cue.EXPORTING, Cue.STICK_FAILED),
  /** An orderly end of the whole machine. */
  POWER_OFF("power-off", Cue.POWERING_OFF, null),
  NOTHING("nothing", null, null);

  private final String label;
  private final @Nullable Cue going;
  private final @Nullable Cue failed;

  LongPress(String label, @Nullable Cue going, @Nullable Cue failed) {
    this.label = label;
    this.going = going;
    this.failed = failed;
  }

  /** As the configuration has it. */
  public String label() {
    return label;
  }

  /** What the light says as soon as it is asked for, or null for nothing. */
  public @Nullable Cue going() {
    return going;
  }

  /** What the light says if it cannot be had, or null for nothing. */
  public @Nullable Cue failed() {
    return failed;
  }
}
