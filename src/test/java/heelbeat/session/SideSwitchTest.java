package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.catalogue.Protocols;
import heelbeat.coach.Plan;
import heelbeat.coach.Protocol;
import heelbeat.coach.Sides;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Replay;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedStyle;
import heelbeat.replay.SimulatedTradition;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * People who change feet without a rest: another set where each foot has its own, else the same.
 */
final class SideSwitchTest {
  private static final double LEAST = 0.95;
  private static final double CHANGE_S = 1.5;
  private static final double TALK_S = 8;

  @Test
  void aFewPeopleMayChangeFeet() throws Exception {
    change(20, 1);
  }

  @Tag("slow")
  @Test
  void twoHundredPeopleMayChangeFeet() throws Exception {
    change(200, 1000);
  }

  private static void change(int seeds, long firstSeed) throws Exception {
    Protocols protocols = Protocols.builtIn();
    for (String name : List.of("per-leg", "circulation", "snack")) {
      Protocol protocol = protocols.named(name).orElseThrow();
      int right = 0;
      for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
        right += isRight(seed, protocol) ? 1 : 0;
      }
      System.out.printf(
          Locale.ROOT, "%s: the sets of %d of %d people are right%n", name, right, seeds);
      assertTrue(right >= LEAST * seeds, name);
    }
  }

  private static boolean isRight(long seed, Protocol protocol) throws Exception {
    SimulatedPadKind[] kinds = SimulatedPadKind.values();
    SimulatedPadKind kind = kinds[Math.floorMod(seed, kinds.length)];
    boolean hasOwnSets = protocol.sets().sides() == Sides.EACH;
    SimulatedTradition tradition =
        hasOwnSets ? SimulatedTradition.PER_LEG : SimulatedTradition.CIRCULATION;
    int whole = protocol.sets().fewestPushUps();
    int half = whole / 2;
    SimulatedPerson person = new SimulatedPerson(seed).rest(4);
    List<Integer> done = new ArrayList<>();
    for (int set = 0; set < 2; set++) {
      double talkS = seed % 2 == 0 ? TALK_S : 0;
      int left = hasOwnSets ? whole : half;
      int right = hasOwnSets ? whole : whole - half;
      person.reps(tradition, SimulatedStyle.WELL, left, talkS, Foot.LEFT);
      person.rest(CHANGE_S);
      person.reps(tradition, SimulatedStyle.WELL, right, Foot.RIGHT);
      person.rest(protocol.sets().pauseNs() / 1e9 + 5);
      done.addAll(hasOwnSets ? List.of(left, right) : List.of(whole));
    }
    List<Integer> found = new ArrayList<>();
    Session session =
        new Session(
            Plan.of(protocol),
            true,
            event -> {
              if (event instanceof SessionEvent.SetEnded ended) {
                found.add(ended.report().totals().pushUps());
              }
            });
    double endS = person.endS() + 1;
    try (FrameStream frames = new SimulatedPad(person, kind, endS, SimulatedPad.Flaws.NONE)) {
      Replay.play(frames, session);
    }
    session.finish();
    if (!found.equals(done)) {
      System.out.println(
          "    seed " + seed + ", " + kind + ", " + protocol.name() + ": " + found + " of " + done);
    }
    return found.equals(done);
  }
}
