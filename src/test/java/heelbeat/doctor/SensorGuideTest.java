package heelbeat.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.loop.ManualClock;
import heelbeat.replay.FrameStream;
import heelbeat.replay.PacedPad;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A person who does what the guide says, on pads whose leads are right and wrong. */
final class SensorGuideTest {
  private static final PadFormat FORMAT =
      new PadFormat(100, SensorKind.FSR, "ads1115", 26400, Set.of(Channel.values()));

  private static final PadFormat CELLS =
      new PadFormat(100, SensorKind.LOAD_CELL, "hx711", 0x7fffff, Set.of(Channel.values()));

  private static final List<Channel> AS_BUILT = List.of(Channel.values());

  private final StringWriter reported = new StringWriter();

  @Test
  void leadsThatAreRightAreFoundRight() throws IOException {
    List<Finding> findings = guide(new Obedient(AS_BUILT), "\n");

    assertEquals(4, findings.size());
    findings.forEach(finding -> assertEquals(Verdict.OK, finding.verdict(), finding.toString()));
  }

  @Test
  void exchangedHeelsAreNamed() throws IOException {
    List<Finding> findings =
        guide(
            new Obedient(
                List.of(
                    Channel.LEFT_FOREFOOT,
                    Channel.RIGHT_HEEL,
                    Channel.RIGHT_FOREFOOT,
                    Channel.LEFT_HEEL)),
            "\n");

    assertEquals(
        "left heel lifted: the sensor called right heel lost its load", words(findings.getFirst()));
    assertTrue(findings.getFirst().mend().startsWith("swap the two leads"));
    assertEquals(Verdict.FAULT, findings.getFirst().verdict());
    assertEquals(Verdict.OK, findings.get(1).verdict());
    assertEquals(
        "right heel lifted: the sensor called left heel lost its load", words(findings.get(2)));
  }

  /** Both sensors answer a lift as if their leads were exchanged; but one of them is in the air. */
  @Test
  void loadCellsThatReadLessWhenPressedAreNotTakenForExchangedOnes() throws IOException {
    List<Finding> findings = guide(new Obedient(AS_BUILT).onReversedCells(), "\n");

    assertEquals(
        "left heel lifted: its own sensor reads more without its load", words(findings.getFirst()));
    assertTrue(findings.getFirst().mend().startsWith("exchange its two signal wires"));
    assertEquals(Verdict.FAULT, findings.getFirst().verdict());
  }

  @Test
  void exchangedLoadCellsAreNamed() throws IOException {
    List<Finding> findings =
        guide(
            new Obedient(
                    List.of(
                        Channel.LEFT_HEEL,
                        Channel.LEFT_FOREFOOT,
                        Channel.RIGHT_FOREFOOT,
                        Channel.RIGHT_HEEL))
                .onCells(),
            "\n");

    assertEquals(
        "left heel lifted: the sensor called left forefoot lost its load",
        words(findings.getFirst()));
    assertTrue(findings.getFirst().mend().startsWith("swap the two leads"));
  }

  @Test
  void aPersonWhoDoesNothingIsToldSo() throws IOException {
    Finding heel = guide(new Obedient(AS_BUILT).idle(), "\n").getFirst();

    assertEquals("left heel to be lifted: no sensor lost its load", words(heel));
  }

  @Test
  void canBeSkipped() throws IOException {
    List<Finding> findings = guide(new Obedient(AS_BUILT), "s\n");

    assertEquals(List.of(Finding.note("sides", "skipped", "")), findings);
    assertTrue(reported.toString().contains("s and Enter skips"), reported.toString());
  }

  private List<Finding> guide(Obedient person, String keys) throws IOException {
    PadProbe probe = new PadProbe(new PacedPad(person, 1), new ManualClock());
    assertTrue(probe.awaitFrame());
    return new SensorGuide(
            probe,
            person.format(),
            new Dialogue(
                new BufferedReader(new StringReader(keys)), new PrintWriter(reported, true)))
        .findings();
  }

  private static String words(Finding finding) {
    return finding.subject() + " " + finding.found();
  }

  /** Rests for two seconds, then lifts the next of the sensors for four. */
  private static final class Obedient implements FrameStream {
    private static final Channel[] ORDER = {
      Channel.LEFT_HEEL, Channel.LEFT_FOREFOOT, Channel.RIGHT_HEEL, Channel.RIGHT_FOREFOOT
    };

    private final List<Channel> wiring;
    private final int[] counts = new int[Channel.COUNT];
    private final Random random = new Random(1);
    private boolean isIdle;
    private PadFormat format = FORMAT;
    private int sign = 1;
    private long frame = -1;

    /**
     * @param wiring at which channel each sensor, in the order of the channels, arrives
     */
    Obedient(List<Channel> wiring) {
      this.wiring = wiring;
    }

    Obedient idle() {
      isIdle = true;
      return this;
    }

    /** What is lifted gives its load to the sensor beside it, and what is pressed sways. */
    Obedient onCells() {
      format = CELLS;
      return this;
    }

    Obedient onReversedCells() {
      sign = -1;
      return onCells();
    }

    @Override
    public PadFormat format() {
      return format;
    }

    @Override
    public boolean advance() {
      frame++;
      Arrays.fill(counts, 9000);
      int step = (int) (frame / 600);
      if (!isIdle && frame % 600 > 250 && frame % 600 < 550 && step < ORDER.length) {
        counts[wiring.get(ORDER[step].index()).index()] = 100;
        counts[wiring.get(ORDER[step].index() ^ 1).index()] = 18_000;
      }
      if (format.equals(CELLS)) {
        Arrays.setAll(counts, i -> sign * cell(counts[i]));
      }
      return true;
    }

    private int cell(int load) {
      return 25 * load + (int) (random.nextGaussian() * (load > 1000 ? 2500 : 250));
    }

    @Override
    public long timeNs() {
      return frame * 10_000_000;
    }

    @Override
    public int[] counts() {
      return counts;
    }

    @Override
    public void close() {}
  }
}
