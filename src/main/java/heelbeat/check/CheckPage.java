package heelbeat.check;

import com.google.errorprone.annotations.FormatMethod;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.summary.Phase;
import heelbeat.text.Wrapped;
import java.util.Locale;

/** A check's result as a text for a person, 80 columns wide. */
public final class CheckPage {
  private static final double NS_PER_S = 1e9;

  private final StringBuilder text = new StringBuilder();
  private final CheckResult result;

  private CheckPage(CheckResult result) {
    this.result = result;
  }

  /**
   * The page.
   *
   * @param title what was checked, and when
   */
  public static String text(String title, CheckResult result) {
    CheckPage page = new CheckPage(result);
    page.line("%s", title);
    page.line("");
    page.verdict();
    page.flow();
    page.counts();
    page.phases();
    page.sensors();
    return page.text.toString();
  }

  private void verdict() {
    line(
        "%s",
        Wrapped.text((result.isPassed() ? "Passed: " : "Not passed: ") + result.trust() + ".", 8));
    for (Trouble trouble : result.troubles()) {
      String head = trouble.reason().name().toLowerCase(Locale.ROOT);
      line("%s", Wrapped.text(String.format("%-13s%s", head, trouble.found()), 13));
      line("%s", Wrapped.text(" ".repeat(13) + "-> " + trouble.mend(), 16));
    }
    line("");
  }

  private void flow() {
    line(
        "%d frames; %.1f %% missing, at most %d ms from one to the next.",
        result.flow().frames(),
        100 * result.flow().missing(),
        result.flow().longestNs() / 1_000_000);
    line("");
  }

  private void counts() {
    line("COUNTED     while still    on your own    to the beat");
    for (CountCheck count : result.counts()) {
      line(
          "%-12s%11d%15s%15s",
          count.foot().label() + " heel",
          count.still(),
          count.free() + " of " + (count.done() == 0 ? "?" : count.done()),
          count.right() + " of " + count.led());
    }
    line("");
  }

  private void phases() {
    line("MEASURED LESS ASKED     mean   scatter   nine of ten within   as their ± say");
    for (Foot foot : Foot.values()) {
      for (Phase phase : Phase.values()) {
        result.phase(foot, phase).ifPresent(this::phase);
      }
    }
    paragraph(
        "Both hold the pad's errors and yours. People who follow beats of a second are off a"
            + " phase by about 0.1 s (B. H. Repp, 2005, for fingers; nobody has measured heels)."
            + " The heel leaves the pad some tenths of a second after the beat to rise, so that a"
            + " lift is shorter than asked: it is not judged.");
  }

  private void phase(PhaseCheck phase) {
    line(
        "%-6s%-12s%+8.2f s%8.2f s%19.2f s%14.0f %%",
        phase.foot().label(),
        phase.phase().name().toLowerCase(Locale.ROOT),
        phase.meanNs() / NS_PER_S,
        phase.spreadNs() / NS_PER_S,
        phase.mostNs() / NS_PER_S,
        100 * phase.covered());
  }

  private void sensors() {
    line("SENSOR              at rest   heel raised      noise   drift in a minute");
    for (SensorCheckup sensor : result.sensors()) {
      line(
          "%-16s%11.0f%+14.0f%11.1f%+20.0f",
          words(sensor.channel()),
          sensor.restCounts(),
          sensor.changeCounts(),
          sensor.noiseCounts(),
          sensor.driftCounts());
    }
    line("");
    line("HEEL        noise   of the other foot   landing felt within   swings on");
    for (FootCheck foot : result.feet()) {
      line(
          "%-8s%7.1f %%%17.0f %%%22s%9.1f %%",
          foot.foot().label(),
          100 * foot.noisePart(),
          100 * foot.otherPart(),
          foot.riseNs() == Long.MAX_VALUE ? "-" : foot.riseNs() / 1_000_000 + " ms",
          100 * foot.ringPart());
    }
    paragraph(
        "Counts are the converter's; parts are of what a raised heel changes. Nothing was set or"
            + " learnt by this check: counting goes on as before.");
  }

  private void paragraph(String words) {
    line("%s", Wrapped.text(words, 0));
    line("");
  }

  @FormatMethod
  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments).stripTrailing()).append('\n');
  }

  private static String words(Channel channel) {
    return channel.label().replace('_', ' ');
  }
}
