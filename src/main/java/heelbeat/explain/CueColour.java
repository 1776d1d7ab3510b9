package heelbeat.explain;

import heelbeat.coach.Cue;
import java.util.Locale;

/** The light's colours on paper. */
public final class CueColour {
  private static final int FULL = 255;

  private CueColour() {}

  /** The look of a drawing that has a cue's colour. */
  static String look(Cue cue) {
    return "cue-" + cue.name().toLowerCase(Locale.ROOT);
  }

  /** Those looks, as CSS. */
  static String css() {
    StringBuilder css = new StringBuilder();
    for (Cue cue : Cue.values()) {
      css.append(
          String.format(Locale.ROOT, ".%s { fill: #%06x }%n", look(cue), onPaper(cue.rgb())));
    }
    return css.toString();
  }

  /** As bright as can be, because on paper a dim light would look black. */
  private static int onPaper(int rgb) {
    int strongest = Math.max(component(rgb, 0), Math.max(component(rgb, 1), component(rgb, 2)));
    int bright = 0;
    for (int place = 0; place < 3; place++) {
      bright |= (component(rgb, place) * FULL / Math.max(1, strongest)) << (8 * place);
    }
    return bright;
  }

  private static int component(int rgb, int place) {
    return (rgb >> (8 * place)) & FULL;
  }
}
