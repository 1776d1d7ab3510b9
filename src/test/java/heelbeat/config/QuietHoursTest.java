package heelbeat.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuietHoursTest {
  @ParameterizedTest
  @CsvSource({
    "22:00, 07:00, 22:00, true",
    "22:00, 07:00, 23:59, true",
    "22:00, 07:00, 06:59, true",
    "22:00, 07:00, 07:00, false",
    "22:00, 07:00, 12:00, false",
    "12:00, 13:00, 12:30, true",
    "12:00, 13:00, 13:00, false",
    "00:00, 00:00, 00:00, false"
  })
  void theyMayGoOverMidnight(LocalTime from, LocalTime until, LocalTime now, boolean isQuiet) {
    assertEquals(isQuiet, new QuietHours(from, until).contains(now));
  }
}
