package heelbeat.hardware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the ruler on a sheet that another program drew as a picture. */
final class PrintedRule {
  private static final int DARK = 128;

  private PrintedRule() {}

  /**
   * How long the ruler is: from the middle of its first end to that of its second, in millimetres.
   *
   * @param file a grey picture, PGM of the kind P5 with 8 bits
   * @param dotsPerMm at which it was drawn
   */
  static double lengthMm(Path file, double dotsPerMm) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String[] head = new String(bytes, 0, 40, StandardCharsets.ISO_8859_1).split("\\s+", 5);
    int width = Integer.parseInt(head[1]);
    int height = Integer.parseInt(head[2]);
    if (!head[0].equals("P5") || !head[3].equals("255") || bytes.length < width * height) {
      throw new IOException(file + ": is no PGM with 8 bits: draw it by pdftoppm -gray");
    }
    int body = bytes.length - width * height;
    // Past the line itself, where only its ends are.
    double up = PlanSheets.RULER_UP_MM + Ruler.END_MM / 2;
    int row = height - (int) Math.round(up * dotsPerMm);
    List<Double> ends = new ArrayList<>();
    int from = -1;
    for (int x = 0; x < width && ends.size() < 2; x++) {
      boolean isDark = (bytes[body + row * width + x] & 0xff) < DARK;
      if (isDark && from < 0) {
        from = x;
      } else if (!isDark && from >= 0) {
        ends.add((from + x - 1) / 2.0);
        from = -1;
      }
    }
    if (ends.size() < 2) {
      throw new IOException(file + ": has no ruler near its foot");
    }
    return (ends.get(1) - ends.get(0)) / dotsPerMm;
  }
}
