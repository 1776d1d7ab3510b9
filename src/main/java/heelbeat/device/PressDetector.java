package heelbeat.device;

import java.util.function.Consumer;

/** Detects presses of a debounced button by the times of its edges, never by waiting. */
final class PressDetector {
  static final long LONGEST_SHORT_NS = 800_000_000;
  static final long LONG_NS = 2_000_000_000;

  private enum State {
    /** Up, or down since before anybody looked: a wire that touches ground is no long press. */
    RELEASED,
    DOWN,
    /** Down, and the long press is reported. */
    TOLD
  }

  private final Consumer<ButtonPress> listener;
  private State state = State.RELEASED;
  private long downNs;

  PressDetector(Consumer<ButtonPress> listener) {
    this.listener = listener;
  }

  /** The button went down or up at that time. */
  void onEdge(boolean isDown, long timeNs) {
    if (isDown) {
      state = State.DOWN;
      downNs = timeNs;
      return;
    }
    onTime(timeNs);
    if (state == State.DOWN && timeNs - downNs < LONGEST_SHORT_NS) {
      listener.accept(ButtonPress.SHORT);
    }
    state = State.RELEASED;
  }

  /** Time has come to here. */
  void onTime(long nowNs) {
    if (state == State.DOWN && nowNs - downNs >= LONG_NS) {
      state = State.TOLD;
      listener.accept(ButtonPress.LONG);
    }
  }
}
