package heelbeat.app;

import heelbeat.loop.PadDoubt;
import heelbeat.loop.PadSource;
import heelbeat.loop.Trouble;
import heelbeat.replay.PacedPad;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.util.List;
import java.util.function.Consumer;

/** A simulated person's pad, thirty times as fast, to which something happens for a while. */
final class TroubledPad implements PadSource {
  static final double SECONDS = 60;
  private static final double SPEED = 30;

  /** What happens to a frame. */
  @FunctionalInterface
  interface Damage {
    /** Changes its counts; whether it arrives. */
    boolean apply(int[] counts);
  }

  private final PacedPad pad = new PacedPad(person(), SPEED);
  private final double fromS;
  private final double toS;
  private final String words;
  private final Damage damage;
  private List<PadDoubt> doubts = List.of();
  private volatile boolean isTroubled;

  private TroubledPad(double fromS, double toS, String words, Damage damage) {
    this.fromS = fromS;
    this.toS = toS;
    this.words = words;
    this.damage = damage;
  }

  /** The pad is away for a while, and says so in these words. */
  static TroubledPad lost(double fromS, double toS, String words) {
    return new TroubledPad(fromS, toS, words, counts -> false);
  }

  /** The pad delivers, and something is odd about it. */
  static TroubledPad odd(PadDoubt doubt) {
    TroubledPad pad = new TroubledPad(0, 0, "", counts -> true);
    pad.doubts = List.of(doubt);
    return pad;
  }

  /** The pad is there, but not as it should be. */
  static TroubledPad damaged(double fromS, double toS, Consumer<int[]> damage) {
    return new TroubledPad(
        fromS,
        toS,
        "",
        counts -> {
          damage.accept(counts);
          return true;
        });
  }

  /** Of so many frames a single one comes. */
  static TroubledPad thinned(int of, double fromS, double toS) {
    int[] frames = {0};
    return new TroubledPad(fromS, toS, "", counts -> frames[0]++ % of == 0);
  }

  /** Who is on the pad. */
  static SimulatedPad person() {
    return new SimulatedPad(1, SimulatedPadKind.ADS1115, SECONDS);
  }

  @Override
  public int poll(long nowNs, PadListener listener, int limit) {
    Troubled troubled = new Troubled(listener);
    int ignored = pad.poll(nowNs, troubled, limit);
    double timeS = padTimeNs(nowNs) / 1e9;
    isTroubled = !words.isEmpty() && timeS >= fromS && timeS < toS;
    return troubled.handed;
  }

  @Override
  public State state() {
    return pad.state() == State.LIVE && isTroubled ? State.LOST : pad.state();
  }

  @Override
  public long padTimeNs(long nowNs) {
    return pad.padTimeNs(nowNs);
  }

  @Override
  public Trouble trouble() {
    return isTroubled ? Trouble.of(words) : Trouble.NONE;
  }

  @Override
  public List<PadDoubt> doubts() {
    return doubts;
  }

  @Override
  public void close() {
    pad.close();
  }

  private final class Troubled implements PadListener {
    private final PadListener listener;
    private int handed;

    Troubled(PadListener listener) {
      this.listener = listener;
    }

    @Override
    public void onFormat(PadFormat format) {
      listener.onFormat(format);
    }

    @Override
    public void onFrame(long timeNs, int[] counts) {
      boolean isNow = timeNs >= fromS * 1e9 && timeNs < toS * 1e9;
      int[] changed = counts.clone();
      if (!isNow || damage.apply(changed)) {
        listener.onFrame(timeNs, changed);
        handed++;
      }
    }

    @Override
    public void onQuiet(long timeNs) {
      listener.onQuiet(timeNs);
    }
  }
}
