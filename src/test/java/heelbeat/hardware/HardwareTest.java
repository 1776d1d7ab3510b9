package heelbeat.hardware;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hardware's data, and that all that was made of it is up to date. */
final class HardwareTest {
  private static final Path PROJECT = Path.of("");
  private static final Path HARDWARE = PROJECT.resolve("hardware");

  /** Pins that are joined on the board itself, as one name says. */
  private static final Set<String> JOINED_ON_THE_PI = Set.of("GND", "3V3", "5V");

  static List<Variant> variants() throws IOException {
    return Variant.readAll(HARDWARE);
  }

  @Test
  void everyDrawingTableAndSchematicIsWhatTheDataGives() throws IOException {
    List<Executable> files = new ArrayList<>();
    GeneratedFiles.of(PROJECT)
        .forEach((path, text) ->
            files.add(() ->
                assertEquals(
                    text,
                    Files.exists(PROJECT.resolve(path))
                        ? Files.readString(PROJECT.resolve(path))
                        : "",
                    path + " is not what its data gives: run scripts/hardware")));
    assertAll(files);
  }

  @ParameterizedTest
  @MethodSource("variants")
  void everyWireGoesFromAPinThatThereIsToAPinThatThereIs(Variant variant) {
    for (Wire wire : variant.wires()) {
      assertNotEquals(variant.tip(wire.from()), variant.tip(wire.to()), wire.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void everyPartOfTheBillIsWiredAndCounted(Variant variant) {
    for (Row row : variant.bill()) {
      List<String> references = row.words("references");
      if (!references.isEmpty()) {
        assertEquals(row.whole("quantity"), references.size(), row.text("references"));
      }
      for (String reference : references) {
        assertTrue(!variant.wiresAt(reference).isEmpty(), reference + " has no wire");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void noPinOfThePiIsUsedTwice(Variant variant) {
    Set<PinPoint> used = new HashSet<>();
    for (Wire wire : variant.wiresAt("PI1")) {
      PinPoint pin = wire.from().part().equals("PI1") ? wire.from() : wire.to();
      assertTrue(used.add(pin), pin + " has two wires");
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void noPinIsInTwoNets(Variant variant) {
    Map<PinPoint, String> nets = new HashMap<>();
    variant
        .nets()
        .forEach((net, pins) ->
            pins.forEach(
                pin -> assertEquals(net, nets.merge(pin, net, (a, b) -> a), pin.toString())));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void theWiresOfANetHangTogether(Variant variant) {
    variant
        .nets()
        .forEach((net, pins) -> {
          Set<PinPoint> reached = new TreeSet<>(Set.of(pins.getFirst()));
          for (int before = 0; before < reached.size(); ) {
            before = reached.size();
            for (PinPoint pin : pins) {
              if (reached.stream().anyMatch(other -> areJoined(variant, net, pin, other))) {
                reached.add(pin);
              }
            }
          }
          assertEquals(pins, reached, net);
        });
  }

  private static boolean areJoined(Variant variant, String net, PinPoint pin, PinPoint other) {
    boolean isOnThePi =
        pin.part().equals("PI1")
            && other.part().equals("PI1")
            && JOINED_ON_THE_PI.contains(variant.pin(pin).name())
            && variant.pin(pin).name().equals(variant.pin(other).name());
    return isOnThePi
        || pin.equals(other)
        || variant.wires().stream()
            .filter(wire -> wire.net().equals(net))
            .anyMatch(wire -> ends(wire, pin, other) || ends(wire, other, pin));
  }

  private static boolean ends(Wire wire, PinPoint from, PinPoint to) {
    return wire.from().equals(from) && wire.to().equals(to);
  }

  @Test
  void noInputOfThePiOrTheConverterSees5V() throws IOException {
    for (Variant variant : variants()) {
      for (PinPoint pin : variant.nets().getOrDefault("5V", new TreeSet<>())) {
        boolean isBoard = Set.of("PI1", "U1").contains(pin.part());
        assertTrue(!isBoard || variant.pin(pin).name().equals("5V"), pin + " is at 5 V");
      }
    }
  }

  @Test
  void lightBuzzerAndButtonAreWiredTheSameInBothVariants() throws IOException {
    List<Wire> fsr = panel(variants().getFirst());
    assertEquals(fsr, panel(variants().getLast()));
    assertTrue(fsr.size() > 10, "the panel has its wires");
  }

  private static List<Wire> panel(Variant variant) {
    Set<String> panel = Set.of("D1", "D2", "R1", "R2", "R3", "R4", "BZ1", "Q1", "S1");
    return variant.wires().stream()
        .filter(wire -> panel.contains(wire.from().part()) || panel.contains(wire.to().part()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void noTwoPartsOverlapInTheDrawing(Variant variant) {
    List<Part> parts = List.copyOf(variant.parts().values());
    for (Part one : parts) {
      for (Part other : parts) {
        if (!one.equals(other)) {
          Extent both = Extent.of(one).and(Extent.of(other));
          assertTrue(
              both.width() > one.width() + other.width()
                  || both.height() > one.height() + other.height(),
              one.reference() + " and " + other.reference());
        }
      }
    }
  }

  /** Wires of two nets on one way would look joined, and in KiCad they would be. */
  @ParameterizedTest
  @MethodSource("variants")
  void twoNetsMeetAtRightAnglesOnly(Variant variant) {
    List<Routes> all = List.copyOf(Router.route(variant).values());
    for (Routes one : all) {
      for (Routes other : all) {
        if (one != other) {
          Stream<Point> met = one.points().stream().filter(other::passes);
          met.forEach(point ->
              assertTrue(
                  one.isStraight(point)
                      && other.isStraight(point)
                      && one.isLevel(point) != other.isLevel(point),
                  variant.name() + " at " + point));
        }
      }
    }
  }
}
