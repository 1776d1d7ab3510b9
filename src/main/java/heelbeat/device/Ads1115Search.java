package heelbeat.device;

import com.pi4j.context.Context;
import com.pi4j.io.i2c.I2C;
import heelbeat.linux.BoardException;
import heelbeat.loop.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks at which of the four addresses that an ADS1115 can have somebody answers. */
final class Ads1115Search {
  /** A chip that is not there is reported at once; what takes longer is a stuck bus. */
  private static final long QUICK_NS = 100_000_000;

  private Ads1115Search() {}

  /**
   * Checks that somebody answers wherever a chip is wanted.
   *
   * @throws BoardException if not; the message says who answers instead
   */
  static void requireAnswers(Context context, Ads1115Settings settings, Clock clock) {
    for (Ads1115Settings.Chip chip : settings.chips()) {
      try (I2C i2c = open(context, settings.bus(), chip.address())) {
        requireAnswer(i2c, context, settings, clock);
      }
    }
  }

  private static void requireAnswer(
      I2C chip, Context context, Ads1115Settings settings, Clock clock) {
    long startNs = clock.nowNs();
    try {
      int ignored = chip.read();
    } catch (BoardException e) {
      if (clock.nowNs() - startNs > QUICK_NS) {
        throw e;
      }
      throw new BoardException(e.getMessage() + "; " + others(context, settings, chip.device()), e);
    }
  }

  private static I2C open(Context context, int bus, int address) {
    return context.create(I2C.newConfigBuilder(context).bus(bus).device(address).build());
  }

  private static String others(Context context, Ads1115Settings settings, int missing) {
    List<Integer> wanted = settings.chips().stream().map(Ads1115Settings.Chip::address).toList();
    boolean isOneThere = false;
    List<String> strangers = new ArrayList<>();
    for (int address = Ads1115Settings.FIRST_ADDRESS;
        address <= Ads1115Settings.LAST_ADDRESS;
        address++) {
      if (address != missing && answers(context, settings.bus(), address)) {
        isOneThere = true;
        if (!wanted.contains(address)) {
          strangers.add("0x%x".formatted(address));
        }
      }
    }
    if (!strangers.isEmpty()) {
      return "a chip answers at " + String.join(" and ", strangers) + ": is that the one?";
    }
    return isOneThere ? "the other chip answers" : "no chip answers at any address of an ADS1115";
  }

  private static boolean answers(Context context, int bus, int address) {
    try (I2C i2c = open(context, bus, address)) {
      int ignored = i2c.read();
      return true;
    } catch (BoardException e) {
      return false;
    }
  }
}
