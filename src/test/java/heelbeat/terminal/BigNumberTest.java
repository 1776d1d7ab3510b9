package heelbeat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BigNumberTest {
  @Test
  void digitsStandBesideEachOther() {
    assertEquals(List.of("▀█  █▀█ ", " █  █ █ ", "▀▀▀ ▀▀▀ "), lines(10));
  }

  @Test
  void eachDigitLooksLikeNoOther() {
    HashSet<List<String>> digits = new HashSet<>();
    for (int digit = 0; digit <= 9; digit++) {
      digits.add(lines(digit));
    }
    assertEquals(10, digits.size());
  }

  private static List<String> lines(int number) {
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < BigNumber.LINES; line++) {
      lines.add(BigNumber.line(number, line));
    }
    return lines;
  }
}
