package heelbeat.loop;

import heelbeat.signal.Foot;
import java.util.Set;

/**
 * The height sensors beside a pad. The chain that counts is never told of them.
 *
 * @param feet whose heels are watched; none if there is no such sensor
 */
public record HeightFormat(HeightSensor sensor, Set<Foot> feet) {
  /** A pad without height sensors. */
  public static final HeightFormat NONE = new HeightFormat(HeightSensor.LINEAR, Set.of());

  /** How many readings come with a frame, whether or not both feet are watched. */
  public static final int COUNT = 2;

  private static final String LABEL = "_height";

  /** Copies the set. */
  public HeightFormat {
    feet = Set.copyOf(feet);
  }

  /** Where a foot's reading stands, 0 to {@link #COUNT} - 1. */
  @SuppressWarnings("EnumOrdinal") // The order of the constants is the order of the readings.
  public static int index(Foot foot) {
    return foot.ordinal();
  }

  /** The name of a foot's column in recordings and greetings, such as {@code left_height}. */
  public static String label(Foot foot) {
    return foot.label() + LABEL;
  }
}
