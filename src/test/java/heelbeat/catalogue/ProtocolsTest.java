package heelbeat.catalogue;

import static heelbeat.coach.FormFault.BOUNCED;
import static heelbeat.coach.FormFault.RUSHED;
import static heelbeat.coach.FormFault.SHORT_HOLD;
import static heelbeat.coach.FormFault.UNEVEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.PhaseSpan;
import heelbeat.coach.Protocol;
import heelbeat.coach.SetPlan;
import heelbeat.coach.Sides;
import heelbeat.coach.TempoPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProtocolsTest {
  private static final long S = 1_000_000_000L;

  @TempDir private Path folder;

  @Test
  void eachFileHoldsTheProtocolThatItIsNamedAfterAndFreeNeedsNone() {
    Protocols protocols = Protocols.builtIn();
    List<String> names = protocols.all().stream().map(Protocol::name).toList();
    assertEquals(List.of("technique", "circulation", "per-leg", "houston", "snack", "free"), names);
    assertEquals(names, protocols.names());
    assertEquals(names.subList(0, 5), Shipped.names("protocols", names));
    assertEquals(Optional.of(Protocol.FREE), protocols.named("free"));
    assertEquals(Optional.empty(), protocols.named("Technique"));
    assertEquals(List.of(), protocols.refusals());
  }

  @Test
  void techniqueIsWhatItsFileSays() {
    Protocol technique = builtIn("technique");
    assertEquals(
        new TempoPlan(span(0.5, 1, 2.5), span(0.7, 1.5, 3), span(1, 3, 5), span(0.3, 1, 10)),
        technique.tempo());
    assertEquals(new SetPlan(3, 15, 30, 60 * S, 30 * S, Sides.TOGETHER), technique.sets());
    assertEquals(Set.of(RUSHED, SHORT_HOLD, BOUNCED, UNEVEN), technique.faults());
    assertEquals(10 * S, technique.longestHoldNs());
    assertEquals(0, technique.reminderNs());
  }

  @ParameterizedTest
  @CsvSource({
    "technique, 3112",
    "circulation, 2112",
    "per-leg, 1111",
    "houston, XXXX",
    "snack, 2112"
  })
  void theTempoIsWrittenInFourDigits(String name, String notation) {
    assertEquals(notation, builtIn(name).tempo().notation());
  }

  @Test
  void aFallIsRightForHoustonAndRushedForTheOthers() {
    long fallNs = S / 4;
    for (Protocol protocol : Protocols.builtIn().all()) {
      boolean isRight = protocol.tempo().lowering().contains(fallNs);
      assertEquals(Set.of("houston", "free").contains(protocol.name()), isRight, protocol.name());
      assertEquals(!isRight, protocol.faults().contains(RUSHED), protocol.name());
    }
    assertEquals(Set.of(), builtIn("houston").faults());
  }

  @Test
  void houstonBeatsOnceASecondAndOnlyAPauseEndsIt() {
    assertEquals(S, builtIn("houston").tempo().periodNs());
    assertTrue(builtIn("houston").sets().isContinuous());
  }

  @Test
  void snackRemindsEveryThreeQuartersOfAnHour() {
    assertEquals(45 * 60 * S, builtIn("snack").reminderNs());
  }

  @Test
  void aProtocolOfYourOwnStandsBesideTheOthers() throws Exception {
    Files.writeString(
        folder.resolve("gentle.toml"),
        """
        name = "gentle"
        title = "Hardly anything"
        lift = {least_s = 0, target_s = 1, most_s = 10}
        hold = {least_s = 0, target_s = 1, most_s = 10}
        lowering = {least_s = 0, target_s = 1, most_s = 10}
        rest = {least_s = 0, target_s = 1, most_s = 60}
        [sets]
        count = 0
        fewest_push_ups = 5
        most_push_ups = 5
        """);
    Files.writeString(folder.resolve("notes.txt"), "no protocol");

    Protocols protocols = Protocols.with(folder);

    assertEquals(List.of(), protocols.refusals());
    Protocol gentle = protocols.named("gentle").orElseThrow();
    assertEquals("Not said.", gentle.source());
    assertEquals(Set.of(), gentle.faults());
    assertEquals(new SetPlan(0, 5, 5, 0, 30 * S, Sides.ANY), gentle.sets());
    assertEquals(7, protocols.all().size());
  }

  private static Protocol builtIn(String name) {
    return Protocols.builtIn().named(name).orElseThrow();
  }

  private static PhaseSpan span(double leastS, double targetS, double mostS) {
    return new PhaseSpan((long) (leastS * S), (long) (targetS * S), (long) (mostS * S));
  }
}
