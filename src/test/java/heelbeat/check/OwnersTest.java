package heelbeat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.SimulatedPadKind;
import heelbeat.signal.Foot;
import heelbeat.summary.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fifty simulated owners check eight pads each, and their verdicts are held against what the pads
 * are. It stands in for owners with real pads, whom nobody has asked yet. {@code mvn test -Pslow
 * -Dtest=OwnersTest -Dheelbeat.write-page=true} writes what comes of it into the page.
 */
@Tag("slow")
final class OwnersTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "check.md");
  private static final String BEGIN = "<!-- owners: written by OwnersTest -->\n";
  private static final String END = "<!-- end of owners -->\n";
  private static final int OWNERS = 50;

  /** People follow beats well, as most do, and badly. */
  private static final double[] HABIT_S = {0.03, 0.05, 0.1};

  private static final double[] SCATTER_S = {0.03, 0.05, 0.08};

  /** What a pad is, and what a check must say of it; nothing of a good one. */
  private enum Pad {
    RESISTORS("resistors on an ADS1115", SimulatedPadKind.ADS1115, SpoiltPad.Fault.NONE),
    MCP("resistors on an MCP3008", SimulatedPadKind.MCP3008, SpoiltPad.Fault.NONE),
    SERIAL("resistors on a microcontroller", SimulatedPadKind.AVR10, SpoiltPad.Fault.NONE),
    CELLS("load cells on HX711", SimulatedPadKind.HX711, SpoiltPad.Fault.NONE),
    NOISY("resistors, noise of 4 %", SimulatedPadKind.ADS1115, SpoiltPad.Fault.NOISY),
    SLOW("load cells, 0.35 s late", SimulatedPadKind.HX711, SpoiltPad.Fault.SLOW),
    CROSSED("resistors, heels exchanged", SimulatedPadKind.MCP3008, SpoiltPad.Fault.CROSSED),
    RINGING("load cells, rings at 3 Hz", SimulatedPadKind.HX711, SpoiltPad.Fault.RINGING);

    private final String words;
    private final SimulatedPadKind kind;
    private final SpoiltPad.Fault fault;

    Pad(String words, SimulatedPadKind kind, SpoiltPad.Fault fault) {
      this.words = words;
      this.kind = kind;
      this.fault = fault;
    }
  }

  private final Map<Pad, Integer> right = new LinkedHashMap<>();
  private final Map<Phase, List<Double>> trueS = new LinkedHashMap<>();
  private final Map<Phase, List<Double>> differenceS = new LinkedHashMap<>();
  private int trusts;
  private int kept;

  @Test
  void verdictsAreRightAndBiasesAreNear() throws Exception {
    for (Pad pad : Pad.values()) {
      for (int owner = 1; owner <= OWNERS; owner++) {
        int kind = owner % HABIT_S.length;
        take(pad, CheckTrial.of(owner, pad.kind, pad.fault, HABIT_S[kind], SCATTER_S[kind]));
      }
    }
    String table = table();
    System.out.print(table);
    int all = OWNERS * Pad.values().length;
    int correct = right.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(correct >= 0.95 * all, table);
    for (Pad pad : Pad.values()) {
      assertTrue(right.getOrDefault(pad, 0) >= 0.9 * OWNERS, pad + "\n" + table);
    }
    assertTrue(kept >= 0.95 * trusts, table);
    for (Phase phase : List.of(Phase.HOLD, Phase.LOWERING)) {
      assertTrue(quantile(differenceS.getOrDefault(phase, List.of()), 0.9) < 0.2, table);
    }
    holdAgainstThePage(table);
  }

  private void take(Pad pad, CheckTrial trial) {
    if (pad.fault.isNamedBy(trial.result())) {
      right.merge(pad, 1, Integer::sum);
    }
    if (pad.fault != SpoiltPad.Fault.NONE) {
      return;
    }
    for (PhaseCheck phase : trial.result().phases()) {
      if (phase.phase() == Phase.LIFT) {
        continue;
      }
      Foot foot = phase.foot();
      double biasS = trial.trueBiasNs(foot, phase.phase()) / 1e9;
      trueS.computeIfAbsent(phase.phase(), _ -> new ArrayList<>()).add(Math.abs(biasS));
      differenceS
          .computeIfAbsent(phase.phase(), _ -> new ArrayList<>())
          .add(Math.abs(phase.meanNs() / 1e9 - biasS));
      trusts++;
      kept += trial.truePart(foot, phase.phase(), phase.trustedNs()) >= 0.8 ? 1 : 0;
    }
  }

  private String table() {
    StringBuilder text =
        new StringBuilder("\n| pad | owners | right verdicts |\n|---|---:|---:|\n");
    for (Pad pad : Pad.values()) {
      text.append(
          String.format(
              Locale.ROOT, "| %s | %d | %d |%n", pad.words, OWNERS, right.getOrDefault(pad, 0)));
    }
    text.append(
        """

        | of good pads | the chain's own mean error, median | the check's is off it by, median | nine of ten |
        |---|---:|---:|---:|
        """);
    differenceS.forEach((phase, seconds) ->
        text.append(
            String.format(
                Locale.ROOT,
                "| %s | %.2f s | %.2f s | %.2f s |%n",
                phase.name().toLowerCase(Locale.ROOT),
                quantile(trueS.getOrDefault(phase, List.of()), 0.5),
                quantile(seconds, 0.5),
                quantile(seconds, 0.9))));
    return text.append(
            String.format(
                Locale.ROOT,
                "%nOf %d times that a check said what a phase of a foot can be trusted with, %d held: at"
                    + " least%neight of ten of these phases were really that near to the truth.%n%n",
                trusts,
                kept))
        .toString();
  }

  private static double quantile(List<Double> values, double part) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) (part * (sorted.length - 1))];
  }

  private static void holdAgainstThePage(String table) throws Exception {
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    if (Boolean.getBoolean("heelbeat.write-page")) {
      Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
      return;
    }
    assertEquals(table, page.substring(from, to));
  }
}
