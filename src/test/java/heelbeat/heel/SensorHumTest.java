package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.heel.HeelEvent.SensorFault;
import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.heel.HeelEvent.SensorOk;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SensorHumTest {
  private static final int LEVEL = 9000;
  private static final double LOUD = 600;

  private final Random random = new Random(4);
  private final List<HeelEvent> reported = new ArrayList<>();
  private SensorHum hum = hum(SensorKind.FSR, 26_400, 100);
  private double rateHz = 100;
  private long nowNs;

  @ParameterizedTest
  @CsvSource({
    "FSR, 26400, 100, 400, 1",
    "FSR, 26400, 100, 190, 0",
    "FSR, 1023, 250, 15, 1",
    "FSR, 1023, 250, 7.5, 0",
    "LOAD_CELL, 8388607, 80, 19000, 1",
    "LOAD_CELL, 8388607, 80, 9000, 0"
  })
  void noiseThatCostsRepetitionsIsTold(
      SensorKind sensor, int fullScale, double hz, double deviation, int faults) {
    rateHz = hz;
    hum = hum(sensor, fullScale, hz);
    play(20, deviation, false);
    assertEquals(faults, reported.size(), reported.toString());
  }

  /** Of 50 Hz, 100 samples a second show the beat with their own rate alone. */
  @ParameterizedTest
  @CsvSource({"100, 50.3", "100, 60", "200, 50", "80, 50", "200, 60"})
  void soIsTheHumOfTheMains(double hz, double mainsHz) {
    rateHz = hz;
    hum = hum(SensorKind.FSR, 26_400, hz);
    for (int i = 0; i < 15 * hz; i++) {
      double angle = 2 * Math.PI * mainsHz * nowNs / 1e9;
      sample(LEVEL + Math.sqrt(2) * LOUD * Math.sin(angle + 0.5), false);
    }
    assertEquals(List.of(Kind.HUM), kinds());
  }

  @Test
  void itIsToldWithinSevenSecondsAndOverAfterTen() {
    play(20, LOUD, false);
    play(9, 3, false);
    assertEquals(List.of(Kind.HUM), kinds());
    assertEquals(6, reported.getFirst().timeNs() / 1e9, 1);
    play(4, 3, false);
    assertEquals(2, reported.size(), reported.toString());
    assertEquals(SensorOk.class, reported.getLast().getClass());
  }

  /** As while its heel is up and its input cut off at zero. */
  @Test
  void aPauseIsNotTheEnd() {
    for (int i = 0; i < 10; i++) {
      play(9, LOUD, false);
      play(9, 3, false);
    }
    assertEquals(List.of(Kind.HUM), kinds());
  }

  @Test
  void aLandingDoesNotHum() {
    for (int i = 0; i < 60; i++) {
      for (int step = 0; step < 6; step++) {
        sample(3000 * step, false);
      }
      play(0.5, 30, false);
    }
    assertEquals(List.of(), reported);
  }

  @Test
  void afterAGraverFaultItIsToldAnew() {
    play(7, LOUD, false);
    play(5, LOUD, true);
    assertEquals(List.of(Kind.HUM), kinds());
    play(4.9, LOUD, false);
    assertEquals(List.of(Kind.HUM), kinds());
    play(0.2, LOUD, false);
    assertEquals(List.of(Kind.HUM, Kind.HUM), kinds());
  }

  private SensorHum hum(SensorKind sensor, int fullScale, double hz) {
    PadFormat format = new PadFormat(hz, sensor, "none", fullScale, EnumSet.allOf(Channel.class));
    return new SensorHum(Foot.LEFT, Channel.LEFT_HEEL, format, reported::add);
  }

  private List<Kind> kinds() {
    return reported.stream().map(event -> ((SensorFault) event).kind()).toList();
  }

  private void play(double forS, double deviation, boolean isFaulty) {
    for (int i = 0; i < forS * rateHz; i++) {
      sample(LEVEL + deviation * random.nextGaussian(), isFaulty);
    }
  }

  private void sample(double counts, boolean isFaulty) {
    hum.onSample(nowNs, (int) Math.round(counts), isFaulty);
    nowNs += Math.round(1e9 / rateHz);
  }
}
