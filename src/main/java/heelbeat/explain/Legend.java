package heelbeat.explain;

import heelbeat.drawing.Drawing;
import java.util.ArrayList;
import java.util.List;

/** Names what the looks mean, in rows of a drawing. */
final class Legend {
  private static final double WIDTH = 240;
  private static final double HEIGHT = 16;
  private static final int COLUMNS = 4;

  private record Entry(String look, boolean isArea, String text) {}

  private final List<Entry> entries = new ArrayList<>();

  Legend line(String look, String text) {
    entries.add(new Entry(look, false, text));
    return this;
  }

  Legend area(String look, String text) {
    entries.add(new Entry(look, true, text));
    return this;
  }

  double height() {
    return Math.ceilDiv(entries.size(), COLUMNS) * HEIGHT;
  }

  void draw(Drawing drawing, double left, double top) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      int row = i / COLUMNS;
      double x = left + i % COLUMNS * WIDTH;
      double y = top + row * HEIGHT;
      if (entry.isArea()) {
        drawing.box(entry.look(), x, y - 5, 24, 10);
      } else {
        drawing.line(entry.look(), x, y, x + 24, y);
      }
      drawing.text("", x + 30, y + 4, entry.text());
    }
  }
}
