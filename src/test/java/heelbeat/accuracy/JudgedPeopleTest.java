package heelbeat.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.catalogue.Protocols;
import heelbeat.coach.FormFault;
import heelbeat.coach.PhaseSpan;
import heelbeat.coach.Plan;
import heelbeat.coach.Protocol;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.Replay;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent.RepCounted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever keeps to a protocol's spans is not blamed, whatever the pad makes of it. */
final class JudgedPeopleTest {
  private static final List<String> PROTOCOLS = List.of("technique", "circulation");
  private static final double MOST_BLAMED = 0.02;
  private static final double LEAST_FOUND = 0.9;
  private static final double OWN_SECONDS = 300;
  private static final int SEEDS = 12;

  /** A phase that is shorter than its span by more than this, or by a quarter, is clearly so. */
  private static final double CLEARLY_S = 0.5;

  private static final class Count {
    int good;
    int blamed;
    int outside;
    int found;
  }

  private final Map<FormFault, Count> counts = new EnumMap<>(FormFault.class);

  @ParameterizedTest
  @ValueSource(strings = {"recordings", "recordings-people"})
  void peopleOfRecordings(String folder) throws IOException {
    for (Recording recording : SharedRecordings.in(folder)) {
      List<TrueRep> truth = TruthFile.read(TruthFile.of(recording));
      for (String protocol : PROTOCOLS) {
        try (FrameStream frames = recording.open()) {
          judge(protocol, frames, truth);
        }
      }
    }
    expectNoBlame(folder);
  }

  @Test
  void peopleWhomThisProjectSimulates() throws IOException {
    for (SimulatedPadKind kind : SimulatedPadKind.values()) {
      for (int seed = 1; seed <= SEEDS; seed++) {
        SimulatedPad pad = new SimulatedPad(seed, kind, OWN_SECONDS);
        judge(PROTOCOLS.get(seed % PROTOCOLS.size()), pad, TrueRep.of(pad.truth()));
      }
    }
    expectNoBlame("own people");
  }

  private void judge(String name, FrameStream frames, List<TrueRep> truth) throws IOException {
    Protocol protocol = Protocols.builtIn().named(name).orElseThrow();
    List<RepCounted> counted = new ArrayList<>();
    Session session =
        new Session(
            Plan.of(protocol),
            false,
            event -> {
              if (event instanceof RepCounted rep) {
                counted.add(rep);
              }
            });
    Replay.play(frames, session);
    session.finish();
    for (TrueRep real : truth) {
      counted.stream()
          .filter(rep -> real.matches(rep.rep()))
          .findFirst()
          .ifPresent(rep -> {
            count(FormFault.SHORT_HOLD, rep, real.holdS(), protocol.tempo().hold());
            count(FormFault.RUSHED, rep, real.eccentricS(), protocol.tempo().lowering());
          });
    }
  }

  private void count(FormFault fault, RepCounted rep, double trueS, PhaseSpan span) {
    Count count = counts.computeIfAbsent(fault, _ -> new Count());
    boolean isBlamed = rep.judgement().faults().contains(fault);
    double leastS = span.leastNs() / 1e9;
    if (trueS >= leastS) {
      count.good++;
      count.blamed += isBlamed ? 1 : 0;
    } else if (trueS < leastS - Math.max(CLEARLY_S, leastS / 4)) {
      count.outside++;
      count.found += isBlamed ? 1 : 0;
    }
  }

  private void expectNoBlame(String who) {
    List<String> tooMany = new ArrayList<>();
    counts.forEach((fault, count) -> {
      String said =
          "%s, %s: %d of %d who kept to it were blamed, %d of %d clearly outside were found"
              .formatted(who, fault.label(), count.blamed, count.good, count.found, count.outside);
      System.out.println(said);
      if (count.blamed > MOST_BLAMED * count.good || count.found < LEAST_FOUND * count.outside) {
        tooMany.add(said);
      }
    });
    assertEquals(List.of(), tooMany);
  }
}
