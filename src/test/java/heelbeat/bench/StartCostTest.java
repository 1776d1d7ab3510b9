package heelbeat.bench;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartCostTest {
  @Test
  void measuresTheCommandAndTheBareJavaApart() throws Exception {
    StartCost cost =
        StartCost.of(
            List.of("sleep", "0.3"), StartCost.bareJava(System.getProperty("java.class.path")));
    assertTrue(cost.medianS() >= 0.3, cost.toString());
    assertTrue(cost.bareS() > 0 && cost.bareS() < 60, cost.toString());
  }

  @Test
  void tellsTheMostMemoryOfTheCommand() throws Exception {
    StartCost cost =
        StartCost.of(
            List.of("dd", "if=/dev/zero", "of=/dev/null", "bs=64M", "count=50"), List.of("true"));
    assertTrue(cost.mostMib() >= 64 && cost.mostMib() < 80, cost.toString());
  }

  @Test
  void commandThatFailsHasNoCost() {
    assertThrows(IOException.class, () -> StartCost.of(List.of("false"), List.of("true")));
  }
}
