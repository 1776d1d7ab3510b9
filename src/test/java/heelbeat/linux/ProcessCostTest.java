package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
final class ProcessCostTest {
  private static final Pattern WORDS =
      Pattern.compile(
          "first frame (.+) s after its start, (.+) MiB at most, (.+) % of a processor");

  @Test
  void timeMemoryAndProcessorAreThoseOfThisProcess() {
    ProcessCost cost = ProcessCost.fromNow();
    byte[] memory = new byte[64 << 20];
    long endNs = System.nanoTime() + 300_000_000;
    while (System.nanoTime() < endNs) {
      memory[(int) (System.nanoTime() % memory.length)]++;
    }

    Matcher words = WORDS.matcher(cost.words(System.nanoTime()));

    assertTrue(words.matches(), words.toString());
    double uptimeS = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    // Java counts from a moment in its own start.
    assertEquals(uptimeS, Double.parseDouble(words.group(1)), 1);
    assertTrue(Double.parseDouble(words.group(2)) > 64, "64 MiB were written to");
    double share = Double.parseDouble(words.group(3));
    assertTrue(share > 5, "this loop was busy, but " + share + " %");
  }

  @Test
  void aProcessThatNoFrameReachedSaysSo() {
    String words = ProcessCost.fromNow().words(Long.MIN_VALUE);

    assertTrue(words.startsWith("no frame came, "), words);
  }
}
