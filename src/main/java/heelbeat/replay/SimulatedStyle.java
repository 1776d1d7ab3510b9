package heelbeat.replay;

/** How a set is done: well, or with one fault in some of its push-ups. The numbers are chosen. */
public enum SimulatedStyle {
  /** As the tradition has it. */
  WELL,
  /**
   * In half of the push-ups the heel is let go, and falls for 0.15 to 0.35 s: 0.12 to 0.29 s of
   * them by its speed.
   */
  RUSHED,
  /** Half of the push-ups are held at the top for 0.02 to 0.15 s. */
  SHORT_HOLD,
  /**
   * Half of the push-ups begin 0.1 to 0.2 s after the heel-down before: it only touched the pad.
   */
  BOUNCING,
  /** A third of the push-ups stop half-way: the heel never leaves, and there is no repetition. */
  PARTIAL,
  /** From the fourth on one push-up in five takes twice or half as long, in all of its phases. */
  UNEVEN,
  /** All phases of one foot, always the same, are 30 to 40 % shorter. */
  ONE_SIDED,
  /** To the end of the set hold and height shrink to 60 %, and pauses grow to three times. */
  TIRING
}
