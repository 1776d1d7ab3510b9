package heelbeat.share;

import java.util.Optional;

/**
 * What a person says of their recordings; all of it may stay unsaid but the licence.
 *
 * @param posture how they were placed
 * @param protocol the name of a built-in protocol; no other name, for that may be somebody's own
 * @param ageDecade the age in years, rounded down to ten, {@link #LEAST_AGE} to {@link #MOST_AGE}
 *     and older
 * @param weightDecade the body's weight in kilograms, rounded down to ten, {@link #LEAST_WEIGHT} to
 *     {@link #MOST_WEIGHT} and more
 * @param licence what others may do with the package
 */
public record Said(
    Optional<SharedPosture> posture,
    Optional<String> protocol,
    Optional<Integer> ageDecade,
    Optional<Integer> weightDecade,
    Licence licence) {
  public static final int LEAST_AGE = 10;

  /** Who is older says this, too: few are. */
  public static final int MOST_AGE = 90;

  public static final int LEAST_WEIGHT = 30;

  /** Who is heavier says this, too: few are. */
  public static final int MOST_WEIGHT = 150;

  /**
   * @throws IllegalArgumentException naming the number that is none of these decades
   */
  public Said {
    ageDecade.ifPresent(years -> require("age", years, LEAST_AGE, MOST_AGE));
    weightDecade.ifPresent(kg -> require("weight", kg, LEAST_WEIGHT, MOST_WEIGHT));
  }

  private static void require(String what, int decade, int least, int most) {
    if (decade % 10 != 0 || decade < least || decade > most) {
      throw new IllegalArgumentException(
          "a decade of %s is %d, %d and so on to %d, which stands for more, too; but is %d"
              .formatted(what, least, least + 10, most, decade));
    }
  }

  /** What the person agrees to who makes the package; a paragraph. */
  public String statement() {
    return """
    I was on the pad myself, or those who were agree to this, and I may give these
    recordings away. I put them under %s,
    %s
    Once somebody has them, nobody can take them back. They hold no name and no
    date, but they show how a person moves: whoever has other recordings of that
    person may see that it is the same one.
    """
        .formatted(licence.label(), licence.url());
  }
}
