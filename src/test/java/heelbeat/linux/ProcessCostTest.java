package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
final class ProcessCostTest {
  @Test
  void timeMemoryAndProcessorAreThoseOfThisProcess() {
    ProcessCost cost = ProcessCost.fromNow();
    byte[] memory = new byte[64 << 20];
    long endNs = System.nanoTime() + 300_000_000;
    while (System.nanoTime() < endNs) {
      memory[(int) (System.nanoTime() % memory.length)]++;
    }

    ProcessCost.Figures figures = cost.figures(System.nanoTime());

    double uptimeS = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    // Java counts from a moment in its own start.
    assertEquals(uptimeS, figures.readyS(), 1);
    assertTrue(figures.mostMib() > 64, "64 MiB were written to");
    double percent = figures.processorPercent();
    assertTrue(percent > 5, "this loop was busy, but " + percent + " %");
    assertTrue(
        figures.text().matches("first frame .+ s after its start, .+ MiB at most, .+ % of a.*"),
        figures.text());
  }

  @Test
  void aProcessThatNoFrameReachedSaysSo() {
    String words = ProcessCost.fromNow().figures(Long.MIN_VALUE).text();

    assertTrue(words.startsWith("no frame came, "), words);
  }
}
