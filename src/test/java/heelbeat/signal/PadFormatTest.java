package heelbeat.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PadFormatTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.99, -100, 1000.5, Double.NaN, Double.POSITIVE_INFINITY})
  void aSampleRateOutOfBoundsIsRefusedWithItsValue(double rateHz) {
    String message = refusal(rateHz, 1023, EnumSet.allOf(Channel.class));
    assertTrue(message.contains("sample rate") && message.contains("" + rateHz), message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aFullScaleOfNothingIsRefusedWithItsValue(int fullScaleCounts) {
    String message = refusal(100, fullScaleCounts, EnumSet.allOf(Channel.class));
    assertTrue(message.contains("full scale") && message.contains("" + fullScaleCounts), message);
  }

  @Test
  void theBoundsThemselvesAreAllowed() {
    Set<Channel> channels = Set.of(Channel.LEFT_HEEL);
    assertEquals(1_000_000_000, format(1, channels).periodNs());
    assertEquals(1_000_000, format(1000, channels).periodNs());
    assertEquals(1, new PadFormat(100, SensorKind.FSR, "adc", 1, channels).fullScaleCounts());
  }

  @Test
  void namesInFilesAreThoseOfTheRecordingFormat() {
    assertEquals(
        List.of("fsr", "loadcell"),
        List.of(SensorKind.values()).stream().map(SensorKind::label).toList());
    assertEquals(
        List.of("left", "right"), List.of(Foot.values()).stream().map(Foot::label).toList());
  }

  @Test
  void aPadWithoutSensorsIsRefused() {
    assertTrue(refusal(100, 1023, Set.of()).contains("sensor"));
  }

  @Test
  void aFootTakesPartIfBothItsSensorsAreThere() {
    assertEquals(List.of(Foot.LEFT, Foot.RIGHT), feetOf(EnumSet.allOf(Channel.class)));
    assertEquals(
        List.of(Foot.RIGHT), feetOf(EnumSet.complementOf(EnumSet.of(Channel.LEFT_FOREFOOT))));
    assertEquals(List.of(), feetOf(Set.of(Channel.LEFT_HEEL, Channel.RIGHT_FOREFOOT)));
  }

  @Test
  void aFrameHoldsTheChannelsInTheOrderOfARecording() {
    assertEquals(
        List.of("left_forefoot", "left_heel", "right_forefoot", "right_heel"),
        List.of(Channel.values()).stream().map(Channel::label).toList());
    assertEquals(
        List.of(0, 1, 2, 3), List.of(Channel.values()).stream().map(Channel::index).toList());
  }

  @Test
  void thePeriodIsOneOverTheRate() {
    assertEquals(12_500_000, format(80, Set.of(Channel.LEFT_HEEL)).periodNs());
    assertEquals(4_166_667, format(240, Set.of(Channel.LEFT_HEEL)).periodNs());
  }

  private static List<Foot> feetOf(Set<Channel> channels) {
    return List.copyOf(format(100, channels).feet());
  }

  private static PadFormat format(double rateHz, Set<Channel> channels) {
    return new PadFormat(rateHz, SensorKind.FSR, "mcp3008", 1023, channels);
  }

  private static String refusal(double rateHz, int fullScaleCounts, Set<Channel> channels) {
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> new PadFormat(rateHz, SensorKind.FSR, "adc", fullScaleCounts, channels))
            .getMessage());
  }
}
