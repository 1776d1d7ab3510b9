package heelbeat.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import heelbeat.coach.Cue;
import heelbeat.coach.News;
import heelbeat.loop.PadDoubt;
import heelbeat.loop.PadDoubt.Subject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DoubtNewsTest {
  private static final long SECOND_NS = 1_000_000_000L;

  private final List<String> log = new ArrayList<>();
  private final DoubtNews news = new DoubtNews(log::add);

  private static List<PadDoubt> doubt(Subject subject, long times) {
    return List.of(new PadDoubt(subject, "it is odd", "mend it", times));
  }

  @Test
  void ofAPadThatIsAsItShouldBeThereIsNothingToTell() {
    assertNull(news.look(0, List.of()));
    assertEquals(List.of(), log);
  }

  @Test
  void theLightTellsForHalfAMinuteAndThenWhileNobodyIsThere() {
    News first = new News(Cue.PAD_ODD, News.Place.FEET);
    assertEquals(first, news.look(5 * SECOND_NS, doubt(Subject.RATE, 1)));
    assertEquals(first, news.look(34 * SECOND_NS, doubt(Subject.RATE, 1)));
    News later = new News(Cue.PAD_ODD, News.Place.NOBODY);
    assertEquals(later, news.look(35 * SECOND_NS, doubt(Subject.RATE, 1)));
    assertEquals(later, news.look(9000 * SECOND_NS, doubt(Subject.RATE, 1)));
    assertNull(news.look(9001 * SECOND_NS, List.of()));
  }

  @Test
  void theLogTellsWhatComesAndWhatGoesOnce() {
    for (int i = 0; i < 5; i++) {
      news.look(i * SECOND_NS, doubt(Subject.CLOCK, 1));
    }
    news.look(9 * SECOND_NS, List.of());
    assertEquals(List.of("pad: it is odd: mend it", "pad: no longer odd: pad clock"), log);
  }

  @Test
  void whatHappensAgainIsToldAgain() {
    news.look(0, doubt(Subject.RESTART, 1));
    assertEquals(
        new News(Cue.PAD_ODD, News.Place.FEET),
        news.look(99 * SECOND_NS, doubt(Subject.RESTART, 2)));
    assertEquals(2, log.size());
  }
}
