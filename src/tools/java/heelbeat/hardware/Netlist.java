package heelbeat.hardware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The nets that KiCad found in a schematic, from its export as XML; unused pins left out. */
record Netlist(Map<String, TreeSet<PinPoint>> nets) {

  static Netlist read(Path file) throws IOException {
    Map<String, TreeSet<PinPoint>> nets = new TreeMap<>();
    NodeList found = parse(file).getElementsByTagName("net");
    for (int i = 0; i < found.getLength(); i++) {
      Element net = (Element) found.item(i);
      TreeSet<PinPoint> pins = new TreeSet<>();
      NodeList nodes = net.getElementsByTagName("node");
      for (int j = 0; j < nodes.getLength(); j++) {
        Element node = (Element) nodes.item(j);
        pins.add(new PinPoint(node.getAttribute("ref"), node.getAttribute("pin")));
      }
      if (pins.size() > 1) {
        // KiCad puts the sheet's path before the name of a local label.
        nets.put(net.getAttribute("name").replaceFirst("^/", ""), pins);
      }
    }
    return new Netlist(nets);
  }

  private static Document parse(Path file) throws IOException {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** What is not as the variant's wires say; empty if all is. */
  List<String> differences(Variant variant) {
    Map<String, TreeSet<PinPoint>> wanted = variant.nets();
    TreeSet<String> names = new TreeSet<>(wanted.keySet());
    names.addAll(nets.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      TreeSet<PinPoint> here = nets.getOrDefault(name, new TreeSet<>());
      TreeSet<PinPoint> there = wanted.getOrDefault(name, new TreeSet<>());
      if (!here.equals(there)) {
        differences.add(name + " has " + here + " in KiCad, but " + there + " in wiring.csv");
      }
    }
    return differences;
  }
}
