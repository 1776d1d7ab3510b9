package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KernelClockTest {
  /** What answers of adjtimex(2) mean; see its page and linux/timex.h. */
  @ParameterizedTest
  @CsvSource({
    "0, 0x0000, true, a clock that is set",
    "0, 0x2001, true, one that is steered in nanoseconds",
    "1, 0x0011, true, a leap second is ahead",
    "5, 0x0040, false, nobody has set it since the start",
    "5, 0x0000, false, the kernel has given it up",
    "0, 0x0040, false, somebody says himself that he does not know",
    "-1, 0x0000, false, a sandbox does not let us ask",
  })
  void onlyAClockThatSomebodySteersIsSet(int result, String status, boolean isSet, String why) {
    assertEquals(isSet, KernelClock.isSynchronised(result, Integer.decode(status)), why);
  }

  @Test
  void aClockThatIsSetLaterIsBelievedFromThen() {
    AtomicBoolean isSetNow = new AtomicBoolean();
    KernelClock clock = new KernelClock(isSetNow::get);
    assertFalse(clock.isSet());
    isSetNow.set(true);
    assertTrue(clock.isSet());
  }

  @Test
  void aClockIsStillBelievedWhenTheNetworkHasGone() {
    AtomicBoolean isSetNow = new AtomicBoolean(true);
    KernelClock clock = new KernelClock(isSetNow::get);
    assertTrue(clock.isSet());
    isSetNow.set(false);
    assertTrue(clock.isSet());
  }
}
