package heelbeat.machine;

import heelbeat.device.SerialPadPlayer;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A pad at the far end of a serial cable in a whole machine: plays a recording, over and over, to
 * whoever asks. Stands for a microcontroller with the project's firmware, at the pace of the
 * machine's own clock.
 */
public final class PlayedPad {
  private static final Duration PATIENCE = Duration.ofDays(1);

  private PlayedPad() {}

  /**
   * Plays until it is killed.
   *
   * @param arguments the port and the recording
   * @throws IOException if the port or the recording cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Path port = Path.of(arguments[0]);
    Recording recording = Recording.of(Path.of(arguments[1]));
    while (true) {
      try (FrameStream frames = recording.open();
          SerialPadPlayer pad = SerialPadPlayer.on(port)) {
        pad.play(frames, PATIENCE);
      }
    }
  }
}
