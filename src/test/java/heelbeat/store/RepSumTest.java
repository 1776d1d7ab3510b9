package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sums of stores out there were made by these rules, and must be right for ever. */
class RepSumTest {
  private static final String SESSION = "11111111-2222-4333-8444-555555555555";

  private static final List<Object> ROW =
      Arrays.asList(
          7L,
          "left",
          1_000L,
          2_000L,
          3_000L,
          4_000L,
          5L,
          6L,
          7L,
          8L,
          9L,
          10L,
          0.25,
          null,
          11L,
          1L,
          4L,
          0L,
          "uneven rushed",
          2L);

  private static final long SUM = RepSum.of(SESSION, ROW::get);

  /** Of the bytes that the description names, by another program's CRC-32C. */
  @Test
  void theSumIsTheOneThatWasWrittenEver() {
    assertEquals(2878498579L, SUM);
  }

  @Test
  void allOfARowIsSummedUpButItsSessionsKey() throws Exception {
    RowShape shape =
        RowShape.all().stream()
            .filter(s -> s.columns().contains(RepSum.COLUMN))
            .findFirst()
            .orElseThrow();
    Set<String> columns = new HashSet<>(shape.columns());
    columns.remove("session");
    assertEquals(columns, new HashSet<>(RepSum.ALL));
  }

  @Test
  void aFractionThatIsWholeIsSummedUpAsSqliteStoresIt() {
    List<Object> whole = new ArrayList<>(ROW);
    whole.set(12, 2.0);
    List<Object> asRead = new ArrayList<>(ROW);
    asRead.set(12, 2L);
    assertEquals(RepSum.of(SESSION, whole::get), RepSum.of(SESSION, asRead::get));
    whole.set(12, -0.0);
    asRead.set(12, 0L);
    assertEquals(RepSum.of(SESSION, whole::get), RepSum.of(SESSION, asRead::get));
  }

  @Test
  void anotherSessionHasAnotherSum() {
    assertNotEquals(SUM, RepSum.of(SESSION.replace('1', '2'), ROW::get));
  }

  /** Each byte of each number, and of the sum itself. */
  @Test
  void whatOneByteWasIsFound() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      List<Object> row = withSum();
      int place = random.nextInt(row.size());
      if (row.get(place) instanceof Long number) {
        row.set(place, number ^ (1L + random.nextInt(255)) << (8 * random.nextInt(8)));
        Optional<RepSum.Change> change = RepSum.mend(SESSION, row::get);
        assertEquals(RepSum.ALL.get(place), change.orElseThrow().column(), row.toString());
        assertEquals(withSum().get(place), change.get().value());
      }
    }
    List<Object> row = withSum();
    row.set(18, "uneven pushed");
    assertEquals(
        Optional.of(new RepSum.Change("faults", "uneven rushed")), RepSum.mend(SESSION, row::get));
    // As three bytes are read of which the first was changed.
    row = withSum();
    row.set(7, (6L ^ 0xaf0000L) << 40 >> 40);
    assertEquals(
        Optional.of(new RepSum.Change("hold_error_ns", 6L)), RepSum.mend(SESSION, row::get));
    row = withSum();
    row.set(20, SUM - (0x5a00L << 32));
    assertEquals(Optional.of(new RepSum.Change("sum", SUM)), RepSum.mend(SESSION, row::get));
    // Of the first byte changed, it may be no number or a whole one.
    for (int shift = 0; shift < 64; shift += 8) {
      for (long change = 1; change < 256; change++) {
        row = withSum();
        row.set(12, Double.longBitsToDouble(Double.doubleToLongBits(0.25) ^ (change << shift)));
        assertEquals(
            Optional.of(new RepSum.Change("rise_part", 0.25)), RepSum.mend(SESSION, row::get));
      }
    }
  }

  @Test
  void whatTwoBytesWereIsNotGuessed() {
    Random random = new Random(4);
    for (int i = 0; i < 200; i++) {
      List<Object> row = withSum();
      row.set(2, 1_000L ^ (1 + random.nextInt(255)));
      row.set(5, 4_000L ^ (1 + random.nextInt(255)) << 8);
      assertFalse(RepSum.isRight(SESSION, row::get));
      assertTrue(RepSum.mend(SESSION, row::get).isEmpty(), row.toString());
    }
  }

  private static List<Object> withSum() {
    List<Object> row = new ArrayList<>(ROW);
    row.add(SUM);
    return row;
  }
}
