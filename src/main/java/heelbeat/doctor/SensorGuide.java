package heelbeat.doctor;

import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.LoadScale;
import heelbeat.signal.PadFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person to lift one heel or forefoot after the other, and watches which sensor loses its
 * load: the one way to know for sure that none are swapped.
 */
final class SensorGuide {
  private static final long REST_NS = 2_000_000_000L;
  private static final long LIFT_NS = 4_000_000_000L;

  /** A sensor has lost its load when this part of it is gone for a while. */
  private static final double LOST_PART = 0.5;

  /** As a heel that leaves: many times the least load that can be a foot. */
  private static final double LEAST_FALL = 4;

  /** A sensor in the air scatters by less than this part of what the one that is pressed does. */
  private static final double STILL_PART = 0.25;

  /** The lowest load is that of this part of the samples, not of a single spike. */
  private static final int LOWEST_OF = 10;

  private final PadProbe probe;
  private final PadFormat format;
  private final LoadScale scale;
  private final Dialogue person;

  SensorGuide(PadProbe probe, PadFormat format, Dialogue person) {
    this.probe = probe;
    this.format = format;
    this.scale = new LoadScale(format.sensor(), format.fullScaleCounts());
    this.person = person;
  }

  /** Goes through all sensors of the feet that are complete; empty if the person skips it. */
  List<Finding> findings() throws IOException {
    report("Put your feet flat on the pad and press Enter; s and Enter skips this part.");
    String answer = person.in().readLine();
    if (answer == null || answer.strip().equalsIgnoreCase("s")) {
      return List.of(Finding.note("sides", "skipped", ""));
    }
    List<Finding> findings = new ArrayList<>();
    for (Foot foot : format.feet()) {
      findings.add(ask(Channel.heel(foot), foot.label() + " heel"));
      findings.add(ask(Channel.forefoot(foot), foot.label() + " toes and forefoot"));
    }
    return findings;
  }

  private Finding ask(Channel expected, String what) throws IOException {
    report("Feet flat, still ...");
    PadSample rest = probe.take(REST_NS);
    report("Lift the " + what + " NOW, and hold.");
    PadSample lift = probe.take(LIFT_NS);
    report("Down again.");
    Channel moved = fallen(rest, lift);
    String subject = expected.label().replace('_', ' ');
    if (moved == expected) {
      return Finding.ok(subject, "lifted: its own sensor lost its load");
    }
    if (isReversed(expected, moved, rest, lift)) {
      return Finding.fault(
          subject, "lifted: its own sensor reads more without its load", SensorCheck.REVERSED);
    }
    return moved == null
        ? Finding.look(
            subject,
            "to be lifted: no sensor lost its load",
            "if you did lift it, its sensor or lead is dead, see its line above; else try again")
        : Finding.fault(
            subject,
            "lifted: the sensor called " + moved.label().replace('_', ' ') + " lost its load",
            "swap the two leads at the converter, or the channels' names in the pad's program or"
                + " configuration");
  }

  private @Nullable Channel fallen(PadSample rest, PadSample lift) {
    Channel deepest = null;
    double deepestFall = LEAST_FALL * scale.leastFootLoad();
    for (Channel channel : format.channels()) {
      double[] resting = loads(rest, channel);
      double[] lifted = loads(lift, channel);
      if (resting.length == 0 || lifted.length == 0) {
        continue;
      }
      double before = resting[resting.length / 2];
      double fall = before - lifted[lifted.length / LOWEST_OF];
      boolean isGone = !scale.isZeroKnown() || fall > LOST_PART * before;
      if (isGone && fall > deepestFall) {
        deepest = channel;
        deepestFall = fall;
      }
    }
    return deepest;
  }

  /**
   * Whether a load cell reads more once it is unloaded. That of the other sensor of an exchanged
   * pair does, too, because it takes the load over; but it carries a foot then, and what is in the
   * air is the stillest.
   */
  private boolean isReversed(
      Channel lifted, @Nullable Channel fallen, PadSample rest, PadSample lift) {
    double[] before = loads(rest, lifted);
    double[] after = loads(lift, lifted);
    if (scale.isZeroKnown() || before.length == 0 || after.length == 0) {
      return false;
    }
    double rise = after[after.length / 2] - before[before.length / 2];
    return rise > LEAST_FALL * scale.leastFootLoad()
        && (fallen == null || scatter(lift, lifted) < STILL_PART * scatter(lift, fallen));
  }

  /** Of the middle half, in which it is held. */
  private static double scatter(PadSample sample, Channel channel) {
    int[] counts = sample.counts(channel);
    int[] held = Arrays.copyOfRange(counts, counts.length / 4, 3 * counts.length / 4);
    double mean = Arrays.stream(held).average().orElse(0);
    return Math.sqrt(Arrays.stream(held).mapToDouble(x -> (x - mean) * (x - mean)).sum());
  }

  private double[] loads(PadSample sample, Channel channel) {
    int[] counts = sample.counts(channel);
    double[] loads = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      loads[i] = scale.loadOf(counts[i]);
    }
    Arrays.sort(loads);
    return loads;
  }

  private void report(String line) {
    person.out().println(line);
    person.out().flush();
  }
}
