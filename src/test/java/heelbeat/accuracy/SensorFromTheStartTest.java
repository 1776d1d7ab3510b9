package heelbeat.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.doctor.PadCheckTest;
import heelbeat.heel.HeelEvent.SensorFault;
import heelbeat.rep.Rep;
import heelbeat.replay.BiasedPad;
import heelbeat.replay.FrameStream;
import heelbeat.replay.RecordingException;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A sensor of the left foot that never worked, while ten simulated people exercise for two minutes
 * each: to how many of them light and log name it. A forefoot must answer a heel that leaves. What
 * a heel should do, nobody has learnt; so not all are told of theirs, and the floors below are what
 * is reached. The doctor tells all, see {@link PadCheckTest}.
 */
@Tag("slow")
public final class SensorFromTheStartTest {
  private static final int PEOPLE = 10;
  private static final double SECONDS = 120;
  private static final double SECONDS_WITH_A_PAUSE = 400;

  enum Failure {
    /** Its lead is off. */
    ZERO,
    /** A level that answers nothing, with the converter's noise. */
    DEAD,
    STUCK,
    SATURATED
  }

  private record Outcome(OptionalDouble namedS, int reps) {}

  @ParameterizedTest
  @CsvSource({
    "ADS1115, LEFT_HEEL, ZERO, 8",
    "ADS1115, LEFT_HEEL, DEAD, 6",
    "ADS1115, LEFT_HEEL, STUCK, 10",
    "ADS1115, LEFT_HEEL, SATURATED, 10",
    "ADS1115, LEFT_FOREFOOT, ZERO, 10",
    "ADS1115, LEFT_FOREFOOT, DEAD, 10",
    "ADS1115, LEFT_FOREFOOT, STUCK, 10",
    "HX711, LEFT_HEEL, DEAD, 8",
    "HX711, LEFT_HEEL, STUCK, 10",
    "HX711, LEFT_FOREFOOT, DEAD, 10",
    "HX711, LEFT_FOREFOOT, STUCK, 10",
  })
  void atLeastSoManyAreTold(SimulatedPadKind kind, Channel channel, Failure failure, int least)
      throws RecordingException {
    List<Outcome> outcomes = new ArrayList<>();
    for (long seed = 1; seed <= PEOPLE; seed++) {
      SimulatedPad pad = new SimulatedPad(seed, kind, SECONDS);
      outcomes.add(outcome(pad, channel, failure, seed));
    }
    double[] namedS =
        outcomes.stream()
            .map(Outcome::namedS)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    int reps = outcomes.stream().mapToInt(Outcome::reps).sum();
    System.out.printf(
        Locale.ROOT,
        "%s, %s, %s from the start: named to %d of %d people, after %.0f s at the mean; %d reps of"
            + " that foot%n",
        kind,
        channel,
        failure,
        namedS.length,
        PEOPLE,
        Arrays.stream(namedS).average().orElse(Double.NaN),
        reps);
    assertTrue(namedS.length >= least, namedS.length + " of " + PEOPLE);
    // Without its heel a foot has no repetition; a forefoot may be believed until it is named.
    assertEquals(0, channel == Channel.LEFT_HEEL ? reps : 0);
  }

  /** A pad that is told to be empty knows its open lead, and all step off it now and then. */
  @ParameterizedTest
  @CsvSource({"ADS1115, LEFT_HEEL", "MCP3008, LEFT_FOREFOOT", "AVR10, LEFT_HEEL"})
  void withBiasResistorsAllAreTold(SimulatedPadKind kind, Channel channel)
      throws RecordingException {
    double[] namedS = new double[PEOPLE];
    for (int i = 0; i < PEOPLE; i++) {
      BiasedPad pad = new BiasedPad(i + 1, kind, SECONDS_WITH_A_PAUSE);
      OptionalDouble named = outcome(pad, channel, Failure.ZERO, i + 1).namedS();
      assertTrue(named.isPresent(), "seed " + (i + 1));
      namedS[i] = named.getAsDouble();
    }
    System.out.printf(
        Locale.ROOT,
        "%s with bias resistors, %s open from the start: named to all of %d people, after %.0f s at"
            + " the mean%n",
        kind,
        channel,
        PEOPLE,
        Arrays.stream(namedS).average().orElseThrow());
  }

  private static Outcome outcome(FrameStream pad, Channel channel, Failure failure, long seed)
      throws RecordingException {
    List<SessionEvent> reported = new ArrayList<>();
    Session session = new Session(Plan.FREE, true, reported::add);
    Random random = new Random(seed);
    session.onFormat(pad.format());
    while (pad.advance()) {
      int[] counts = pad.counts().clone();
      counts[channel.index()] = broken(failure, pad.format(), random);
      session.onFrame(pad.timeNs(), counts);
    }
    session.finish();
    return new Outcome(
        reported.stream()
            .flatMap(event -> faultIn(event).stream())
            .mapToDouble(fault -> fault.timeNs() / 1e9)
            .findFirst(),
        (int)
            reported.stream()
                .filter(event ->
                    event instanceof SessionEvent.RepCounted(Rep rep, int _, var _)
                        && rep.foot() == Foot.LEFT)
                .count());
  }

  private static Optional<SensorFault> faultIn(SessionEvent event) {
    return event instanceof SessionEvent.SensorChanged(SensorFault fault)
        ? Optional.of(fault)
        : Optional.empty();
  }

  private static int broken(Failure failure, PadFormat format, Random random) {
    int fullScale = format.fullScaleCounts();
    double deviation =
        format.sensor() == SensorKind.LOAD_CELL ? 300 : Math.max(0.6, fullScale / 9000.0);
    return switch (failure) {
      case ZERO -> 0;
      case DEAD -> fullScale / 3 + (int) Math.round(deviation * random.nextGaussian());
      case STUCK -> fullScale / 3;
      case SATURATED -> fullScale;
    };
  }
}
