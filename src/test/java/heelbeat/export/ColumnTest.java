package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTest {
  private static final Column<String> TEXT = Column.text("name", "A name", text -> text);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        "=",
        " =1",
        "\u00a0=1",
        "\u3000\u200b+1",
        "\ufeff=1",
        "\uff1d1+1",
        "\uff0b1",
        "\uff0d1",
        "\u2003\uff20SUM(A1)"
      })
  void textThatASpreadsheetWouldRunGetsAnApostrophe(String text) {
    assertEquals("'" + text, TEXT.cell().text(text, '.'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "technique", "a=b", "1-2", "'", " x =1", "\u00a0", "\u2212 5"})
  void otherTextStaysAsItIs(String text) {
    assertEquals(text, TEXT.cell().text(text, '.'));
  }

  @Test
  void timesHaveMillisecondsAndANumericOffsetInEveryRow() {
    Column<OffsetDateTime> time = Column.time("at", "When", at -> at);
    assertEquals(
        "2026-01-02T03:04:05.000+00:00",
        time.cell().text(OffsetDateTime.parse("2026-01-02T03:04:05Z"), '.'));
    assertEquals(
        "2026-01-02T03:04:05.999-09:30",
        time.cell().text(OffsetDateTime.parse("2026-01-02T03:04:05.9999-09:30"), '.'));
  }

  @Test
  void numbersKeepTheirDecimals() {
    Column<Double> rate = Column.number("rate_hz", "Hz", 3, "A rate", value -> value);
    assertEquals("100.000", rate.cell().text(100.0, '.'));
    assertEquals("11,850", rate.cell().text(11.85, ','));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoFigureLeavesItsFieldEmpty(double none) {
    Column<Double> rate = Column.numberIfAny("per_min", "1/min", 1, "A rate", value -> value);
    assertEquals("", rate.cell().text(none, '.'));
  }
}
