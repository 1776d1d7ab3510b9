package heelbeat.app;

import heelbeat.coach.Cue;
import heelbeat.coach.CueGroup;
import heelbeat.config.CueSteps;
import heelbeat.device.Panel;
import heelbeat.device.PanelSettings;
import heelbeat.device.PartTrouble;
import heelbeat.device.SelfTest.Step;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays the cues on light and buzzer, and names each on the terminal meanwhile. */
final class CuePlayer {
  /** Chosen. */
  private static final Step PAUSE = new Step(0, 0, 1_000_000_000L);

  private final PrintWriter out;
  private final boolean isQuiet;
  private final CountDownLatch stop = new CountDownLatch(1);
  private long nextNs;

  CuePlayer(PrintWriter out, boolean isQuiet) {
    this.out = out;
    this.isQuiet = isQuiet;
  }

  /**
   * Plays them all, or until the process is asked to end; then light and buzzer are off.
   *
   * @return what did not work; empty if all did
   */
  List<PartTrouble> play(PanelSettings settings) throws InterruptedException {
    out.println(isQuiet ? "Each cue once, without sound: quiet = true." : "Each cue once.");
    try (OrderlyEnd _ = new OrderlyEnd(stop::countDown);
        Panel panel = Panel.open(settings)) {
      nextNs = System.nanoTime();
      for (CueGroup group : CueGroup.ALL) {
        out.println(group.title());
        for (Cue cue : group.cues()) {
          play(cue, panel);
          if (stop.getCount() == 0 || !panel.troubles().isEmpty()) {
            return panel.troubles();
          }
        }
      }
      return List.of();
    }
  }

  /** Shows a cue, and goes dark for long enough to read the name before. */
  private void play(Cue cue, Panel panel) throws InterruptedException {
    out.printf(Locale.ROOT, "  %-19s%-10s%s%n", cue.text(), cue.colour().text(), cue.meaning());
    out.flush();
    boolean isStopped = isStoppedWhile(PAUSE, panel);
    for (Step step : CueSteps.of(cue, isQuiet)) {
      isStopped = isStopped || isStoppedWhile(step, panel);
    }
  }

  /** Deadlines follow each other, so that a late wake-up does not stretch the rhythm. */
  private boolean isStoppedWhile(Step step, Panel panel) throws InterruptedException {
    panel.show(step.rgb(), step.toneHz());
    nextNs += step.forNs();
    return stop.await(nextNs - System.nanoTime(), TimeUnit.NANOSECONDS);
  }
}
