package heelbeat.coach;

import java.util.ArrayList;
import java.util.List;

/** Rhythms as cues write them: {@code #} is on, {@code -} is off, a tenth of a second a sign. */
public final class Rhythm {
  /** The lowest of the cues' tones. */
  private static final int LOWEST_HZ = 330;

  /** Signs that are on, from the first, counted from 0, to the one behind the last. */
  public record Run(int from, int to) {
    public int signs() {
      return to - from;
    }
  }

  private Rhythm() {}

  /** The first signs of a rhythm that goes on and on. */
  public static String repeated(String rhythm, int signs) {
    return rhythm.repeat(Math.ceilDiv(signs, rhythm.length())).substring(0, signs);
  }

  /** Whether a sign of a rhythm is on; behind the last sign all are off. */
  public static boolean isOn(String rhythm, int sign) {
    return sign < rhythm.length() && rhythm.charAt(sign) == '#';
  }

  /** What is on, in its order. */
  public static List<Run> runs(String rhythm) {
    List<Run> runs = new ArrayList<>();
    int from = -1;
    for (int sign = 0; sign <= rhythm.length(); sign++) {
      if (isOn(rhythm, sign) && from < 0) {
        from = sign;
      } else if (!isOn(rhythm, sign) && from >= 0) {
        runs.add(new Run(from, sign));
        from = -1;
      }
    }
    return runs;
  }

  /** How many octaves a tone is above the cues' lowest. */
  public static double octaves(int toneHz) {
    return Math.log((double) toneHz / LOWEST_HZ) / Math.log(2);
  }
}
