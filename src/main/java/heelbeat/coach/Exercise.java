package heelbeat.coach;

/**
 * What is done, apart from how it is paced.
 *
 * @param name as given on the command line
 * @param title for a person
 * @param posture how the person is placed
 * @param isOneLegged whether one foot works at a time
 * @param rule what makes a repetition
 * @param sees what the pad can tell of it
 * @param misses what it cannot
 */
public record Exercise(
    String name,
    String title,
    Posture posture,
    boolean isOneLegged,
    RepRule rule,
    String sees,
    String misses) {
  /** The soleus push-up as it was studied. */
  public static final Exercise SEATED =
      new Exercise(
          "seated",
          "Seated soleus push-up",
          Posture.SEATED,
          false,
          RepRule.HEEL,
          "when each heel leaves and lands, the top and the start of lowering",
          "how high the heel goes");
}
