package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.context.Context;
import heelbeat.linux.BoardException;
import heelbeat.linux.LinuxBoard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RetriedPartTest {
  private static final long MS = 1_000_000;

  private final List<Context> boards = new ArrayList<>();
  private final List<Integer> shown = new ArrayList<>();
  private final RetriedPart part = new RetriedPart("light", this::newBoard, this::open);
  private String fault = "";
  private String openFault = "";

  @Test
  void isOpenedWhenItIsFirstUsedAndThenKept() {
    assertFalse(part.update(0, 1, 0));
    assertFalse(part.update(MS, 2, 0));
    assertEquals(List.of(1, 2), shown);
    assertEquals(1, boards.size());
    assertEquals("", part.trouble().trouble().text());
  }

  @Test
  void isClosedWhenItFailsAndOpenedAgain() {
    part.update(0, 1, 0);
    fault = "it came off";
    assertTrue(part.update(MS, 2, 0));
    assertEquals("it came off", part.trouble().trouble().text());
    assertTrue(boards.getFirst().isShutdown());
    fault = "";
    assertFalse(part.update(100 * MS, 3, 0));
    assertTrue(part.update(251 * MS, 4, 0));
    assertEquals("", part.trouble().trouble().text());
    assertEquals(List.of(1, 4), shown);
    assertEquals(1, part.errors());
  }

  @Test
  void isTriedMoreAndMoreSeldomUntilEveryFourSeconds() {
    openFault = "no such chip";
    List<Long> triedMs = new ArrayList<>();
    for (long ms = 0; ms < 16_000; ms += 10) {
      if (part.update(ms * MS, 0, 0)) {
        triedMs.add(ms);
      }
    }
    assertEquals(List.of(0L, 250L, 750L, 1750L, 3750L, 7750L, 11_750L, 15_750L), triedMs);
    assertEquals(8, part.errors());
    assertTrue(boards.stream().allMatch(Context::isShutdown));
  }

  @Test
  void closingShutsTheBoardDownOnce() {
    part.close();
    part.update(0, 1, 0);
    part.close();
    part.close();
    assertEquals(1, boards.size());
    assertTrue(boards.getFirst().isShutdown());
  }

  private Context newBoard() {
    Context board = LinuxBoard.newContext();
    boards.add(board);
    return board;
  }

  private PanelPart open(Context board) {
    if (!openFault.isEmpty()) {
      throw new BoardException(openFault);
    }
    return (nowNs, rgb, toneHz) -> {
      if (!fault.isEmpty()) {
        throw new BoardException(fault);
      }
      shown.add(rgb);
    };
  }
}
