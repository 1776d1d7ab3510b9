package heelbeat.machine;

import heelbeat.check.Check;
import heelbeat.check.CheckView;
import heelbeat.device.Panel;
import heelbeat.linux.SystemClock;
import heelbeat.loop.PadSource;
import heelbeat.loop.SignalLoop;
import heelbeat.terminal.CheckScreen;
import java.util.function.BooleanSupplier;

/** A pad, a light and a person who is led through a check. */
public final class CheckRun {
  /** As the device's own loop. */
  private static final long PERIOD_NS = 4_000_000L;

  private static final long SCREEN_PERIOD_MS = 50;

  private final Check check;
  private final Panel panel;
  private final CheckScreen screen;
  private final SignalLoop loop;

  /** Takes over the pad and the panel and closes them at the end of {@link #run}. */
  public CheckRun(PadSource pad, Panel panel, Check check, CheckScreen screen) {
    this.check = check;
    this.panel = panel;
    this.screen = screen;
    loop = new SignalLoop(new SystemClock(), pad, check, check, panel, PERIOD_NS);
  }

  /**
   * Leads until all is done, the pad ends, or {@link #stop()}.
   *
   * @param isCounted asked about twenty times a second whether the person has said how many there
   *     were
   * @return whether all was done
   * @throws InterruptedException if the calling thread is interrupted; everything has ended then
   */
  public boolean run(BooleanSupplier isCounted) throws InterruptedException {
    SignalThread signal = new SignalThread(loop, check.session());
    signal.start();
    try {
      while (signal.isAlive() && !check.isOver()) {
        CheckView view = check.view();
        screen.draw(view);
        boolean isPressed = panel.takePress() != null;
        if (view.isCounting() && (isPressed || isCounted.getAsBoolean())) {
          check.confirm();
        }
        signal.join(SCREEN_PERIOD_MS);
      }
    } finally {
      loop.stop();
      signal.join();
      screen.finish();
    }
    return check.isOver();
  }

  /** Asks {@link #run} to end. Callable from any thread, before it runs too. */
  public void stop() {
    loop.stop();
  }
}
