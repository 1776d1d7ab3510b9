package heelbeat.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.000000",
    "1, 0.000000",
    "499, 0.000000",
    "500, 0.000001",
    "1499, 0.000001",
    "1500, 0.000002",
    "999999499, 0.999999",
    "999999500, 1.000000",
    "12345678901234567, 12345678.901235",
    "-499, 0.000000",
    "-500, 0.000000",
    "-501, -0.000001",
    "-1500000000, -1.500000"
  })
  void halvesRoundUpToMicroseconds(long timeNs, String expected) {
    assertEquals(expected, Seconds.text(timeNs, 6, '.'));
  }

  @ParameterizedTest
  @CsvSource({"1, '1,5'", "4, '1,4568'", "9, '1,456789012'"})
  void decimalsAndTheirSignAreAChoice(int decimals, String expected) {
    assertEquals(expected, Seconds.text(1_456_789_012L, decimals, ','));
  }
}
