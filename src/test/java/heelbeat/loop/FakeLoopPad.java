package heelbeat.loop;

import heelbeat.signal.PadListener;
import java.util.ArrayDeque;
import java.util.Queue;

/** A pad whose polls are prepared: each takes one number from a queue and hands over that many. */
final class FakeLoopPad implements PadSource {
  final Queue<Integer> framesPerPoll = new ArrayDeque<>();
  State state = State.LIVE;
  boolean endsWhenEmpty;
  long padTimeOffsetNs;
  boolean opened = true;
  int closed;

  private final int[] counts = new int[4];

  @Override
  public int poll(long nowNs, PadListener listener, int limit) {
    Integer due = framesPerPoll.poll();
    if (framesPerPoll.isEmpty() && endsWhenEmpty) {
      state = State.ENDED;
    }
    int frames = due == null ? 0 : Math.min(due, limit);
    for (int i = 0; i < frames; i++) {
      listener.onFrame(nowNs + i, counts);
    }
    return frames;
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public long padTimeNs(long nowNs) {
    return opened ? nowNs + padTimeOffsetNs : Long.MIN_VALUE;
  }

  @Override
  public Trouble trouble() {
    return Trouble.NONE;
  }

  @Override
  public void close() {
    closed++;
  }
}
