package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.loop.FrameRing;
import heelbeat.loop.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pad is found whatever its port is called now. */
final class PortSearchTest {
  private static final long SECOND_NS = 1_000_000_000;

  /** In place of /dev. */
  @TempDir private Path devices;

  private final ManualClock clock = new ManualClock();
  private final FakePad pad = new FakePad(clock);
  private final List<String> opened = new ArrayList<>();

  @Test
  void thePortsOfUsbComeInTurn() throws IOException {
    plug("ttyUSB1", "ttyACM0", "ttyUSB0", "tty0", "ttyS0", "ttyAMA0", "serial");
    PortSearch search = auto();

    List<String> names = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      names.add(search.next().getFileName().toString());
    }
    assertEquals(List.of("ttyACM0", "ttyUSB0", "ttyUSB1", "ttyACM0"), names);
  }

  @Test
  void aPortWithAPadIsTheNextOneAgain() throws IOException {
    plug("ttyACM0", "ttyACM1");
    PortSearch search = auto();
    search.next();
    Path found = search.next();
    search.confirm();

    assertEquals(found, search.next());
    assertEquals(devices.resolve("ttyACM0"), search.next());
  }

  @Test
  void withoutAPortItSaysWhatToDo() {
    assertEquals(
        "there is no serial port on USB: plug the pad in, by a cable that carries data, too; or, for a"
            + " pad on the header's pins, set serial.port = \"serial0\" in the configuration",
        assertThrows(IOException.class, () -> auto().next()).getMessage());
  }

  @Test
  void portsWithoutAPadAreListedByNamesThatStay() throws IOException {
    plug("ttyACM0", "ttyUSB0");
    Path byId = Files.createDirectories(devices.resolve("serial/by-id"));
    Path stable =
        Files.createSymbolicLink(byId.resolve("usb-Arduino_Nano-if00"), Path.of("../../ttyACM0"));

    assertEquals(
        "; ports on USB: "
            + stable
            + ", "
            + devices.resolve("ttyUSB0")
            + "; all are tried in turn, and serial.port in the configuration names one",
        auto().others());
    assertEquals("", PortSearch.of("ttyACM0", devices).others());
  }

  @Test
  void aPortThatIsSilentIsToldWithTheOthers() throws IOException {
    plug("ttyACM0", "ttyUSB0");
    SerialLink link = link(Set.of());
    run(link, 8);

    assertTrue(
        link.trouble().text().contains(" is open, but silent; ports on USB: "),
        link.trouble()::text);
  }

  @Test
  void aPortThatIsNamedIsTheOnlyOne() throws IOException {
    plug("ttyACM0", "ttyACM1");
    PortSearch search = PortSearch.of("ttyACM1", devices);

    assertEquals(devices.resolve("ttyACM1"), search.next());
    assertEquals(devices.resolve("ttyACM1"), search.next());
  }

  @Test
  void aPadThatComesBackUnderAnotherNameGoesOn() throws IOException {
    plug("ttyACM0");
    SerialLink link = link(Set.of("ttyACM0", "ttyACM1"));
    run(link, 3);
    assertEquals("", link.trouble().text());

    pad.plugged = false;
    unplug("ttyACM0");
    run(link, 3);
    assertTrue(
        link.trouble().text().startsWith("there is no serial port on USB"), link.trouble().text());

    pad.plugged = true;
    plug("ttyACM1");
    run(link, 5);
    assertEquals("", link.trouble().text());
    assertEquals(List.of("ttyACM0", "ttyACM1"), opened.stream().distinct().toList());
  }

  /** As a receiver of satellites or a printer on the same machine. */
  @Test
  void aPortOfSomethingElseIsLeftForThePads() throws IOException {
    plug("ttyACM0", "ttyUSB0");
    SerialLink link = link(Set.of("ttyUSB0"));
    run(link, 25);

    assertEquals("", link.trouble().text());
    assertEquals(List.of("ttyACM0", "ttyUSB0"), opened);
  }

  private PortSearch auto() {
    return PortSearch.of("auto", devices);
  }

  /** With the pad on one of those ports, and nothing that speaks on others. */
  private SerialLink link(Set<String> padsPorts) {
    SerialPort.Opener opener =
        (path, baud) -> {
          String name = path.getFileName().toString();
          opened.add(name);
          pad.talks = padsPorts.contains(name);
          pad.answers = pad.talks;
          return pad.open(path, baud);
        };
    return new SerialLink(auto(), 115200, opener, clock, new FrameRing(8192));
  }

  private void run(SerialLink link, double seconds) {
    long endNs = clock.nowNs() + (long) (seconds * SECOND_NS);
    while (clock.nowNs() < endNs) {
      link.step();
    }
  }

  private void plug(String... names) throws IOException {
    for (String name : names) {
      Files.createFile(devices.resolve(name));
    }
  }

  private void unplug(String name) throws IOException {
    Files.delete(devices.resolve(name));
  }
}
