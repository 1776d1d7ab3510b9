package heelbeat.drawing;

import java.util.Locale;

/** Writes SVG, element by element. Lengths and places are in the units of its drawing. */
public final class Svg {
  private final StringBuilder text = new StringBuilder();
  private final String format;

  /**
   * Starts with nothing.
   *
   * @param decimals how exact places and lengths are, 1 or more
   */
  public Svg(int decimals) {
    format = "%." + decimals + "f";
  }

  /** Starts an element; a name and a value in turn make its attributes. */
  public void open(String element, Object... attributes) {
    start(element, attributes);
    text.append('>');
  }

  /** Writes an element without content; a name and a value in turn make its attributes. */
  public void empty(String element, Object... attributes) {
    start(element, attributes);
    text.append("/>\n");
  }

  /** Ends the element that was started last. */
  public void close(String element) {
    text.append("</").append(element).append(">\n");
  }

  /** Writes an element with words in it. */
  public void words(String element, String words, Object... attributes) {
    open(element, attributes);
    text.append(Html.escape(words));
    close(element);
  }

  /** A place or a length as it is written: no more decimals than it takes. */
  public String number(double value) {
    String digits = String.format(Locale.ROOT, format, value);
    return digits.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
  }

  /** All that was written. */
  public String text() {
    return text.toString();
  }

  private void start(String element, Object... attributes) {
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(value instanceof Double number ? number(number) : Html.escape(value.toString()));
      text.append('"');
    }
  }
}
