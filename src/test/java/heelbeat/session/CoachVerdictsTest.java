package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.FormFault;
import heelbeat.coach.Protocol;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedStyle;
import heelbeat.school.Protocols;
import heelbeat.session.CoachedPerson.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verdicts, sets and findings against what simulated people really did. */
final class CoachVerdictsTest {
  private static final double LEAST = 0.95;

  /**
   * What cannot be had from loads alone: how long a slow lift was held is known to some 0.4 s, who
   * tires shows it in that and in little else, and feet that shuffle may look like a lift that
   * stops half-way. Few of these are found wrongly and some are missed.
   */
  private static final Map<String, Double> LEAST_RECALL =
      Map.of("short_hold", 0.75, "tiring", 0.4, "partial", 0.94);

  private static final Map<String, Double> LEAST_PRECISION =
      Map.of("tiring", 0.75, "partial", 0.94);

  @Test
  void aFewPeopleAreJudgedRight() throws Exception {
    judge(20, 1);
  }

  @Tag("slow")
  @Test
  void twoHundredPeopleOfEachStyleAreJudgedRight() throws Exception {
    judge(200, 1000);
  }

  private static void judge(int seeds, long firstSeed) throws Exception {
    List<Protocol> protocols =
        Protocols.builtIn().all().stream().filter(each -> !each.equals(Protocol.FREE)).toList();
    SimulatedPadKind[] kinds = SimulatedPadKind.values();
    Map<String, Score> scores = new LinkedHashMap<>();
    for (SimulatedStyle style : SimulatedStyle.values()) {
      for (int i = 0; i < seeds; i++) {
        CoachedPerson person =
            new CoachedPerson(
                firstSeed + i,
                kinds[i / protocols.size() % kinds.length],
                protocols.get(i % protocols.size()),
                style,
                i % 2 == 1);
        for (FormFault fault : FormFault.values()) {
          person.score(fault, scores.computeIfAbsent(fault.label(), _ -> new Score()));
        }
        person.scorePartials(scores.computeIfAbsent("partial", _ -> new Score()));
        person.scoreLopsided(scores.computeIfAbsent("lopsided", _ -> new Score()));
        person.scoreTiring(scores.computeIfAbsent("tiring", _ -> new Score()));
        person.scoreSets(scores.computeIfAbsent("sets", _ -> new Score()));
      }
    }
    scores.forEach(CoachVerdictsTest::print);
    scores.forEach(CoachVerdictsTest::check);
  }

  private static void print(String what, Score score) {
    System.out.printf(
        Locale.ROOT,
        "%-11s precision %.3f, recall %.3f, right %.3f: %s%n",
        what,
        score.precision(),
        score.recall(),
        score.rightPart(),
        score);
    score.failures.stream().limit(12).forEach(failure -> System.out.println("    " + failure));
  }

  private static void check(String what, Score score) {
    if (score.positives() == 0) {
      assertTrue(score.rightPart() >= LEAST, what + ": " + score);
    } else {
      assertTrue(score.recall() >= LEAST_RECALL.getOrDefault(what, LEAST), what + ": " + score);
      assertTrue(
          score.precision() >= LEAST_PRECISION.getOrDefault(what, LEAST), what + ": " + score);
    }
  }
}
