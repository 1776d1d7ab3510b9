package heelbeat.replay;

import heelbeat.loop.PadSource;
import heelbeat.loop.Trouble;
import heelbeat.signal.PadListener;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A frame stream as a pad: each frame arrives when it is due, as if its first frame were taken at
 * the first poll.
 */
public final class PacedPad implements PadSource {
  private final FrameStream stream;
  private final double speed;
  private State state = State.LIVE;
  private boolean begun;
  private long startNs;
  private long firstNs = Long.MIN_VALUE;
  private @Nullable RecordingException failure;

  /**
   * Takes over the stream and closes it.
   *
   * @param stream stands before its first frame
   * @param speed stream time per loop time, above 0 to 1000; 10 is ten times as fast
   * @throws IllegalArgumentException for another speed
   */
  public PacedPad(FrameStream stream, double speed) {
    if (!(speed > 0 && speed <= 1000)) {
      throw new IllegalArgumentException("speed must be above 0 to 1000, but is " + speed);
    }
    this.stream = stream;
    this.speed = speed;
  }

  @Override
  public int poll(long nowNs, PadListener listener, int limit) {
    if (!begun && state == State.LIVE) {
      begin(nowNs, listener);
    }
    int frames = 0;
    while (frames < limit && state == State.LIVE && stream.timeNs() <= padTimeNs(nowNs)) {
      listener.onFrame(stream.timeNs(), stream.counts());
      frames++;
      advance();
    }
    return frames;
  }

  private void begin(long nowNs, PadListener listener) {
    begun = true;
    startNs = nowNs;
    listener.onFormat(stream.format());
    advance();
    if (state == State.LIVE) {
      firstNs = stream.timeNs();
    }
  }

  /** Moves to the frame that waits until it is due. */
  private void advance() {
    try {
      if (!stream.advance()) {
        state = State.ENDED;
      }
    } catch (RecordingException e) {
      failure = e;
      state = State.ENDED;
    }
  }

  @Override
  public State state() {
    return state;
  }

  /** Why the stream ended early; empty while it has not. */
  public Optional<RecordingException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public long padTimeNs(long nowNs) {
    return firstNs == Long.MIN_VALUE
        ? Long.MIN_VALUE
        : firstNs + (long) ((nowNs - startNs) * speed);
  }

  /** None ever: a stream ends, but is never lost. */
  @Override
  public Trouble trouble() {
    return Trouble.NONE;
  }

  @Override
  public void close() {
    state = State.ENDED;
    stream.close();
  }
}
