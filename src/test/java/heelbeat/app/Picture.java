package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An SVG file, read back. */
record Picture(Document svg) {
  static Picture read(Path file) throws IOException {
    String text = Files.readString(file);
    assertFalse(text.contains("NaN") || text.contains("Infinity"), file + " has no number in it");
    try {
      return new Picture(
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(file + " is no XML", e);
    }
  }

  /** The horizontal or vertical lines of that look. */
  List<Line> lines(String look) {
    List<Line> lines = new ArrayList<>();
    for (Element line : elements("line", look)) {
      lines.add(
          new Line(number(line, "x1"), number(line, "x2"), number(line, "y1"), number(line, "y2")));
    }
    return lines;
  }

  record Line(double fromX, double toX, double fromY, double toY) {
    boolean isVertical() {
      return fromX == toX;
    }
  }

  /** Where a time is, by the numbers below the lowest time axis. */
  double xOfTime(double seconds) {
    List<Element> marks =
        elements("text", "mid").stream()
            .filter(mark -> mark.getTextContent().matches("\\d+\\.\\d"))
            .toList();
    Element first = marks.getFirst();
    Element last = marks.getLast();
    double fromS = Double.parseDouble(first.getTextContent());
    double toS = Double.parseDouble(last.getTextContent());
    double part = (seconds - fromS) / (toS - fromS);
    return number(first, "x") + part * (number(last, "x") - number(first, "x"));
  }

  List<String> text() {
    return elements("text", "").stream().map(Element::getTextContent).toList();
  }

  int count(String element, String look) {
    return elements(element, look).size();
  }

  String title() {
    return svg.getElementsByTagName("title").item(0).getTextContent();
  }

  private List<Element> elements(String name, String look) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = svg.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      Element element = (Element) nodes.item(i);
      if (look.isEmpty() || element.getAttribute("class").equals(look)) {
        found.add(element);
      }
    }
    return found;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
