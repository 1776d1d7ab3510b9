package heelbeat.coach;

/** How much a day is to bring. */
public sealed interface DailyGoal {
  /**
   * A number of push-ups.
   *
   * @param count a day, above 0
   */
  record PushUps(int count) implements DailyGoal {
    /**
     * @throws IllegalArgumentException if there are none
     */
    public PushUps {
      requirePositive(count);
    }
  }

  /**
   * Time under tension: what was studied is how long a soleus works, not how often.
   *
   * @param count minutes a day, above 0
   */
  record Minutes(int count) implements DailyGoal {
    /**
     * @throws IllegalArgumentException if there are none
     */
    public Minutes {
      requirePositive(count);
    }
  }

  private static void requirePositive(int count) {
    if (count <= 0) {
      throw new IllegalArgumentException("a goal must be above 0, but is " + count);
    }
  }
}
