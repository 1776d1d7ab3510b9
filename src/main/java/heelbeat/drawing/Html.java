package heelbeat.drawing;

/** Text within HTML and SVG. */
public final class Html {
  private Html() {}

  /** Text that shows as it is, in an element or a quoted attribute. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
