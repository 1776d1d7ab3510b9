package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.rep.Rep;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTradition;
import heelbeat.replay.SimulatedTruth;
import heelbeat.session.SensorFact.Wrong;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * People on sensors as sensors were seen to be: what they do is counted as on good ones, or lost by
 * no more than was measured, and no fault is named that is none.
 */
final class SensorFactsTest {
  private static final long SEED = 1;
  private static final int REPS = 6;
  private static final long SAME_NS = 250_000_000L;

  /** A foot's first lift after a gap counts again when it has been there for a second. */
  private static final long GAP_NS = 250_000_000L;

  private static final long AFTER_GAP_NS = 1_200_000_000L;

  /**
   * What a fact may cost.
   *
   * @param lostPart of the repetitions that are counted on good sensors
   * @param newPart so many may be counted that are none of these: a lost one in two halves
   * @param holdRatio how much larger the median error of a hold may be
   * @param named the faults that may be named, because there is one
   */
  private record Cost(
      SensorFact fact, double lostPart, double newPart, double holdRatio, List<Kind> named) {}

  /**
   * How much more than that it may be for people in all their variety: of recordings of load cells
   * whose four boards all give other channels' values in 3 % of their readings, a third is lost.
   *
   * @param factor of what is lost or new
   * @param more and so much more, where anything may be
   * @param strayPart so many faults may be named that are none, of the repetitions
   */
  private record Slack(double factor, double more, double strayPart) {
    static final Slack FEW = new Slack(1, 0, 0);
    static final Slack MANY = new Slack(2, 0.12, 0.01);

    double of(double part) {
      return part == 0 ? strayPart / 2 : factor * part + more;
    }
  }

  private static final List<Cost> COSTS = costs();

  private static List<Cost> costs() {
    List<Cost> costs = new ArrayList<>();
    for (double part : new double[] {0, 0.0011, 0.0025}) {
      costs.add(free(new SensorFact.Noise(part)));
    }
    costs.add(free(new SensorFact.Spikes(5)));
    for (Wrong wrong : Wrong.values()) {
      for (double part : new double[] {0.01, 0.03, 0.05}) {
        // One bad board, and each of the four as bad.
        costs.add(noisy(wrong, part, 1, 1, 0.1));
        costs.add(noisy(wrong, part, 4, 1, part < 0.05 ? 0.1 : 0.35));
        // Sent twice, twice as many samples are wrong, and two of them at a time.
        costs.add(noisy(wrong, part, 1, 2, 0.12));
      }
      costs.add(noisy(wrong, 0.01, 4, 2, 0.18));
    }
    for (double part : new double[] {0.01, 0.03, 0.05}) {
      costs.add(
          new Cost(
              new SensorFact.WrongReadings(Wrong.NOUGHT_OR_ONES, part, 1, true, 1),
              0.04,
              0.04,
              1.8,
              List.of(Kind.NOISY)));
    }
    costs.add(free(new SensorFact.WarmUp(4000, 0.03)));
    costs.add(free(new SensorFact.WarmUp(8000, 0.03)));
    // Until it is known that a pad repeats, and where less than 40 readings a second are left.
    costs.add(lossy(new SensorFact.Repeated(0.16), 0.01, 1.4));
    costs.add(lossy(new SensorFact.Repeated(0.4), 0.08, 1.8));
    costs.add(lossy(new SensorFact.Repeated(0.63), 0.4, 4));
    costs.add(free(new SensorFact.Gaps(2, 30)));
    costs.add(free(new SensorFact.Gaps(6, 1)));
    // Of a light foot a threshold of some 10 N leaves little.
    costs.add(lossy(new SensorFact.Threshold(0.002), 0, 1.4));
    costs.add(lossy(new SensorFact.Threshold(0.005), 0.03, 2));
    // One that falls onto a heel's contact may hide it.
    costs.add(lossy(new SensorFact.DropOuts(4), 0.06, 1.4));
    for (double stepMs : new double[] {1, 4, 16}) {
      costs.add(free(new SensorFact.CoarseClock(stepMs)));
    }
    costs.add(free(new SensorFact.SteppingClock(0.2)));
    return costs;
  }

  private static Cost free(SensorFact fact) {
    return lossy(fact, 0, 1.4);
  }

  private static Cost lossy(SensorFact fact, double part, double holdRatio) {
    return new Cost(fact, part, part, holdRatio, List.of());
  }

  private static Cost noisy(Wrong wrong, double part, int boards, int times, double lostPart) {
    return new Cost(
        new SensorFact.WrongReadings(wrong, part, boards, false, times),
        lostPart,
        lostPart,
        boards == 1 ? 1.8 : 2.5,
        times == 1 ? List.of(Kind.NOISY) : List.of(Kind.NOISY, Kind.LOOSE, Kind.OPEN, Kind.DEAD));
  }

  /** Somebody on a pad that is good, and what is counted there. */
  private record Played(String who, HeldFrames good, List<SimulatedTruth.Rep> truth, WiredPad on) {
    static Played of(String who, FrameStream frames, List<SimulatedTruth.Rep> truth)
        throws RecordingException {
      HeldFrames good = HeldFrames.of(frames);
      return new Played(who, good, truth, WiredPad.of(good.play(), 0, counts -> counts));
    }
  }

  /** What a fact made of several people. */
  private static final class Found {
    private final Map<Kind, Integer> faults = new EnumMap<>(Kind.class);
    private final List<Double> holdMs = new ArrayList<>();
    private final List<Double> goodHoldMs = new ArrayList<>();
    private int expected;
    private int lost;
    private int more;

    void add(Played played, HeldFrames bad) throws RecordingException {
      WiredPad pad = WiredPad.of(bad.play(), 0, counts -> counts);
      List<Rep> left = new ArrayList<>(pad.reps);
      for (Rep rep : played.on.reps) {
        Rep same = left.stream().filter(one -> isSame(rep, one)).findFirst().orElse(null);
        left.remove(same);
        if (isRead(bad, rep)) {
          expected++;
          lost += same == null ? 1 : 0;
        }
        if (same != null) {
          addHold(played.truth, rep, same);
        }
      }
      more += (int) left.stream().filter(rep -> isRead(bad, rep)).count();
      pad.faults.forEach(fault -> faults.merge(fault.kind(), 1, Integer::sum));
      played.on.faults.forEach(fault -> faults.merge(fault.kind(), -1, Integer::sum));
      faults.values().removeIf(number -> number <= 0);
    }

    private void addHold(List<SimulatedTruth.Rep> truth, Rep good, Rep bad) {
      for (SimulatedTruth.Rep made : truth) {
        if (made.foot() == good.foot()
            && Math.abs(made.heelDownNs() - good.heelDownNs()) < SAME_NS) {
          long heldNs = made.loweringNs() - made.topNs();
          goodHoldMs.add(Math.abs(good.holdNs() - heldNs) / 1e6);
          holdMs.add(Math.abs(bad.holdNs() - heldNs) / 1e6);
        }
      }
    }

    private static boolean isSame(Rep one, Rep other) {
      return one.foot() == other.foot()
          && Math.abs(one.heelOffNs() - other.heelOffNs()) < SAME_NS
          && Math.abs(one.heelDownNs() - other.heelDownNs()) < SAME_NS;
    }

    /** Whether all of a repetition was read, and the foot for a second before. */
    private static boolean isRead(HeldFrames frames, Rep rep) {
      long lastNs = frames.frames().getFirst().timeNs();
      for (HeldFrames.Frame frame : frames.frames()) {
        boolean isGap = frame.timeNs() - lastNs > GAP_NS;
        if (isGap
            && lastNs < rep.heelDownNs() + SAME_NS
            && frame.timeNs() > rep.heelOffNs() - AFTER_GAP_NS) {
          return false;
        }
        lastNs = frame.timeNs();
      }
      return lastNs > rep.heelDownNs() + SAME_NS;
    }

    private static double quantile(List<Double> values, double part) {
      double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
      return sorted.length == 0 ? Double.NaN : sorted[(int) (part * (sorted.length - 1))];
    }

    /** What is worse than it may be; empty if nothing is. */
    String worse(Cost cost, Slack slack) {
      List<String> worse = new ArrayList<>();
      if (lost > slack.of(cost.lostPart) * expected) {
        worse.add("lost");
      }
      if (more > slack.of(cost.newPart) * expected) {
        worse.add("new");
      }
      int strays =
          faults.entrySet().stream()
              .filter(fault -> !cost.named.contains(fault.getKey()))
              .mapToInt(Map.Entry::getValue)
              .sum();
      if (strays > slack.strayPart * expected) {
        worse.add("faults");
      }
      // A median of a few says nothing.
      if (holdMs.size() > 40
          && quantile(holdMs, 0.5) > cost.holdRatio * quantile(goodHoldMs, 0.5)) {
        worse.add("hold");
      }
      return String.join(", ", worse);
    }

    String line(String kind, SensorFact fact) {
      double f1 = 2.0 * (expected - lost) / (2.0 * (expected - lost) + lost + more);
      return String.format(
          Locale.ROOT,
          "%-18s %-72s of %4d lost %3d new %3d F1 %.4f; hold ms %4.0f/%5.0f for %4.0f/%5.0f; %s",
          kind,
          fact,
          expected,
          lost,
          more,
          f1,
          quantile(holdMs, 0.5),
          quantile(holdMs, 0.95),
          quantile(goodHoldMs, 0.5),
          quantile(goodHoldMs, 0.95),
          faults);
    }
  }

  @Test
  void aFewPeopleAreCountedOnSensorsAsTheyAre() throws RecordingException {
    List<String> worse = new ArrayList<>();
    for (SimulatedPadKind kind : List.of(SimulatedPadKind.ADS1115, SimulatedPadKind.HX711)) {
      worse.addAll(compare(kind.name(), people(kind, 1), Slack.FEW));
    }
    assertEquals(List.of(), worse, "seed " + SEED);
  }

  @Tag("slow")
  @Test
  void manyPeopleAreCountedOnSensorsAsTheyAre() throws RecordingException {
    List<String> worse = new ArrayList<>();
    for (SimulatedPadKind kind : SimulatedPadKind.values()) {
      worse.addAll(compare(kind.name(), people(kind, 6), Slack.MANY));
    }
    assertEquals(List.of(), worse, "seed " + SEED);
  }

  @Tag("slow")
  @Test
  void soAreRecordings() throws RecordingException {
    List<String> worse = new ArrayList<>();
    for (String folder : List.of("recordings", "recordings-people")) {
      Map<String, List<Played>> byKind = new HashMap<>();
      for (Recording recording : WiredPad.shared(folder)) {
        try (FrameStream frames = recording.open()) {
          byKind
              .computeIfAbsent(frames.format().sensor().label(), kind -> new ArrayList<>())
              .add(Played.of(recording.name(), frames, List.of()));
        }
      }
      for (Map.Entry<String, List<Played>> kind : byKind.entrySet()) {
        worse.addAll(compare(folder + " " + kind.getKey(), kind.getValue(), Slack.MANY));
      }
    }
    assertEquals(List.of(), worse, "seed " + SEED);
  }

  private static List<Played> people(SimulatedPadKind kind, int seeds) throws RecordingException {
    List<Played> people = new ArrayList<>();
    for (SimulatedTradition tradition : SimulatedTradition.values()) {
      for (long seed = SEED; seed < SEED + seeds; seed++) {
        SimulatedPerson person =
            new SimulatedPerson(seed)
                .off(3)
                .rest(4)
                .reps(tradition, REPS, Foot.LEFT, Foot.RIGHT)
                .rest(1);
        people.add(on(kind, person, person.endS(), tradition + " " + seed));
      }
    }
    if (seeds > 1) {
      people.add(on(kind, SimulatedPerson.visiting(SEED, 300), 300, "visitor"));
    }
    return people;
  }

  private static Played on(SimulatedPadKind kind, SimulatedPerson person, double endS, String who)
      throws RecordingException {
    SimulatedPad pad = new SimulatedPad(person, kind, endS, SimulatedPad.Flaws.NONE);
    return Played.of(who, pad, pad.truth().reps());
  }

  private static List<String> compare(String kind, List<Played> people, Slack slack)
      throws RecordingException {
    List<String> worse = new ArrayList<>();
    for (Cost cost : COSTS) {
      if (!cost.fact.isOf(people.getFirst().good.format())) {
        continue;
      }
      Found found = new Found();
      for (Played played : people) {
        Random random = new Random(31 * SEED + played.who.hashCode());
        found.add(played, cost.fact.on(played.good.copy(), random));
      }
      String line = found.line(kind, cost.fact);
      System.out.println(line);
      String what = found.worse(cost, slack);
      if (!what.isEmpty()) {
        worse.add(what + " of " + line);
      }
    }
    return worse;
  }
}
