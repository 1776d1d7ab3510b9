package heelbeat.loop;

import static heelbeat.device.SerialText.FORMAT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class FrameRingTest {

  @Test
  void entriesComeOutAsTheyWentIn() {
    FrameRing ring = new FrameRing(4);
    int[] counts = {1, 2, 3, 4};
    assertTrue(ring.offerFormat(FORMAT));
    assertTrue(ring.offerFrame(7, 10, 20, counts));
    counts[0] = 99;

    assertTrue(ring.advance());
    assertSame(FORMAT, ring.format());
    assertTrue(ring.advance());
    assertNull(ring.format());
    assertEquals(7, ring.sequence());
    assertEquals(10, ring.timeUs());
    assertEquals(20, ring.hostNs());
    assertArrayEquals(new int[] {1, 2, 3, 4}, ring.counts());
    assertFalse(ring.advance());
  }

  @Test
  void aFullRingRefusesTheNewest() {
    FrameRing ring = new FrameRing(2);
    assertTrue(ring.offerFrame(0, 1, 0, new int[4]));
    assertTrue(ring.offerFrame(0, 2, 0, new int[4]));
    assertFalse(ring.offerFrame(0, 3, 0, new int[4]));
    assertFalse(ring.offerFormat(FORMAT));

    assertTrue(ring.advance());
    assertEquals(1, ring.timeUs());
    assertTrue(ring.offerFrame(0, 4, 0, new int[4]));
    assertTrue(ring.advance());
    assertEquals(2, ring.timeUs());
    assertTrue(ring.advance());
    assertEquals(4, ring.timeUs());
    assertFalse(ring.advance());
  }

  @Test
  void aSlotThatHeldAFormatHoldsAFrameLater() {
    FrameRing ring = new FrameRing(1);
    ring.offerFormat(FORMAT);
    ring.advance();
    ring.offerFrame(0, 1, 2, new int[4]);
    ring.advance();
    assertNull(ring.format());
  }

  @Test
  void aCapacityThatIsNoPowerOfTwoIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new FrameRing(3));
    assertThrows(IllegalArgumentException.class, () -> new FrameRing(0));
  }

  @Test
  @Timeout(30)
  void twoThreadsSeeTheSameFramesInTheSameOrder() throws InterruptedException {
    int total = 500_000;
    FrameRing ring = new FrameRing(64);
    Thread producer =
        Thread.ofPlatform()
            .start(() -> {
              int[] counts = new int[4];
              for (int i = 0; i < total; i++) {
                counts[0] = i;
                counts[3] = ~i;
                while (!ring.offerFrame(0, i, -i, counts)) {
                  Thread.onSpinWait();
                }
              }
            });
    for (int i = 0; i < total; i++) {
      while (!ring.advance()) {
        Thread.onSpinWait();
      }
      assertEquals(i, ring.timeUs());
      assertEquals(-i, ring.hostNs());
      assertEquals(i, ring.counts()[0]);
      assertEquals(~i, ring.counts()[3]);
    }
    producer.join();
    assertFalse(ring.advance());
  }
}
