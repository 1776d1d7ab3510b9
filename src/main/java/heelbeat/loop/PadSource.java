package heelbeat.loop;

import heelbeat.signal.PadListener;
import java.util.List;

/** Where frames come from: a real pad, a recording or a simulated person. One thread polls it. */
public interface PadSource extends AutoCloseable {
  /** What a poll can say of the pad. */
  enum State {
    /** Frames arrive, or may at any moment. */
    LIVE,
    /** The pad is not there; the source tries to reopen it by itself. */
    LOST,
    /** There will never be another frame. */
    ENDED
  }

  /**
   * Hands over the frames that have arrived, without waiting for more. Announces the pad's format
   * before the first frame after every opening.
   *
   * @param nowNs the loop's clock, read once for this cycle
   * @param listener receives formats and frames
   * @param limit the most frames to hand over in this call, at least 1
   * @return the number of frames handed over
   */
  int poll(long nowNs, PadListener listener, int limit);

  /** Whether frames can be expected, as of the last poll. */
  State state();

  /**
   * Where the pad's time base stands at a time of the loop's clock, so that the loop can tell the
   * chain how long nothing came.
   *
   * @param nowNs a time of the loop's clock
   * @return the pad's time in nanoseconds, or {@link Long#MIN_VALUE} while the pad has no time yet
   */
  long padTimeNs(long nowNs);

  /** Why the pad is {@link State#LOST}; {@link Trouble#NONE} while it is not. From any thread. */
  Trouble trouble();

  /**
   * What is odd about the pad while frames come: what is counted is right all the same, and
   * somebody should look. From any thread.
   */
  default List<PadDoubt> doubts() {
    return List.of();
  }

  /** Releases the device; idempotent and never throws. */
  @Override
  void close();
}
