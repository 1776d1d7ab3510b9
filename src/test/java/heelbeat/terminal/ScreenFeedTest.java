package heelbeat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import org.junit.jupiter.api.Test;

class ScreenFeedTest {
  /** A machine that was started a while ago, as its clock has it. */
  private static final long UPTIME_NS = 5_000_000_000_000L;

  /** How long a test may hang between two lines of it, in seconds. */
  private static final double HANGING_S = 30;

  /** A feed that has seen a frame of that time, in a program that runs for so long already. */
  static ScreenFeed feed(long frameNs, long runNs) {
    ScreenFeed feed = new ScreenFeed(System.nanoTime() - runNs);
    feed.before(
            new PadListener() {
              @Override
              public void onFormat(PadFormat format) {}

              @Override
              public void onFrame(long timeNs, int[] counts) {}

              @Override
              public void onQuiet(long quietNs) {}
            })
        .onFrame(frameNs, new int[Channel.COUNT]);
    return feed;
  }

  @Test
  void timesOfARealPadCountFromTheStartOfTheProgram() {
    ScreenFeed feed = feed(UPTIME_NS, 2_000_000_000L);
    assertEquals(2, feed.sinceStartS(UPTIME_NS), HANGING_S);
    assertEquals(
        10, feed.sinceStartS(UPTIME_NS + 10_000_000_000L) - feed.sinceStartS(UPTIME_NS), 1e-6);
  }

  @Test
  void timesOfARecordingStayAsTheyAre() {
    assertEquals(12.5, feed(0, 400_000_000L).sinceStartS(12_500_000_000L), 1e-9);
  }

  @Test
  void nothingIsBeforeTheStart() {
    assertEquals(0, feed(UPTIME_NS, 1_000_000_000L).sinceStartS(0), 0);
    assertEquals(0, new ScreenFeed().sinceStartS(UPTIME_NS), 0);
  }
}
