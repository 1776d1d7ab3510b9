package heelbeat.coach;

/**
 * The language of light and buzzer: each cue is a rhythm, with a colour for those who have one and
 * a tone for those who want one. The rhythm alone tells cues apart.
 *
 * <p>A rhythm is written as it is seen, a tenth of a second a sign: {@code #} is on, {@code -} is
 * off. What lasts repeats it; a message shows it once, between two moments of darkness, because a
 * light may be on before and after.
 */
public enum Cue {
  /** Nobody on the pad. */
  AWAY(
      "nobody on the pad",
      "Nobody is there. Step on to begin.",
      Rank.STATE,
      LightColour.DARK,
      "-",
      0,
      ""),
  /** A foot is on the pad and the heel may rise. */
  READY("ready", "Feet on the pad. Raise your heels.", Rank.STATE, LightColour.WHITE, "#", 0, ""),
  /**
   * Load cells that were never seen without a foot; raises count all the same, if they are sure.
   */
  STEP_OFF(
      "step off once",
      "Leave the pad for a moment, please.",
      Rank.STATE,
      LightColour.LIGHT_BLUE,
      "##------",
      0,
      ""),
  /** The metronome's beat to raise the heel. */
  LIFT(
      "lift", "Raise your heels now.", Rank.STATE, LightColour.LIGHT_BLUE, "#-########", 1320, "#"),
  /** The heel is up, rising or held; or is to be held. */
  HOLD("hold", "The heel is up. Stay there.", Rank.STATE, LightColour.BLUE, "#######-", 0, ""),
  /** The heel is on its way down; or is to be lowered. */
  LOWER(
      "lower slowly",
      "The heel goes down. Take your time.",
      Rank.STATE,
      LightColour.YELLOW,
      "###--",
      660,
      "#"),
  /** A set is behind, the next one not yet due. */
  REST(
      "rest",
      "Rest until the light changes.",
      Rank.STATE,
      LightColour.WHITE,
      "#-------------------",
      0,
      ""),
  /** A sensor cannot be believed, or all are read too rarely to count by. */
  SENSOR_FAULT(
      "sensor fault",
      "A sensor fails. Run the doctor.",
      Rank.TROUBLE,
      LightColour.RED,
      "##--##--##----------",
      0,
      ""),
  /** Nothing comes from the pad. */
  PAD_LOST(
      "no pad",
      "Nothing comes. Look at the cable.",
      Rank.TROUBLE,
      LightColour.RED,
      "##--##----------",
      0,
      ""),
  /** Sessions are copied to a stick. */
  EXPORTING(
      "exporting",
      "Copying. Leave the stick in.",
      Rank.NEWS,
      LightColour.LIGHT_BLUE,
      "#--#------",
      0,
      ""),
  /** The stick has everything and is no longer in use. */
  SAFE_TO_REMOVE(
      "safe to remove",
      "All is on the stick. Take it out.",
      Rank.NEWS,
      LightColour.GREEN,
      "#--#--####",
      880,
      "#--#--####"),
  /** A stick without room. */
  STICK_FULL(
      "stick full",
      "No room on the stick. Use another.",
      Rank.NEWS,
      LightColour.RED,
      "######--#-----------",
      330,
      "######--#"),
  /** A stick that must not be written. */
  STICK_READ_ONLY(
      "stick read-only",
      "The stick cannot be written.",
      Rank.NEWS,
      LightColour.RED,
      "####--####----------",
      330,
      "####--####"),
  /** The stick was taken out before its time. */
  STICK_PULLED(
      "stick pulled",
      "Taken out too soon. Try again.",
      Rank.NEWS,
      LightColour.RED,
      "####--#--#----------",
      330,
      "####--#--#"),
  /** A stick without a file system, with one that is damaged, or with one of another kind. */
  STICK_UNREADABLE(
      "stick unreadable",
      "Format it: FAT32, exFAT or ext4.",
      Rank.NEWS,
      LightColour.RED,
      "########------------",
      330,
      "########"),
  /** A link or a folder lies where a file of the export belongs. */
  STICK_BLOCKED(
      "stick blocked",
      "Rename its folder heelbeat.",
      Rank.NEWS,
      LightColour.RED,
      "#--######-----------",
      330,
      "#--######"),
  /** An export was asked for, and there is nothing to export to. */
  STICK_MISSING(
      "no stick",
      "None is in. Plug one in.",
      Rank.NEWS,
      LightColour.LIGHT_BLUE,
      "#--#--#---",
      330,
      "#--#--#"),
  /** Anything else: of the stick, or of the sessions that were to go there. */
  STICK_FAILED(
      "export failed",
      "Try another stick. Run the doctor.",
      Rank.NEWS,
      LightColour.RED,
      "######--######------",
      330,
      "######--######"),
  /** Repetitions are counted but cannot be kept. */
  NOT_STORED(
      "not stored",
      "Nothing is stored. Run the doctor.",
      Rank.NEWS,
      LightColour.RED,
      "##--######----------",
      0,
      ""),
  /** The store was damaged; a new one is begun, the old one is kept. */
  STORE_DAMAGED(
      "store damaged",
      "Old sessions are kept aside.",
      Rank.NEWS,
      LightColour.RED,
      "#--####--#----------",
      0,
      ""),
  /** The pad delivers, but its clock, its rate or its readings are not what they should be. */
  PAD_ODD(
      "pad odd",
      "The pad is odd. Run the doctor.",
      Rank.NEWS,
      LightColour.RED,
      "##--####--##--------",
      0,
      ""),
  /** The machine shuts down. */
  POWERING_OFF(
      "powering off",
      "It shuts down. Keep its plug in.",
      Rank.NEWS,
      LightColour.WHITE,
      "####------",
      440,
      "####"),

  /** Sitting for long without moving. */
  REMINDER(
      "time for a few",
      "You have sat for long. Do a few.",
      Rank.REMINDER,
      LightColour.LIGHT_BLUE,
      "-##----##----##-",
      440,
      "-##"),
  /** A repetition was counted. */
  GOOD(
      "good", "It counts, and it was done well.", Rank.GOOD, LightColour.GREEN, "-##-", 880, "-##"),
  /** A repetition was counted that was lowered, or begun again, too fast. */
  TOO_FAST(
      "too fast",
      "It counts. Take more time.",
      Rank.FAULT,
      LightColour.YELLOW,
      "-######-",
      330,
      "-######"),
  /** A repetition was counted that was held too briefly. */
  HOLD_LONGER(
      "hold longer",
      "It counts. Stay at the top longer.",
      Rank.FAULT,
      LightColour.VIOLET,
      "-####-#-",
      330,
      "-####-#"),
  /** The heel moved and no repetition came of it. */
  NOT_COUNTED(
      "not counted", "That movement was no push-up.", Rank.FAULT, LightColour.RED, "-#--#-", 0, ""),
  /** The rest is over. */
  REST_OVER(
      "rest over",
      "Begin the next set.",
      Rank.SET,
      LightColour.LIGHT_BLUE,
      "-#-########-",
      1320,
      "-#-####"),
  /** Enough for this set. */
  SET_DONE(
      "set done",
      "Enough for this set. Rest.",
      Rank.SET,
      LightColour.GREEN,
      "-##--##--######-",
      880,
      "-##--##--######"),
  /** Enough for now. */
  ALL_DONE(
      "all done",
      "Enough for now. You are done.",
      Rank.SET,
      LightColour.GREEN,
      "-####-####-####-",
      880,
      "-####-####-####");

  /** Which cue yields to which. */
  enum Rank {
    /** Shown while nothing else is. */
    STATE,
    REMINDER,
    GOOD,
    FAULT,
    SET,
    /** Of the machine, shown while it lasts, over what {@link News.Place} says. */
    NEWS,
    /** Of the pad, shown while it lasts. */
    TROUBLE
  }

  /** A sign of a rhythm, in nanoseconds. */
  public static final long STEP_NS = 100_000_000L;

  private final String text;
  private final String meaning;
  private final Rank rank;
  private final LightColour colour;
  private final String light;
  private final int toneHz;
  private final String sound;

  Cue(
      String text,
      String meaning,
      Rank rank,
      LightColour colour,
      String light,
      int toneHz,
      String sound) {
    this.text = text;
    this.meaning = meaning;
    this.rank = rank;
    this.colour = colour;
    this.light = light;
    this.toneHz = toneHz;
    this.sound = sound;
  }

  /** The cue for a person. */
  public String text() {
    return text;
  }

  /** What it means, or what to do, for a person: one short line. */
  public String meaning() {
    return meaning;
  }

  /** The light's colour. */
  public LightColour colour() {
    return colour;
  }

  /** Its components {@code 0xRRGGBB}. */
  public int rgb() {
    return colour.rgb();
  }

  /** The light's rhythm, a tenth of a second a sign, {@code #} for on. */
  public String light() {
    return light;
  }

  /** The buzzer's tone in hertz; 0 for none. */
  public int toneHz() {
    return toneHz;
  }

  /** The buzzer's rhythm, which is played once; empty for silence. */
  public String sound() {
    return sound;
  }

  /** Whether it lasts, and not only passes. */
  public boolean isLasting() {
    return rank == Rank.STATE || rank == Rank.NEWS || rank == Rank.TROUBLE;
  }

  Rank rank() {
    return rank;
  }

  /** Whether the rhythm is through by then and does not start over. */
  boolean isOverAt(long sinceNs) {
    return !isLasting() && sinceNs >= light.length() * STEP_NS;
  }

  /** The colour {@code 0xRRGGBB} that long after the cue began, in nanoseconds; 0 is dark. */
  int rgbAt(long sinceNs) {
    if (isOverAt(sinceNs)) {
      return 0;
    }
    int step = (int) (sinceNs / STEP_NS % light.length());
    return light.charAt(step) == '#' ? colour.rgb() : 0;
  }

  /** The tone in hertz that long after the cue began, in nanoseconds; 0 is silence. */
  int toneHzAt(long sinceNs) {
    long step = sinceNs / STEP_NS;
    return step < sound.length() && sound.charAt((int) step) == '#' ? toneHz : 0;
  }
}
