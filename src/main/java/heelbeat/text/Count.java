package heelbeat.text;

/** How many there are of something: "1 rep", "2 reps". */
public final class Count {
  private Count() {}

  /**
   * The number and the noun.
   *
   * @param noun for one of them; more have an s behind it
   */
  public static String of(long number, String noun) {
    return number + " " + noun(number, noun);
  }

  /** The noun alone, with an s behind it unless there is one of them. */
  public static String noun(long number, String noun) {
    return number == 1 ? noun : noun + "s";
  }

  /**
   * The number and the noun that fits it.
   *
   * @param one what one of them is called
   * @param more what more or none of them are called
   */
  public static String of(long number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }
}
