package heelbeat.check;

import com.google.errorprone.annotations.FormatMethod;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import heelbeat.summary.Phase;
import heelbeat.text.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a pad by what its check showed. The limits lie between what simulated good and
 * bad pads showed; no real pad has been checked yet.
 */
final class Troubles {
  /** Of the greatest change, what another sensor than the heel's must be relieved by. */
  private static final double LEAST_RELIEF = 0.4;

  /** What the heel carried goes to the forefoot; a resistor that is pressed hard gains little. */
  private static final double LEAST_TAKEN = 0.1;

  /** A person leans when one heel rises, and takes load from the other heel. */
  private static final double MOST_COUPLED = 0.5;

  private static final double MOST_NOISE = 0.035;

  /** A falling heel is felt within 25 ms; who sets it down softly takes two tenths of a second. */
  private static final long SLOWEST_NS = 300_000_000L;

  private static final double MOST_RINGING = 0.05;
  private static final double MOST_DRIFT = 0.5;

  /** Two standard errors hold nine times in ten; of some thirty phases two may be out by chance. */
  private static final double LEAST_COVERED = 0.7;

  private static final double NS_PER_S = 1e9;

  private final List<Trouble> found = new ArrayList<>();

  private Troubles() {}

  /** All there is, the gravest first. */
  static List<Trouble> of(
      PadFormat format,
      FrameFlow flow,
      List<CountCheck> counts,
      List<PhaseCheck> phases,
      List<FootCheck> feet) {
    Troubles troubles = new Troubles();
    troubles.look(flow);
    feet.forEach(foot -> troubles.look(foot, format));
    counts.forEach(troubles::look);
    phases.stream().filter(one -> one.phase() != Phase.LIFT).forEach(troubles::look);
    troubles.found.sort(Comparator.comparing(Trouble::reason));
    return List.copyOf(troubles.found);
  }

  private void look(FrameFlow flow) {
    if (flow.isTorn()) {
      add(
          Reason.TORN,
          text(
              "%.0f %% of the frames are missing, and once none came for %.1f s",
              100 * flow.missing(), flow.longestNs() / NS_PER_S),
          "look at the cable and its plugs, run the doctor, and check again");
    }
  }

  private void look(FootCheck foot, PadFormat format) {
    String heel = words(Channel.heel(foot.foot()));
    double leastCounts = (double) format.fullScaleCounts() / format.sensor().leastFootParts();
    if (foot.relieved() != Channel.heel(foot.foot())
        && -foot.relievedCounts() >= Math.max(leastCounts, LEAST_RELIEF * foot.mostCounts())) {
      // A body sways a little while a heel is up, or while nobody raises one.
      add(
          Reason.CROSSED,
          "when the heel above it was raised, not "
              + heel
              + " but "
              + words(foot.relieved())
              + " was relieved",
          "exchange their leads; or raise the heel that is asked for, and check again");
    } else if (foot.heelCounts() > leastCounts) {
      add(
          Reason.REVERSED,
          heel + " reads more when the heel is raised",
          format.sensor() == SensorKind.FSR
              ? "exchange supply and ground of its divider"
              : "exchange its two signal wires, or turn the cell over");
    } else if (-foot.heelCounts() < leastCounts) {
      add(
          Reason.WEAK,
          heel + " hardly feels the heel leave",
          "raise the heel when it is asked for; if you did: look whether its lead is loose, whether"
              + " its plate rests on the frame, and whether the heel reaches it");
    } else {
      lookCloser(foot, heel);
    }
  }

  private void lookCloser(FootCheck foot, String heel) {
    if (foot.forefootPart() < LEAST_TAKEN) {
      add(
          Reason.WEAK,
          words(Channel.forefoot(foot.foot())) + " hardly feels the load that the heel gives it",
          "look whether its lead is loose, whether its plate rests on the frame, and whether the"
              + " ball of the foot is on it");
    }
    if (foot.otherPart() > MOST_COUPLED) {
      add(
          Reason.COUPLED,
          text(
                  "the other heel's sensor felt %.0f %% of it when this heel rose: ",
                  100 * foot.otherPart())
              + heel,
          "saw the plates apart, or look for wires that touch");
    }
    if (foot.noisePart() > MOST_NOISE) {
      add(
          Reason.NOISY,
          text("noise is %.0f %% of what a raised heel changes: ", 100 * foot.noisePart()) + heel,
          "look for loose leads, long cables without a screen, and a supply that hums");
    }
    if (foot.riseNs() > SLOWEST_NS) {
      add(
          Reason.SLOW,
          foot.riseNs() == Long.MAX_VALUE
              ? heel + " never took a falling heel's load"
              : text(
                  "%s takes %.2f s to take a falling heel's load", heel, foot.riseNs() / NS_PER_S),
          "let the heels fall; if they did: harder foam, a plate that moves freely, more readings a"
              + " second");
    }
    if (foot.ringPart() > MOST_RINGING) {
      add(
          Reason.RINGING,
          text("%s swings by %.0f %% long after a landing", heel, 100 * foot.ringPart()),
          "fix the plate and the frame: nothing may rock or spring");
    }
    if (Math.abs(foot.driftPart()) > MOST_DRIFT) {
      add(
          Reason.DRIFTING,
          text("%s drifted by %.0f %% of a raised heel in a minute", heel, 100 * foot.driftPart()),
          "let it warm up for ten minutes, and check again without moving");
    }
  }

  private void look(CountCheck count) {
    if (count.still() > 0) {
      add(
          Reason.PHANTOMS,
          Count.of(count.still(), "push-up")
              + " counted while nobody moved: "
              + count.foot().label(),
          "check again without moving; if it stays so, run the doctor");
    }
    if (!count.isFreeRight() || count.right() != count.led()) {
      add(
          Reason.MISCOUNTED,
          "of %s on your own %d were counted, of %d to the beat %d: %s"
              .formatted(
                  count.done() == 0 ? "those" : Integer.toString(count.done()),
                  count.free(),
                  count.led(),
                  count.right(),
                  count.foot().label()),
          "check again if you missed a beat or one of your count; if not, the heel must leave the"
              + " pad: record it, and \"heelbeat explain\" says why it did not count");
    }
  }

  private void look(PhaseCheck phase) {
    if (phase.covered() < LEAST_COVERED) {
      add(
          Reason.UNDERSTATED,
          text(
              "only %.0f %% of %s are as near to what was asked as their errors say: %s",
              100 * phase.covered(),
              phase.phase() == Phase.HOLD ? "holds" : "lowerings",
              phase.foot().label()),
          "check again and keep to the beats; if it stays so, do not trust the ± of this pad");
    }
  }

  private void add(Reason reason, String what, String mend) {
    found.add(new Trouble(reason, what, mend));
  }

  @FormatMethod
  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  private static String words(Channel channel) {
    return channel.label().replace('_', ' ');
  }
}
