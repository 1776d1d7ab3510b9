package heelbeat.hardware;

import java.util.Locale;

/** How a part's box lies in the drawing. */
enum Turn {
  NONE,
  /** Left is right. */
  MIRRORED,
  /** Left is up. */
  UPRIGHT;

  static Turn of(String word) {
    return word.isEmpty() ? NONE : valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** What a name gets behind it. */
  String suffix() {
    return this == NONE ? "" : "_" + name().toLowerCase(Locale.ROOT);
  }
}
