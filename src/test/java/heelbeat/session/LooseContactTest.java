package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.RecordingException;
import heelbeat.replay.SimulatedDistraction;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTradition;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sensor whose contact comes and goes makes no repetitions, and is named. */
final class LooseContactTest {
  private static final List<SimulatedTradition> TRADITIONS = List.of(SimulatedTradition.values());
  private static final int RUNS = 40;
  private static final long SEED = 11;
  private static final long BEGIN_NS = 5_000_000_000L;

  /** Of the losses, at most this part may be counted. */
  private static final double MOST_PART = 0.03;

  private static final double MOST_SMOOTHED_PART = 0.1;

  private static final double NAMED_PART = 0.85;

  /** Longer ones are no bridge any more. */
  private static final long NAMED_NS = 350_000_000L;

  private record Loss(int channel, long everyNs, long lengthNs) {
    boolean isAt(long timeNs) {
      return timeNs > BEGIN_NS && timeNs % everyNs < lengthNs;
    }
  }

  /**
   * A loss that falls into the flank of a jiggle or of a landing looks like a lift; the more of
   * them, the sooner it is named.
   */
  @ParameterizedTest
  @EnumSource
  void aLooseContactMakesHardlyARepetition(SimulatedPadKind kind) throws RecordingException {
    Outcome outcome = outcome(kind, 0);
    assertTrue(
        outcome.invented <= MOST_PART * outcome.losses
            && outcome.named >= NAMED_PART * outcome.lasting,
        outcome.toString());
  }

  /**
   * A capacitor at the input, or a converter's own filter, spreads a loss over some samples. Then
   * only what the forefoot carries tells it from a quick lift, and it is not always named.
   */
  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "ADS1115_PAIR", "MCP3008", "HX711"})
  void behindAFilterItMakesFew(SimulatedPadKind kind) throws RecordingException {
    for (double samples : new double[] {0.8, 1.2, 1.7}) {
      Outcome outcome = outcome(kind, samples);
      assertTrue(outcome.invented <= MOST_SMOOTHED_PART * outcome.losses, samples + ": " + outcome);
    }
  }

  private static final class Outcome {
    private int losses;
    private int invented;
    private int lasting;
    private int named;

    @Override
    public String toString() {
      return "seed %d: %d of %d losses, named in %d of %d"
          .formatted(SEED, invented, losses, named, lasting);
    }
  }

  private static Outcome outcome(SimulatedPadKind kind, double filterSamples)
      throws RecordingException {
    Random random = new Random(SEED);
    Outcome outcome = new Outcome();
    for (int run = 0; run < RUNS; run++) {
      long everyNs = (long) ((2.5 + 2 * random.nextDouble()) * 1e9);
      long lengthNs = (long) ((0.1 + 1.1 * random.nextDouble()) * 1e9);
      Loss loss = new Loss(random.nextInt(Channel.COUNT), everyNs, lengthNs);
      SimulatedPerson person = person(1L + run % 8, TRADITIONS.get(run % TRADITIONS.size()));
      SimulatedPad frames = new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
      WiredPad pad = WiredPad.of(frames, 0, losing(frames, loss, filterSamples));
      outcome.invented += pad.invented(frames.truth());
      outcome.losses += (int) ((person.endS() * 1e9 - BEGIN_NS) / everyNs);
      // A load cell's forefoot dips like that under a heel that falls.
      boolean isReported = loss.channel % 2 == 1 || kind != SimulatedPadKind.HX711;
      boolean isLasting = isReported && lengthNs > NAMED_NS;
      outcome.lasting += isLasting ? 1 : 0;
      outcome.named += isLasting && !pad.faults.isEmpty() ? 1 : 0;
    }
    System.out.println(kind + ", loose contacts counted, filter " + filterSamples + ", " + outcome);
    return outcome;
  }

  /** A channel that reads 0 while its contact is lost, behind a filter of so many samples. */
  private static WiredPad.Wiring losing(SimulatedPad frames, Loss loss, double filterSamples) {
    double gain = filterSamples == 0 ? 1 : 1 - Math.exp(-1 / filterSamples);
    double[] read = {Double.NaN};
    return counts -> {
      int[] wired = counts.clone();
      double now = loss.isAt(frames.timeNs()) ? 0 : counts[loss.channel];
      read[0] = Double.isNaN(read[0]) ? now : read[0] + gain * (now - read[0]);
      wired[loss.channel] = (int) Math.round(read[0]);
      return wired;
    };
  }

  private static SimulatedPerson person(long seed, SimulatedTradition tradition) {
    SimulatedPerson person = new SimulatedPerson(seed).off(2).rest(4);
    person.distraction(SimulatedDistraction.JIGGLE, Foot.LEFT, Foot.RIGHT).rest(4);
    return person.reps(tradition, 5, Foot.LEFT, Foot.RIGHT).rest(5);
  }
}
