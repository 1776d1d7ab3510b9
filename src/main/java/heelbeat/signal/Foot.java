package heelbeat.signal;

import java.util.Locale;

/** One of the two feet on the pad. */
public enum Foot {
  LEFT,
  RIGHT;

  /** The name in files and on the command line: {@code left} or {@code right}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
