package heelbeat.device;

import static heelbeat.device.SerialText.GREETING;
import static heelbeat.device.SerialText.bytes;
import static heelbeat.device.SerialText.frame;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.signal.PadFormat;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any damage; every failure names its seed. */
final class SerialProtocolPropertyTest {

  /** Everything that one stream of bytes gave. */
  private static final class Outcome implements SerialHandler {
    final List<Integer> sequences = new ArrayList<>();
    final List<String> frames = new ArrayList<>();
    final SerialProtocol protocol = new SerialProtocol(this);

    Outcome() {
      feed(bytes(GREETING));
    }

    Outcome feed(byte[] bytes) {
      protocol.feed(bytes, 0, bytes.length);
      return this;
    }

    long dropped() {
      return protocol.badChecksums()
          + protocol.malformed()
          + protocol.tooLong()
          + protocol.beyondFullScale();
    }

    @Override
    public void onGreeting(PadFormat format) {}

    @Override
    public void onRefusedGreeting(String reason) {}

    @Override
    public void onFrame(int sequence, long timeUs, int[] counts) {
      sequences.add(sequence);
      frames.add(sequence + " " + timeUs + " " + Arrays.toString(counts));
    }
  }

  private static byte[] randomFrame(SplittableRandom random, int sequence) {
    return bytes(
        frame(
            sequence,
            5000L * sequence + random.nextLong(4000),
            random.nextInt(1024),
            random.nextInt(1024),
            random.nextInt(1024),
            random.nextInt(1024)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void garbageBetweenLinesCostsNoLine(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (int sequence = 0; sequence < 2000; sequence++) {
      stream.writeBytes(randomFrame(random, sequence));
      if (random.nextInt(3) == 0) {
        stream.writeBytes(garbage(random, random.nextInt(1, 300)));
      }
    }

    Outcome outcome = new Outcome().feed(stream.toByteArray());

    assertEquals(IntStream.range(0, 2000).boxed().toList(), outcome.sequences, "seed " + seed);
    assertTrue(outcome.dropped() > 0, "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7, 8})
  void damageNeverCostsALineThatItDoesNotTouch(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    List<Integer> untouched = new ArrayList<>();
    for (int sequence = 0; sequence < 2000; sequence++) {
      byte[] line = randomFrame(random, sequence);
      if (random.nextInt(3) > 0) {
        untouched.add(sequence);
        stream.writeBytes(line);
      } else {
        int from = random.nextInt(line.length);
        int to = random.nextInt(from, line.length) + 1;
        stream.write(line, 0, from);
        // As a bad contact does it: bytes change or go missing.
        stream.writeBytes(garbage(random, random.nextInt(to - from + 1)));
        stream.write(line, to, line.length - to);
      }
    }

    Outcome outcome = new Outcome().feed(stream.toByteArray());

    List<Integer> missing = new ArrayList<>(untouched);
    missing.removeAll(outcome.sequences);
    assertEquals(List.of(), missing, "seed " + seed);
  }

  /** Half of it any bytes, half of it what lines are made of. */
  private static byte[] garbage(SplittableRandom random, int length) {
    byte[] alphabet = bytes("$HB,*\r\n0123456789-");
    byte[] garbage = new byte[length];
    random.nextBytes(garbage);
    for (int i = 0; i < length; i++) {
      if (random.nextBoolean()) {
        garbage[i] = alphabet[random.nextInt(alphabet.length)];
      }
    }
    return garbage;
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void aFlippedBitNeverMakesAnotherFrame(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 20; round++) {
      byte[] before = randomFrame(random, 100);
      byte[] victim = randomFrame(random, 101);
      byte[] after = randomFrame(random, 102);
      List<String> whole = new Outcome().feed(before).feed(victim).feed(after).frames;
      assertEquals(3, whole.size());
      for (int bit = 0; bit < victim.length * 8; bit++) {
        byte[] flipped = victim.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);

        Outcome outcome = new Outcome().feed(before).feed(flipped).feed(after);

        String where = "seed " + seed + ", bit " + bit + " of " + new String(victim, US_ASCII);
        assertTrue(whole.containsAll(outcome.frames), where);
        assertEquals(whole.getFirst(), outcome.frames.getFirst(), where);
        assertEquals(whole.getLast(), outcome.frames.getLast(), where);
        boolean harmless = outcome.frames.equals(whole);
        assertTrue(harmless || (outcome.dropped() > 0 && outcome.protocol.lost() == 1), where);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void theCutsBetweenReadsDoNotMatter(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (int sequence = 0; sequence < 500; sequence++) {
      stream.writeBytes(randomFrame(random, sequence));
    }
    byte[] all = stream.toByteArray();
    Outcome outcome = new Outcome();
    for (int from = 0; from < all.length; ) {
      int count = Math.min(random.nextInt(1, 100), all.length - from);
      outcome.protocol.feed(all, from, count);
      from += count;
    }
    assertEquals(new Outcome().feed(all).frames, outcome.frames, "seed " + seed);
    assertEquals(500, outcome.frames.size());
  }
}
