package heelbeat.app;

import heelbeat.device.ConverterPad;
import heelbeat.device.SerialPad;
import heelbeat.loop.PadSource;
import heelbeat.loop.SystemClock;
import heelbeat.replay.PacedPad;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;

/** Opens the pad that a configuration names. */
final class ConfiguredPad {
  private ConfiguredPad() {}

  /**
   * Opens it; whoever asks closes it.
   *
   * @throws RecordingException if it is a recording that cannot be read
   */
  static PadSource open(Configuration configuration) throws RecordingException {
    return switch (configuration.pad()) {
      case Configuration.ADS1115 -> ConverterPad.open(configuration.ads1115(), new SystemClock());
      case Configuration.MCP3008 -> ConverterPad.open(configuration.mcp3008(), new SystemClock());
      case Configuration.SERIAL ->
          SerialPad.open(
              configuration.serialPort().toString(), configuration.serialBaud(), new SystemClock());
      case Configuration.RECORDING ->
          new PacedPad(
              Recording.of(configuration.recordingFile()).open(), configuration.recordingSpeed());
      default ->
          new PacedPad(
              new SimulatedPad(
                  configuration.simulatedSeed(),
                  SimulatedPadKind.ADS1115,
                  configuration.simulatedSeconds()),
              1);
    };
  }
}
