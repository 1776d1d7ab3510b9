package heelbeat.machine;

import heelbeat.loop.PadSource;
import heelbeat.loop.Trouble;
import heelbeat.replay.SimulatedPad;
import heelbeat.signal.PadListener;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A pad that is plugged in every working day at eight and unplugged in the evening. */
final class SoakPad implements PadSource {
  private static final int WORKING_DAYS = 5;
  private static final int WEEK_DAYS = 7;
  private static final long DAY_NS = 24L * 3600 * 1_000_000_000L;

  private final SoakClock clock;
  private final IntFunction<SoakDay> days;
  private final int end;
  private final Consumer<Evening> onEvening;
  private int day;
  private @Nullable SoakDay today;
  private @Nullable SimulatedPad stream;
  private @Nullable Evening evening;

  /** What there was to count on a day. */
  record Evening(int bouts, int trueReps, double hours) {}

  /**
   * Plays days one after the other.
   *
   * @param from the first day, from 0, of working days
   * @param end the day after the last
   * @param days makes them when they begin
   * @param onEvening called on the thread that polls, once the pad of that day is unplugged
   */
  SoakPad(
      SoakClock clock, int from, int end, IntFunction<SoakDay> days, Consumer<Evening> onEvening) {
    this.clock = clock;
    this.day = from;
    this.end = end;
    this.days = days;
    this.onEvening = onEvening;
    clock.idle(true);
  }

  private static long morningNs(int day) {
    return (day / WORKING_DAYS * WEEK_DAYS + day % WORKING_DAYS) * DAY_NS;
  }

  @Override
  public int poll(long nowNs, PadListener listener, int limit) {
    if (evening != null) {
      // Only now is nothing of the day left on the stack.
      onEvening.accept(evening);
      evening = null;
      return 0;
    }
    if (stream == null && day < end && nowNs >= morningNs(day)) {
      plugIn(listener);
    }
    int frames = 0;
    while (frames < limit && stream != null && morningNs(day) + stream.timeNs() <= nowNs) {
      listener.onFrame(morningNs(day) + stream.timeNs(), stream.counts());
      frames++;
      advance(stream);
    }
    return frames;
  }

  private void plugIn(PadListener listener) {
    clock.idle(false);
    today = days.apply(day);
    SimulatedPad plugged = today.pad();
    listener.onFormat(plugged.format());
    stream = plugged;
    advance(plugged);
  }

  private void advance(SimulatedPad plugged) {
    if (plugged.advance() || today == null) {
      return;
    }
    evening = new Evening(today.bouts(), today.trueReps(), today.endS() / 3600);
    stream = null;
    today = null;
    day++;
    clock.idle(true);
  }

  @Override
  public State state() {
    return day == end && evening == null ? State.ENDED : stream == null ? State.LOST : State.LIVE;
  }

  @Override
  public long padTimeNs(long nowNs) {
    return nowNs;
  }

  @Override
  public Trouble trouble() {
    return Trouble.NONE;
  }

  @Override
  public void close() {
    stream = null;
  }
}
