package heelbeat.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import heelbeat.coach.Cue;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

final class DamageNewsTest {
  private static final long SECOND_NS = 1_000_000_000L;

  @Test
  void theLightTellsUntilSomebodyHasBeenThereForHalfAMinute() {
    DamageNews news = new DamageNews(true);
    assertEquals(Cue.STORE_DAMAGED, news.look(0));
    assertEquals(Cue.STORE_DAMAGED, news.look(9000 * SECOND_NS));
    news.onEvent(
        new SessionEvent.Started(
            1, new PadFormat(100, SensorKind.FSR, "x", 1023, EnumSet.allOf(Channel.class))));
    assertEquals(Cue.STORE_DAMAGED, news.look(9001 * SECOND_NS));
    assertEquals(Cue.STORE_DAMAGED, news.look(9030 * SECOND_NS));
    assertNull(news.look(9031 * SECOND_NS));
    assertNull(news.look(9032 * SECOND_NS));
  }

  @Test
  void ofASoundStoreThereIsNothingToTell() {
    assertNull(new DamageNews(false).look(0));
  }
}
