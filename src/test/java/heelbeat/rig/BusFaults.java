package heelbeat.rig;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is wrong with a simulated bus and its chips. Set at any time by any thread; a fault holds
 * until it is taken back.
 */
public final class BusFaults {
  private final Set<Integer> absent = ConcurrentHashMap.newKeySet();
  private final Set<Integer> replaced = ConcurrentHashMap.newKeySet();
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

  /**
   * Another chip sits at an address: one without registers, as a PCF8591, which converts with 8
   * bits and lives at 0x48 too. Whatever is written, each byte it gives is 0x80.
   */
  public void replace(int address, boolean on) {
    if (on) {
      replaced.add(address);
    } else {
      replaced.remove(address);
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

  boolean isReplaced(int address) {
    return replaced.contains(address);
  }

  long delayNs() {
    return delayNs;
  }

  double stretch() {
    return stretch;
  }
}
