package heelbeat.heel;

import static heelbeat.signal.Foot.LEFT;
import static heelbeat.signal.Foot.RIGHT;

import heelbeat.replay.SimulatedDistraction;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTradition;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What this room tells of a left foot, to a tenth of a millisecond and four digits, and what it has
 * learnt by the end: a coarse net under the other tests, see {@link ToldBefore}.
 */
final class HeelToldBeforeTest {
  private static final int FOREFOOT = Channel.LEFT_FOREFOOT.index();
  private static final int HEEL = Channel.LEFT_HEEL.index();

  private final List<String> reported = new ArrayList<>();
  private long nowNs;
  private int frames;

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void allThatFeetDo(SimulatedPadKind kind) {
    SimulatedPerson person =
        new SimulatedPerson(5).off(2).rest(2).reps(SimulatedTradition.PER_LEG, 2, LEFT, RIGHT);
    for (SimulatedDistraction what : SimulatedDistraction.values()) {
      person.distraction(what, LEFT, RIGHT).rest(1);
    }
    person.reps(SimulatedTradition.HOUSTON, 5, LEFT, RIGHT).off(2);
    play(new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE), (s, counts) -> {});
    expect("does-" + kind);
  }

  /** Who was there before the first sample has no zero to be held against. */
  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void whoWasThereFromTheStart(SimulatedPadKind kind) {
    SimulatedPerson person =
        new SimulatedPerson(6)
            .rest(5)
            .reps(SimulatedTradition.CIRCULATION, 3, LEFT)
            .distraction(SimulatedDistraction.STAND, LEFT, RIGHT)
            .reps(SimulatedTradition.PER_LEG, 2, LEFT)
            .rest(2);
    play(new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE), (s, counts) -> {});
    expect("sits-" + kind);
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void allThatFailsUnderWhoGoesOn(SimulatedPadKind kind) {
    SimulatedPerson person =
        new SimulatedPerson(7).off(2).rest(3).reps(SimulatedTradition.PER_LEG, 40, LEFT, RIGHT);
    SimulatedPad pad =
        new SimulatedPad(person, kind, person.endS(), new SimulatedPad.Flaws(0.1, 0.1));
    int limit = pad.format().fullScaleCounts();
    int[] kept = new int[Channel.COUNT];
    play(
        pad,
        (s, counts) -> {
          boolean isOdd = (int) (s * 10) % 2 == 1;
          if ((s > 12 && s < 18) || (s > 54 && s < 66)) {
            counts[HEEL] = kept[HEEL] + (s > 54 && isOdd ? 7 : 0);
          } else if (s > 22 && s < 24) {
            counts[FOREFOOT] = limit;
          } else if (s > 28 && s < 36) {
            counts[HEEL] = frames % 12 == 0 ? limit / 4 : counts[HEEL];
          } else if (s > 42 && s < 50) {
            counts[HEEL] = 0;
          } else if (s > 70 && s < 84) {
            counts[FOREFOOT] = kept[FOREFOOT] + (isOdd ? 7 : 0);
          }
          System.arraycopy(counts, 0, kept, 0, isKept(s) ? kept.length : 0);
        });
    expect("fails-" + kind);
  }

  private static boolean isKept(double s) {
    return s < 12 || (s > 50 && s < 54) || (s > 66 && s < 70);
  }

  /** What becomes of the counts at a time in seconds. */
  private interface Mishap {
    void strike(double s, int[] counts);
  }

  private void play(SimulatedPad pad, Mishap mishap) {
    PadFormat format = pad.format();
    FootSignal signal = new FootSignal(format);
    HeelDetector detector = new HeelDetector(LEFT, format, signal, this::report);
    SensorBias bias = new SensorBias(format);
    SensorWatch forefoot =
        new SensorWatch(LEFT, Channel.LEFT_FOREFOOT, format, signal, true, bias, this::report);
    SensorWatch heel =
        new SensorWatch(LEFT, Channel.LEFT_HEEL, format, signal, true, bias, this::report);
    int[] counts = new int[Channel.COUNT];
    while (pad.advance()) {
      nowNs = pad.timeNs();
      frames++;
      System.arraycopy(pad.counts(), 0, counts, 0, counts.length);
      mishap.strike(nowNs / 1e9, counts);
      int forefootCounts = forefoot.believe(nowNs, counts[FOREFOOT]);
      int heelCounts = heel.believe(nowNs, counts[HEEL]);
      forefoot.judge(nowNs, heel);
      heel.judge(nowNs, forefoot);
      if (signal.add(nowNs, forefootCounts, heelCounts)
          && !forefoot.isFaulty()
          && !heel.isFaulty()) {
        detector.onSample();
      }
    }
    HeelLevels levels = detector.levels();
    reported.add(
        String.format(
            Locale.ROOT,
            "forefoot %.4g to %.4g, heel %.4g to %.4g, touched %.4g, scatter %.4g %.4g",
            levels.forefoot().floor(),
            levels.forefoot().rest(),
            levels.heel().floor(),
            levels.heel().rest(),
            levels.touchedPart(),
            signal.forefootDeviation(),
            signal.heelDeviation()));
  }

  private void report(HeelEvent event) {
    String what =
        switch (event) {
          case HeelEvent.HeelOff off -> of(off.forefootPart(), off.unloadNs() / 1e9);
          case HeelEvent.HeelDown down ->
              of(down.forefootPart(), down.reloadNs() / 1e9, down.restLoad());
          case HeelEvent.PartialLift lift -> of(lift.startNs() / 1e9);
          case HeelEvent.SensorFault fault -> " " + fault.channel() + " " + fault.kind();
          case HeelEvent.SensorOk ok -> " " + ok.channel();
          case HeelEvent.FootOn _, HeelEvent.FootOff _, HeelEvent.ToeRaise _ -> "";
        };
    reported.add(
        String.format(
            Locale.ROOT,
            "%.4f: %s %.4f%s",
            nowNs / 1e9,
            event.getClass().getSimpleName(),
            event.timeNs() / 1e9,
            what));
  }

  private static String of(double... values) {
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      text.append(String.format(Locale.ROOT, " %.4g", value));
    }
    return text.toString();
  }

  private void expect(String scene) {
    ToldBefore.expect(HeelToldBeforeTest.class, scene.toLowerCase(Locale.ROOT), reported);
  }
}
