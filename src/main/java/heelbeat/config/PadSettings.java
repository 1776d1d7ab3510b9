package heelbeat.config;

import heelbeat.device.ConverterPad;
import heelbeat.device.ConverterSettings;
import heelbeat.device.SerialPad;
import heelbeat.loop.Clock;
import heelbeat.loop.PadSource;
import heelbeat.replay.PacedPad;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import java.nio.file.Path;

/** The pad that a configuration names, and how it is opened. */
public sealed interface PadSettings {
  /** What kind of pad it is. */
  PadKind kind();

  /**
   * Opens it; whoever asks closes it.
   *
   * @param clock by which a real pad's frames are given their time
   * @throws RecordingException if it is a recording that cannot be read
   */
  PadSource open(Clock clock) throws RecordingException;

  /**
   * A microcontroller on a serial line.
   *
   * @param baud its speed
   */
  record Serial(Path port, int baud) implements PadSettings {
    @Override
    public PadKind kind() {
      return PadKind.SERIAL;
    }

    @Override
    public PadSource open(Clock clock) {
      return SerialPad.open(port.toString(), baud, clock);
    }
  }

  /**
   * Converters on the Pi's header.
   *
   * @param kind which
   * @param settings how they are wired
   */
  record Converters(PadKind kind, ConverterSettings settings) implements PadSettings {
    @Override
    public PadSource open(Clock clock) {
      return ConverterPad.open(settings, clock);
    }
  }

  /**
   * A recording that stands for a pad.
   *
   * @param speed how many times real time it is played
   */
  record Recorded(Path file, double speed) implements PadSettings {
    @Override
    public PadKind kind() {
      return PadKind.RECORDING;
    }

    @Override
    public PadSource open(Clock clock) throws RecordingException {
      return new PacedPad(Recording.of(file).open(), speed);
    }
  }

  /**
   * A simulated person on a simulated pad.
   *
   * @param seed the same seed is the same person
   * @param seconds how long the person stays
   */
  record Simulated(long seed, double seconds) implements PadSettings {
    @Override
    public PadKind kind() {
      return PadKind.SIMULATED;
    }

    @Override
    public PadSource open(Clock clock) {
      return new PacedPad(new SimulatedPad(seed, SimulatedPadKind.ADS1115, seconds), 1);
    }
  }
}
