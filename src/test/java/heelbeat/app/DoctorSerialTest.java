package heelbeat.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.device.PtyPair;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of a serial port behind which there is no pad. */
@Tag("slow")
final class DoctorSerialTest {
  @TempDir private Path folder;

  @Test
  void aPortThatIsNotThereIsNamed() throws Exception {
    requireFault(
        "no frame: there is no port "
            + host()
            + ": plug the pad in; if it is in, under another name, serial.port = \"auto\" finds it");
  }

  /** A pad looks so if its baud rate is another. */
  @Test
  void noiseIsNoPads() throws Exception {
    Random noise = new Random(1);
    requireFault(
        () -> {
          byte[] bytes = new byte[30];
          noise.nextBytes(bytes);
          return bytes;
        },
        "no frame: what comes from " + host() + " is no pad's: check the port and the baud rate");
  }

  @Test
  void aPadThatDoesNotGreetIsToldTo() throws Exception {
    byte[] frame = "$HB,0,1203456,512,734,498,701*08\r\n".getBytes(US_ASCII);
    requireFault(
        () -> frame,
        "no frame: the pad on "
            + host()
            + " sends frames, but does not answer '?' with a greeting -> let the pad's program read"
            + " its serial port, and greet whenever it receives a '?'");
  }

  /** Case 07: 200 frames a second and a clock with steps of 15.6 ms. */
  @Test
  void aClockThatStandsIsNamedAndNothingIsLost() throws Exception {
    long startNs = System.nanoTime();
    long[] frame = {0};
    String reported =
        reported(() -> {
          StringBuilder text = new StringBuilder();
          while (frame[0] * 5_000_000 <= System.nanoTime() - startNs) {
            if (frame[0] % 200 == 0) {
              text.append(line("HBG,1,200,fsr,avr10,1023,left_forefoot;left_heel"));
            }
            long coarseUs = frame[0] * 5000 / 15_625 * 15_625;
            text.append(line("HB,%d,%d,300,2%02d".formatted(frame[0], coarseUs, frame[0] % 50)));
            frame[0]++;
          }
          return text.toString().getBytes(US_ASCII);
        });

    assertTrue(
        reported.contains(
            "look pad clock the pad's clock stands still from frame to frame; times go by the"
                + " frames' numbers and this machine's clock -> let the pad's program send"
                + " micros() itself"),
        reported);
    assertTrue(
        reported.matches("(?s).*ok rate (199|200)\\.\\d frames a second of 200.0; 0 of .*"),
        reported);
    assertTrue(reported.contains(" frames, 0 lost; odd times: "), reported);
  }

  private static String line(String payload) {
    return "$%s*%02X\r\n".formatted(payload, payload.chars().reduce(0, (a, b) -> a ^ b));
  }

  private String reported(Supplier<byte[]> pad) throws Exception {
    try (PtyPair cable = PtyPair.open(folder.resolve("pad"), host())) {
      Thread talk = Thread.ofPlatform().start(() -> talk(pad, cable.padEnd()));
      try {
        return doctor().out().replaceAll("\\s+", " ");
      } finally {
        talk.interrupt();
        talk.join();
      }
    }
  }

  private void requireFault(Supplier<byte[]> stranger, String found) throws Exception {
    try (PtyPair cable = PtyPair.open(folder.resolve("pad"), host())) {
      Thread talk = Thread.ofPlatform().start(() -> talk(stranger, cable.padEnd()));
      try {
        requireFault(found);
      } finally {
        talk.interrupt();
        talk.join();
      }
    }
  }

  private static void talk(Supplier<byte[]> stranger, Path port) {
    try (OutputStream out = Files.newOutputStream(port)) {
      while (!Thread.currentThread().isInterrupted()) {
        out.write(stranger.get());
        Thread.sleep(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireFault(String found) throws IOException {
    CommandRun doctor = doctor();
    String reported = doctor.out().replaceAll("\\s+", " ");
    assertTrue(reported.contains("FAULT pad " + found), doctor.out());
    assertEquals(ExitStatus.TO_MEND, doctor.status());
  }

  private CommandRun doctor() throws IOException {
    Path configuration =
        Files.writeString(
            folder.resolve("heelbeat.toml"),
            "pad = \"serial\"\ndata.directory = \"%s\"\nserial.port = \"%s\"\n"
                .formatted(folder, host()));
    CommandRun doctor = CommandRun.of("doctor", "--seconds", "6", "--config", configuration);
    System.out.println(doctor.out());
    return doctor;
  }

  private Path host() {
    return folder.resolve("host");
  }
}
