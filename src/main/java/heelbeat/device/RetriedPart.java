package heelbeat.device;

import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import heelbeat.linux.BoardException;
import heelbeat.loop.Trouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of the panel that is opened when it is first used, closed when it fails, and opened again
 * after a wait that becomes longer: see {@link BackOff}. It has a Pi4J context of its own, so that
 * its trouble is no other part's.
 */
final class RetriedPart {
  private final String name;
  private final Supplier<Context> contexts;
  private final Function<Context, PanelPart> opener;
  private final BackOff backOff = new BackOff();
  private @Nullable Context context;
  private @Nullable PanelPart part;
  private Trouble trouble = Trouble.NONE;
  private long errors;
  private long failedNs;

  /** For how long after it failed it is let alone; 0 while it works. */
  private long waitNs;

  RetriedPart(String name, Supplier<Context> contexts, Function<Context, PanelPart> opener) {
    this.name = name;
    this.contexts = contexts;
    this.opener = opener;
  }

  /**
   * As {@link PanelPart#update}, but keeps the trouble to itself.
   *
   * @return whether it failed, or works again
   */
  boolean update(long nowNs, int rgb, int toneHz) {
    if (waitNs > 0 && nowNs - failedNs < waitNs) {
      return false;
    }
    try {
      PanelPart open = part == null ? open() : part;
      open.update(nowNs, rgb, toneHz);
    } catch (Pi4JException e) {
      close();
      errors++;
      trouble = troubleOf(e);
      failedNs = nowNs;
      waitNs = backOff.nextNs();
      return true;
    }
    boolean isMended = waitNs > 0;
    trouble = Trouble.NONE;
    waitNs = 0;
    backOff.reset();
    return isMended;
  }

  private PanelPart open() {
    Context board = contexts.get();
    context = board;
    PanelPart opened = opener.apply(board);
    part = opened;
    return opened;
  }

  /** What is wrong with it; {@link Trouble#NONE} if nothing is. */
  PartTrouble trouble() {
    return new PartTrouble(name, trouble);
  }

  private static Trouble troubleOf(Pi4JException e) {
    return e instanceof BoardException board
        ? board.trouble()
        : Trouble.of(String.valueOf(e.getMessage()));
  }

  /** How often it failed. */
  long errors() {
    return errors;
  }

  /** Turns it off and gives it back; it may be used again. */
  void close() {
    part = null;
    Context open = context;
    context = null;
    if (open != null) {
      try {
        open.shutdown();
      } catch (Pi4JException e) {
        errors++;
        trouble = Trouble.of("may still be on: " + e.getMessage());
      }
    }
  }
}
