package heelbeat.rig;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is wrong with a simulated bus and its chips. Set at any time by any thread; a fault holds
 * until it is taken back.
 */
public final class BusFaults {
  private final Set<Integer> absent = ConcurrentHashMap.newKeySet();
  private volatile boolean refusing;
  private volatile boolean stuck;
  private volatile long delayNs;
  private volatile double stretch = 1;

  /** No transfer is acknowledged, as with a wire off. */
  public void refuse(boolean on) {
    refusing = on;
  }

  /** The bus stays busy for ever, as with a data line held low. */
  public void stick(boolean on) {
    stuck = on;
  }

  /** Each transfer takes that much longer. */
  public void delay(long extraNs) {
    delayNs = extraNs;
  }

  /** One chip does not answer. */
  public void takeOut(int address, boolean on) {
    if (on) {
      absent.add(address);
    } else {
      absent.remove(address);
    }
  }

  /** Conversions take this many times as long; see {@link Ads1115Model#SLOWEST}. */
  public void stretchConversions(double factor) {
    stretch = factor;
  }

  boolean isStuck() {
    return stuck;
  }

  boolean answers(int address) {
    return !refusing && !absent.contains(address) && (address == 0x48 || address == 0x49);
  }

  long delayNs() {
    return delayNs;
  }

  double stretch() {
    return stretch;
  }
}
