package heelbeat.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.hardware.Stripboard.Hole;
import heelbeat.hardware.Stripboard.Leg;
import heelbeat.hardware.Stripboard.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The stripboard: its copper joins what the file of wires joins, and what is wrong is found. */
final class StripboardTest {
  private static final Path HARDWARE = Path.of("hardware");
  private static final Stripboard BOARD = board();

  private static Stripboard board() {
    try {
      return Stripboard.read(HARDWARE, Variant.read(HARDWARE, "fsr"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> findings(Stripboard board) {
    try {
      Map<String, Footprint> footprints = Footprint.readAll(HARDWARE);
      return StripboardCheck.findings(board, footprints);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> List<T> without(List<T> all, Predicate<T> missing) {
    return all.stream().filter(missing.negate()).toList();
  }

  private static <T> List<T> and(List<T> all, T more) {
    List<T> longer = new ArrayList<>(all);
    longer.add(more);
    return longer;
  }

  private static Stripboard withLegs(List<Leg> legs) {
    return new Stripboard(
        BOARD.variant(), BOARD.last(), legs, BOARD.links(), BOARD.cuts(), BOARD.drills());
  }

  private static Stripboard withLinks(List<Link> links) {
    return new Stripboard(
        BOARD.variant(), BOARD.last(), BOARD.legs(), links, BOARD.cuts(), BOARD.drills());
  }

  private static Stripboard withCuts(List<Hole> cuts) {
    return new Stripboard(
        BOARD.variant(), BOARD.last(), BOARD.legs(), BOARD.links(), cuts, BOARD.drills());
  }

  @Test
  void theCopperJoinsWhatTheWiresJoinAndNothingElse() {
    assertEquals(List.of(), findings(BOARD));
    assertTrue(BOARD.legs().size() > 60, "it has legs");
  }

  @Test
  void aCutThatIsNotMadeIsFoundByTheNetsThatItJoins() {
    for (Hole missing : BOARD.cuts()) {
      String left = netBeside(missing, -1);
      String right = netBeside(missing, 1);
      List<String> found = findings(withCuts(without(BOARD.cuts(), missing::equals)));
      assertTrue(
          found.stream()
              .anyMatch(text ->
                  text.endsWith(" are joined")
                      && List.of(text.split(" and | are joined", -1))
                          .containsAll(List.of(left, right))),
          missing + " between " + left + " and " + right + ": " + found);
    }
  }

  /** The net of the copper on one side of a cut. */
  private static String netBeside(Hole cut, int step) {
    return StripboardCheck.net(BOARD, new Hole(cut.strip(), cut.column() + step));
  }

  @Test
  void aLinkThatIsForgottenLeavesANetOpen() {
    for (Link missing : BOARD.links()) {
      String net = StripboardCheck.net(BOARD, missing.from());
      List<String> found = findings(withLinks(without(BOARD.links(), missing::equals)));
      assertTrue(
          found.stream().anyMatch(text -> text.startsWith(net + " is open between")),
          missing + ": " + found);
    }
  }

  @Test
  void aLinkThatIsOneStripOffIsFound() {
    List<Link> links = and(BOARD.links(), new Link(Hole.of("A30"), Hole.of("B30")));
    assertEquals(List.of("3V3 and GND are joined"), findings(withLinks(links)));
  }

  @Test
  void aLegThatIsForgottenIsFound() {
    List<Leg> legs = without(BOARD.legs(), leg -> leg.pin().toString().equals("RM1.2"));
    assertEquals(List.of("RM1.2 has no hole"), findings(withLegs(legs)));
  }

  @Test
  void twoThingsInOneHoleAreFound() {
    Hole taken = BOARD.legs().getFirst().hole();
    assertTrue(
        findings(withCuts(and(BOARD.cuts(), taken))).contains(taken + " has U1.VDD and a cut"));
    assertTrue(
        findings(withLinks(and(BOARD.links(), new Link(taken, Hole.of("A20")))))
            .contains(taken + " has U1.VDD and a link to A20"));
  }

  @Test
  void aHoleBesideTheBoardIsFound() {
    List<String> found =
        findings(withLinks(and(BOARD.links(), new Link(Hole.of("A36"), Hole.of("A38")))));
    assertTrue(found.contains("A38 of a link to A36 is not on the board"), found.toString());
  }

  @Test
  void legsThatDoNotReachTheirHolesAreFound() {
    List<Leg> legs = new ArrayList<>();
    for (Leg leg : BOARD.legs()) {
      boolean isMoved = leg.pin().toString().equals("FSR1.1");
      legs.add(isMoved ? new Leg(leg.pin(), Hole.of("K37")) : leg);
    }
    List<String> found = findings(withLegs(legs));
    assertEquals(1, found.size(), found.toString());
    assertTrue(
        found.getFirst().startsWith("FSR1.1 and FSR1.2 are 2.50 mm apart"), found.getFirst());
  }
}
