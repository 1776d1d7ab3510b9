package heelbeat.hardware;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The board of the size of a HAT: what is on it, and its copper. */
final class BoardTest {
  private static final BoardPlan PLAN = plan();
  private static final Copper COPPER = BoardRouter.route(PLAN);

  private static BoardPlan plan() {
    Path hardware = Path.of("hardware");
    try {
      return BoardPlan.read(hardware, Variant.read(hardware, "fsr"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void allPartsAreOnTheBoardButThoseInThePad() {
    TreeSet<String> wanted = new TreeSet<>(PLAN.variant().parts().keySet());
    wanted.removeIf(reference ->
        PLAN.variant().part(new PinPoint(reference, "")).group().equals("in the pad")
            && !reference.startsWith("FSR"));
    assertEquals(
        wanted,
        PLAN.parts().stream()
            .map(place -> place.part().reference())
            .collect(toCollection(TreeSet::new)),
        "FSR1 to FSR4 stand for the sockets of their cables");
  }

  @Test
  void everyPinOfAPartHasAPadAndEveryPadIsAPin() {
    for (BoardPlan.Place place : PLAN.parts()) {
      TreeSet<String> pins = new TreeSet<>();
      place.part().kind().pins().forEach(pin -> pins.add(pin.id()));
      TreeSet<String> pads = new TreeSet<>();
      place.footprint().pads().forEach(pad -> pads.add(pad.pin()));
      assertEquals(pins, pads, place.part().reference());
    }
  }

  /** HAT board mechanical specification: the header is in the middle, as high as the holes. */
  @Test
  void theHeaderIsWhereAHatHasIt() {
    BoardPlan.Place header =
        PLAN.parts().stream()
            .filter(place -> place.part().reference().equals("PI1"))
            .findFirst()
            .orElseThrow();
    Mm first = header.at(header.footprint().pads().getFirst());
    Mm last = header.at(header.footprint().pads().getLast());
    assertEquals(HatSize.WIDTH_MM / 2, (first.x() + last.x()) / 2, 1e-9);
    assertEquals(HatSize.HOLES.getFirst().y(), (first.y() + last.y()) / 2, 1e-9);
    assertTrue(first.y() > last.y(), "odd pins are on the inside");
  }

  @Test
  void theCopperJoinsEveryNetAndNoTwo() {
    assertEquals(List.of(), BoardCheck.findings(PLAN, COPPER));
    assertTrue(BoardRouter.nets(PLAN).size() > 15, "there are nets");
  }

  @Test
  void theSameDataGivesTheSameTracks() {
    assertEquals(COPPER, BoardRouter.route(PLAN));
  }

  @Test
  void aMissingTrackIsFound() {
    for (Copper.Track missing : COPPER.tracks()) {
      // Ground may go round in a ring, and a stub may end in the pad that the track before is in.
      if (missing.from().distance(missing.to()) > 2) {
        List<Copper.Track> tracks = new ArrayList<>(COPPER.tracks());
        tracks.remove(missing);
        List<String> findings = BoardCheck.findings(PLAN, new Copper(tracks, COPPER.vias()));
        assertFalse(findings.isEmpty(), missing.toString());
        assertTrue(
            findings.stream().allMatch(text -> text.startsWith(missing.net() + " does not reach")),
            findings.toString());
      }
    }
  }

  @Test
  void aTrackAcrossAnotherNetIsFound() {
    Copper.Track wrong =
        new Copper.Track("SDA", Copper.Layer.TOP, new Mm(5, 30), new Mm(HatSize.WIDTH_MM - 5, 30));
    List<Copper.Track> tracks = new ArrayList<>(COPPER.tracks());
    tracks.add(wrong);
    List<String> findings = BoardCheck.findings(PLAN, new Copper(tracks, COPPER.vias()));
    assertTrue(
        findings.stream()
            .anyMatch(text -> text.contains("of BUZZER_B and") && text.contains("of SDA")),
        findings.toString());
  }
}
