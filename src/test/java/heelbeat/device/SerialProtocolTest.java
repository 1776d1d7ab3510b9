package heelbeat.device;

import static heelbeat.device.SerialText.FORMAT;
import static heelbeat.device.SerialText.GREETING;
import static heelbeat.device.SerialText.bytes;
import static heelbeat.device.SerialText.frame;
import static heelbeat.device.SerialText.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SerialProtocolTest {
  private final List<String> heard = new ArrayList<>();
  private final List<PadFormat> formats = new ArrayList<>();
  private final SerialProtocol protocol = new SerialProtocol(new Heard());

  private final class Heard implements SerialHandler {
    @Override
    public void onGreeting(PadFormat format) {
      formats.add(format);
    }

    @Override
    public void onRefusedGreeting(String reason) {
      heard.add(reason);
    }

    @Override
    public void onFrame(int sequence, long timeUs, int[] counts) {
      heard.add(sequence + " " + timeUs + " " + Arrays.toString(counts));
    }
  }

  private void feed(String text) {
    byte[] bytes = bytes(text);
    protocol.feed(bytes, 0, bytes.length);
  }

  @Test
  void theExamplesOfTheDocumentationAreUnderstood() throws IOException {
    Path page = Path.of("src", "site", "markdown", "serial-protocol.md");
    Files.readAllLines(page).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("$HB"))
        .forEach(line -> feed(line + "\r\n"));
    assertEquals(List.of(FORMAT), formats);
    assertEquals(List.of("0 1203456 [512, 734, 498, 701]"), heard);
    assertEquals(0, protocol.badChecksums() + protocol.malformed());
  }

  @Test
  void bytesMayComeOneByOne() {
    for (byte b : bytes(GREETING + frame(7, 8, 1, 2, 3, 4))) {
      protocol.feed(new byte[] {99, b, 99}, 1, 1);
    }
    assertEquals(List.of("7 8 [1, 2, 3, 4]"), heard);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void anyLineEndWillDo(String end) {
    feed(GREETING + frame(0, 5, 1, 2, 3, 4).replace("\r\n", end));
    assertEquals(List.of("0 5 [1, 2, 3, 4]"), heard);
  }

  @Test
  void theChecksumMayBeInLowerCase() {
    String frame = frame(1, 5, 1, 2, 3, 4);
    assertTrue(frame.matches("(?s).*\\*.*[A-F].*"), "the example needs a letter: " + frame);
    int star = frame.indexOf('*');
    feed(GREETING + frame.substring(0, star) + frame.substring(star).toLowerCase(Locale.ROOT));
    assertEquals(List.of("1 5 [1, 2, 3, 4]"), heard);
  }

  @Test
  void theGreetingsOrderDecidesWhichCountIsWhose() {
    feed(line("HBG,1,80,loadcell,hx711,8388607,right_heel;right_forefoot"));
    feed(frame(0, 1, -8388608, 8388607));
    assertEquals(
        List.of(
            new PadFormat(
                80,
                SensorKind.LOAD_CELL,
                "hx711",
                8388607,
                Set.of(Channel.RIGHT_FOREFOOT, Channel.RIGHT_HEEL))),
        formats);
    assertEquals(List.of("0 1 [0, 0, 8388607, -8388608]"), heard);
  }

  @Test
  void theLargestNumbersFit() {
    feed(GREETING + frame(65535, 4294967295L, 1023, -1024, 0, 0));
    assertEquals(List.of("65535 4294967295 [1023, -1024, 0, 0]"), heard);
  }

  /** Case 09: a count of 64 bits goes on past 2^32. */
  @Test
  void timesOf64BitsFit() {
    feed(GREETING + line("HB,1,18446744073709551615,1,2,3,4") + frame(2, 1L << 32, 1, 2, 3, 4));
    assertEquals(List.of("1 -1 [1, 2, 3, 4]", "2 4294967296 [1, 2, 3, 4]"), heard);
  }

  @Test
  void aLineThatComesTwiceIsOneFrame() {
    String frame = frame(3, 20, 1, 2, 3, 4);
    feed(GREETING + frame + frame + frame(4, 20, 1, 2, 3, 4) + frame(4, 25, 1, 2, 3, 4));
    assertEquals(3, protocol.frames());
    assertEquals(1, protocol.doubled());
    assertEquals(0, protocol.lost());
    assertEquals(5, protocol.wholeLines());
  }

  /** Its number says where it is, and its clock that it is not that far on. */
  @Test
  void aPadThatStartsOverWithoutAGreetingHasLostNothing() {
    feed(GREETING + frame(40_000, 200_000_000, 0, 0, 0, 0) + frame(0, 700, 0, 0, 0, 0));
    assertEquals(0, protocol.lost());
    feed(frame(2, 10_700, 0, 0, 0, 0));
    assertEquals(1, protocol.lost());
  }

  @Test
  void framesBeforeTheGreetingAreDropped() {
    feed(frame(0, 1, 1, 2, 3, 4) + GREETING + frame(1, 2, 1, 2, 3, 4));
    assertEquals(List.of("1 2 [1, 2, 3, 4]"), heard);
    assertEquals(3, protocol.wholeLines());
    assertEquals(1, protocol.frames());
  }

  @Test
  void afterAResetTheOldGreetingDoesNotCount() {
    feed(GREETING);
    protocol.reset();
    feed(frame(0, 1, 1, 2, 3, 4));
    assertEquals(List.of(), heard);
  }

  @Test
  void missingSequenceNumbersAreCountedAcrossTheWrap() {
    feed(GREETING + frame(65533, 1, 0, 0, 0, 0) + frame(2, 2, 0, 0, 0, 0));
    assertEquals(4, protocol.lost());
    feed(frame(3, 3, 0, 0, 0, 0));
    assertEquals(4, protocol.lost());
  }

  @Test
  void aPadThatStartsOverHasLostNothing() {
    feed(GREETING + frame(60000, 1, 0, 0, 0, 0) + GREETING + frame(0, 2, 0, 0, 0, 0));
    feed(frame(30000, 3, 0, 0, 0, 0));
    long lost = protocol.lost();
    feed(frame(0, 4, 0, 0, 0, 0));
    assertEquals(29999, lost);
    assertEquals(lost, protocol.lost());
  }

  @Test
  void aCountBeyondFullScaleDropsTheFrameAndIsNoLoss() {
    feed(GREETING + frame(0, 1, 0, 0, 0, 0) + frame(1, 2, 0, 1024, 0, 0));
    feed(frame(2, 3, 0, 0, -1025, 0) + frame(3, 4, 0, 0, 0, 0));
    assertEquals(2, heard.size());
    assertEquals(2, protocol.beyondFullScale());
    assertEquals(0, protocol.lost());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HB,0,1,1,2,3",
        "HB,0,1,1,2,3,4,5",
        "HB,0,1,1,2,3,",
        "HB,0,1,1,2,3,4,",
        "HB,,1,1,2,3,4",
        "HB,65536,1,1,2,3,4",
        "HB,-1,1,1,2,3,4",
        "HB,0,18446744073709551616,1,2,3,4",
        "HB,0,99999999999999999999999,1,2,3,4",
        "HB,0,1,1,2,3,4x",
        "HB,0,1,1,2,3,--4",
        "HB,0,1,1,2,3,-",
        "HB,0,1,1,2,3,4.0",
        "HB,0,1, 1,2,3,4",
        "HB",
        "HB,",
        "",
        "hb,0,1,1,2,3,4",
        "GPGGA,123519,4807.038,N",
      })
  void whateverIsNoFrameIsDroppedAndCounted(String payload) {
    feed(GREETING + line(payload) + frame(5, 1, 1, 2, 3, 4));
    assertEquals(List.of("5 1 [1, 2, 3, 4]"), heard);
    assertEquals(1, protocol.malformed());
    assertEquals(0, protocol.badChecksums());
  }

  @ParameterizedTest
  @CsvSource({
    "$HB;0;1;1;2;3;4*00, 1, 0",
    "$HB;0;1;1;2;3;4*0G, 1, 0",
    "$HB;0;1;1;2;3;4, 0, 1",
    "$HB;0;1;1;2;3;4*1, 0, 1",
    "HB;0;1;1;2;3;4*5A, 0, 1",
    "hello, 0, 1",
    "$, 0, 1",
    "$*, 0, 1",
  })
  void damageIsCountedByItsKind(String text, long badChecksums, long malformed) {
    feed(GREETING + text.replace(';', ',') + "\r\n" + frame(5, 1, 1, 2, 3, 4));
    assertEquals(List.of("5 1 [1, 2, 3, 4]"), heard);
    assertEquals(badChecksums, protocol.badChecksums());
    assertEquals(malformed, protocol.malformed());
  }

  @Test
  void aLineThatNeverEndsIsGivenUpAndTheNextIsRead() {
    feed(GREETING + "$HB," + "1".repeat(100_000) + frame(0, 1, 1, 2, 3, 4));
    assertEquals(List.of("0 1 [1, 2, 3, 4]"), heard);
    assertEquals(1, protocol.tooLong());
    assertEquals(0, protocol.malformed());
  }

  @Test
  void aLineCutShortCostsItselfOnly() {
    feed(GREETING + "$HB,0,1,1,2" + frame(1, 2, 1, 2, 3, 4));
    assertEquals(List.of("1 2 [1, 2, 3, 4]"), heard);
    assertEquals(1, protocol.malformed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HBG,2,200 | speaks version 2",
        "HBG,1,200,fsr,avr10,1023 | has 6 fields, but needs 7",
        "HBG,1,0,fsr,avr10,1023,left_heel | sample rate must be 1 to 1000 Hz",
        "HBG,1,fast,fsr,avr10,1023,left_heel | rate must be a number, but is 'fast'",
        "HBG,1,200,FSR,avr10,1023,left_heel | sensor must be fsr or loadcell, but is 'FSR'",
        "HBG,1,200,fsr,an adc,1023,left_heel | converter must be a name",
        "HBG,1,200,fsr,avr10,1023.5,left_heel | full scale must be a whole number",
        "HBG,1,200,fsr,avr10,0,left_heel | full scale must be at least 1",
        "HBG,1,200,fsr,avr10,1023,left_toe | one is 'left_toe'",
        "HBG,1,200,fsr,avr10,1023, | one is ''",
        "HBG,1,200,fsr,avr10,1023,left_heel;left_heel | names a channel twice",
      })
  void aGreetingThatCannotBeUsedSaysWhy(String payload, String reason) {
    feed(line(payload));
    assertEquals(List.of(), formats);
    assertTrue(heard.getFirst().contains(reason), heard.getFirst());
    assertEquals(1, protocol.malformed());
  }

  @Test
  void aRefusedGreetingLeavesTheOldOneInPlace() {
    feed(GREETING + line("HBG,1,200,fsr,avr10,0,left_heel") + frame(0, 1, 1, 2, 3, 4));
    assertEquals("0 1 [1, 2, 3, 4]", heard.getLast());
  }

  @Test
  void aRefusalHoldsNothingThatATerminalObeys() {
    feed(line("HBG,1,\u001b[31m,fsr,avr10,1023,left_heel"));
    assertEquals("the greeting's rate must be a number, but is '?[31m'", heard.getLast());
  }

  @Test
  void framesAllocateNothing() {
    SerialProtocol quiet =
        new SerialProtocol(
            new SerialHandler() {
              @Override
              public void onGreeting(PadFormat format) {}

              @Override
              public void onRefusedGreeting(String reason) {}

              @Override
              public void onFrame(int sequence, long timeUs, int[] counts) {}
            });
    byte[] greeting = bytes(GREETING);
    byte[] frame = bytes(frame(1, 123456, 1, 22, 333, 1023) + frame(2, 123457, 1, 22, 333, 1023));
    quiet.feed(greeting, 0, greeting.length);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 50_000; i++) {
      quiet.feed(frame, 0, frame.length);
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    assertEquals(100_000, quiet.frames());
    assertTrue(bytes < 20_000, bytes + " bytes for 100000 frames");
  }
}
