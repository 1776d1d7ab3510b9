package heelbeat.machine;

import heelbeat.check.Check;
import heelbeat.device.Panel;
import heelbeat.linux.SystemClock;
import heelbeat.loop.PadSource;
import heelbeat.loop.SignalLoop;
import heelbeat.terminal.CheckScreen;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A pad, a light and a person who is led through a check. */
public final class CheckRun {
  /** As the device's own loop. */
  private static final long PERIOD_NS = 4_000_000L;

  private static final long SCREEN_PERIOD_MS = 50;

  private static final long NEVER = Long.MIN_VALUE;

  /** A board that is reset when its port is opened takes some seconds to its first frame. */
  private static final long TOLD_AFTER_NS = 5_000_000_000L;

  private static final long ENDED_AFTER_NS = 30_000_000_000L;

  private final PadSource pad;
  private final Check check;
  private final Panel panel;
  private final CheckScreen screen;
  private final SignalLoop loop;
  private boolean wasPressed;
  private boolean isToldSilent;
  private int framesSeen;
  private long heardNs = NEVER;

  /** Takes over the pad and the panel and closes them at the end of {@link #run}. */
  public CheckRun(PadSource pad, Panel panel, Check check, CheckScreen screen) {
    this.pad = pad;
    this.check = check;
    this.panel = panel;
    this.screen = screen;
    loop = new SignalLoop(new SystemClock(), pad, check, check, panel, PERIOD_NS);
  }

  /**
   * Leads until all is done, the pad ends or falls silent, or {@link #stop()}.
   *
   * @param isCounted asked about twenty times a second whether the person has said how many there
   *     were
   * @return why it ended too soon, for a person; empty if all was done
   * @throws InterruptedException if the calling thread is interrupted; everything has ended then
   */
  public Optional<String> run(BooleanSupplier isCounted) throws InterruptedException {
    SignalThread signal = new SignalThread(loop, check.session());
    signal.start();
    boolean isSilent = false;
    try {
      while (signal.isAlive() && !check.isOver() && !isSilent) {
        screen.draw(check.view());
        answer(isCounted);
        isSilent = isSilent(System.nanoTime());
        signal.join(SCREEN_PERIOD_MS);
      }
    } finally {
      loop.stop();
      signal.join();
      screen.finish();
    }
    if (check.isOver()) {
      return Optional.empty();
    }
    return Optional.of(
        isSilent ? "nothing came from the pad any more" + trouble() : "it was ended");
  }

  private void answer(BooleanSupplier isCounted) {
    boolean isPressed = panel.takePress() != null;
    if (check.view().isCounting() && (isPressed || isCounted.getAsBoolean())) {
      wasPressed |= isPressed;
      check.confirm();
    }
  }

  /** Whether no frame has come for long; says so sooner, once. */
  private boolean isSilent(long nowNs) {
    if (check.frames() != framesSeen || heardNs == NEVER) {
      framesSeen = check.frames();
      heardNs = nowNs;
      isToldSilent = false;
    }
    if (nowNs - heardNs >= TOLD_AFTER_NS && !isToldSilent) {
      screen.report("nothing comes from the pad" + trouble());
      isToldSilent = true;
    }
    return nowNs - heardNs >= ENDED_AFTER_NS;
  }

  private String trouble() {
    String words = pad.trouble().text();
    return words.isEmpty() ? ": look at its cable" : ": " + words;
  }

  /** Whether the button said that the free set was done, which is that it was as asked. */
  public boolean wasPressed() {
    return wasPressed;
  }

  /** Asks {@link #run} to end. Callable from any thread, before it runs too. */
  public void stop() {
    loop.stop();
  }
}
