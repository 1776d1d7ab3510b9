package heelbeat.hardware;

import java.util.Locale;

/** An SVG picture in the making. Lengths are in its own units. */
final class Svg {
  private final StringBuilder text = new StringBuilder();

  /** Begins one that is that many millimetres large when it is printed. */
  Svg(String title, double x, double y, double width, double height, double mmPerUnit) {
    text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(number(width * mmPerUnit))
        .append("mm\" height=\"")
        .append(number(height * mmPerUnit))
        .append("mm\" viewBox=\"")
        .append(numbers(x, y, width, height))
        .append("\" font-family=\"DejaVu Sans, Verdana, sans-serif\">\n<title>")
        .append(escaped(title))
        .append("</title>\n");
    rectangle(x, y, width, height, 0, "fill=\"#ffffff\"");
  }

  void rectangle(
      double x, double y, double width, double height, double radius, String attributes) {
    add(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" %s/>",
        x, y, width, height, radius, attributes);
  }

  void circle(double x, double y, double radius, String attributes) {
    add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>", x, y, radius, attributes);
  }

  void path(String path, String attributes) {
    add("<path d=\"%s\" %s/>", path, attributes);
  }

  void line(double x, double y, double toX, double toY, String attributes) {
    path("M" + numbers(x, y) + "L" + numbers(toX, toY), attributes);
  }

  void words(double x, double y, double size, String attributes, String words) {
    add(
        "<text x=\"%s\" y=\"%s\" font-size=\"%s\" %s>%s</text>",
        x, y, size, attributes, escaped(words));
  }

  /** Begins a picture in the picture, which shows no more than what is in its view. */
  void openView(double x, double y, double scale, View view) {
    add(
        "<svg x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"%s\">",
        x,
        y,
        view.width() * scale,
        view.height() * scale,
        numbers(view.x(), view.y(), view.width(), view.height()));
  }

  void closeView() {
    text.append("</svg>\n");
  }

  /** A part of a drawing: its corner above left, and its size. */
  record View(double x, double y, double width, double height) {}

  private void add(String format, Object... values) {
    Object[] texts = values.clone();
    for (int i = 0; i < texts.length; i++) {
      if (texts[i] instanceof Double value) {
        texts[i] = number(value);
      }
    }
    text.append(String.format(Locale.ROOT, format, texts)).append('\n');
  }

  /** The whole picture. */
  String text() {
    return text + "</svg>\n";
  }

  /** Numbers separated by blanks. */
  static String numbers(double... values) {
    StringBuilder all = new StringBuilder();
    for (double value : values) {
      all.append(all.isEmpty() ? "" : " ").append(number(value));
    }
    return all.toString();
  }

  /** To a hundredth, without zeros at the end. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    String digits = String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    return digits.replaceFirst("\\.?0+$", "");
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
