package heelbeat.device;

import com.pi4j.context.Context;
import heelbeat.loop.FeedbackOutput;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Light, buzzer and button. A part that does not work costs itself alone: it is named by {@link
 * #troubles()} and tried again, and all else goes on.
 *
 * <p>A thread of its own drives them, because opening waits for files and a PWM driver may sleep.
 * {@link #show} leaves the newest state for it and wakes it; a state that was overtaken is not
 * shown.
 */
public final class Panel implements FeedbackOutput {
  /** How often the button is looked at; its times are the kernel's. Retries need no more. */
  private static final long LOOK_NS = 20_000_000;

  private static final long CLOSE_WAIT_MS = 1000;

  private final List<RetriedPart> parts;
  private final SelfTest selfTest;
  private final Thread thread;
  private final AtomicReference<@Nullable ButtonPress> press = new AtomicReference<>();
  private volatile long wanted;
  private volatile boolean isClosing;
  private volatile List<PartTrouble> troubles = List.of();
  private volatile long errors;

  private Panel(PanelSettings settings) {
    parts = settings.parts().stream().map(part -> part(settings, part, press::set)).toList();
    selfTest = settings.selfTest();
    thread = Thread.ofPlatform().daemon().name("panel").unstarted(this::run);
  }

  /** Starts to show and to watch; never fails for want of a part. */
  public static Panel open(PanelSettings settings) {
    Panel panel = new Panel(settings);
    if (!panel.parts.isEmpty()) {
      panel.thread.start();
    }
    return panel;
  }

  /**
   * Turns light and buzzer off that a killed process left on.
   *
   * @return what could not be turned off and why; empty if all is off
   */
  public static List<PartTrouble> darken(PanelSettings settings) {
    List<RetriedPart> outputs =
        settings.outputsOnly().parts().stream()
            .map(part -> part(settings, part, press -> {}))
            .toList();
    for (RetriedPart output : outputs) {
      output.update(System.nanoTime(), 0, 0);
      output.close();
    }
    return troublesOf(outputs);
  }

  private static RetriedPart part(
      PanelSettings settings, PanelPartSettings part, Consumer<ButtonPress> listener) {
    return new RetriedPart(
        part.name(),
        settings::newContext,
        board -> open(board, settings.pwmChip(), part, listener));
  }

  private static PanelPart open(
      Context board, int pwmChip, PanelPartSettings part, Consumer<ButtonPress> listener) {
    return switch (part) {
      case PanelPartSettings.Light light -> new PlainLight(board, light);
      case PanelPartSettings.DimmedLight light -> new DimmedLight(board, pwmChip, light);
      case PanelPartSettings.ActiveBuzzer buzzer -> new ActiveBuzzer(board, buzzer);
      case PanelPartSettings.PassiveBuzzer buzzer -> new PassiveBuzzer(board, pwmChip, buzzer);
      case PanelPartSettings.PushButton button -> new Button(board, button, listener);
    };
  }

  /** {@inheritDoc} One thread at a time may call it. */
  @Override
  public void show(int rgb, int toneHz) {
    wanted = ((long) rgb << Integer.SIZE) | (toneHz & 0xffff_ffffL);
    LockSupport.unpark(thread);
  }

  /** What does not work and why; empty if all does. Callable from any thread. */
  public List<PartTrouble> troubles() {
    return troubles;
  }

  /** Takes the newest press of the button; null if there was none. Callable from any thread. */
  public @Nullable ButtonPress takePress() {
    return press.getAndSet(null);
  }

  /** How often a part failed. Callable from any thread. */
  public long errors() {
    return errors;
  }

  @Override
  public void close() {
    isClosing = true;
    LockSupport.unpark(thread);
    try {
      thread.join(CLOSE_WAIT_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      selfTest.steps().forEach(this::hold);
      while (!isClosing) {
        long state = wanted;
        update((int) (state >> Integer.SIZE), (int) state);
        // Opening a part may have used up the wake-up of a newer state.
        if (wanted == state && !isClosing) {
          LockSupport.parkNanos(this, LOOK_NS);
        }
      }
    } finally {
      parts.forEach(RetriedPart::close);
    }
  }

  private void hold(SelfTest.Step step) {
    if (isClosing) {
      return;
    }
    long endNs = System.nanoTime() + step.forNs();
    update(step.rgb(), step.toneHz());
    for (long leftNs = step.forNs(); leftNs > 0 && !isClosing; leftNs = endNs - System.nanoTime()) {
      LockSupport.parkNanos(this, leftNs);
    }
  }

  private void update(int rgb, int toneHz) {
    long nowNs = System.nanoTime();
    boolean isNews = false;
    for (int i = 0; i < parts.size(); i++) {
      isNews |= parts.get(i).update(nowNs, rgb, toneHz);
    }
    if (isNews) {
      troubles = troublesOf(parts);
      errors = parts.stream().mapToLong(RetriedPart::errors).sum();
    }
  }

  private static List<PartTrouble> troublesOf(List<RetriedPart> parts) {
    return parts.stream().map(RetriedPart::trouble).filter(one -> !one.trouble().isNone()).toList();
  }
}
