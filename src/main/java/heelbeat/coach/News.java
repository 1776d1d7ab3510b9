package heelbeat.coach;

/**
 * What the machine has to say, beside what the feet and the pad do.
 *
 * @param cue one that lasts, of the machine
 * @param place what it is shown over
 */
public record News(Cue cue, Place place) {
  /** What news are shown over. */
  public enum Place {
    /** Over everything: somebody has the stick in the hand, or the finger on the button. */
    EVERYTHING,
    /** Over all that the feet do, but not over trouble with the pad. */
    FEET,
    /** Only while nobody is on the pad and nothing is wrong with it. */
    NOBODY
  }

  /**
   * @throws IllegalArgumentException if the cue is of another kind
   */
  public News {
    if (cue.rank() != Cue.Rank.NEWS) {
      throw new IllegalArgumentException(cue + " is no news");
    }
  }

  boolean isShownOver(Cue state) {
    return switch (place) {
      case EVERYTHING -> true;
      case FEET -> state.rank() != Cue.Rank.TROUBLE;
      case NOBODY -> state == Cue.AWAY;
    };
  }
}
