package heelbeat.app;

import heelbeat.coach.Protocol;
import heelbeat.device.ConverterPad;
import heelbeat.device.Panel;
import heelbeat.device.SerialPad;
import heelbeat.loop.LoopReport;
import heelbeat.loop.PadSource;
import heelbeat.loop.SystemClock;
import heelbeat.replay.PacedPad;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The device proper. */
@Command(
    name = "run",
    description = "Be the device: follow the pad, guide by light, store every session.")
final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration; \"heelbeat config\" prints one.")
  private Path config = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Configuration configuration = Configuration.read(config);
    PrintWriter out = spec.commandLine().getOut();
    PadSource pad = padOf(configuration);
    Panel panel = Panel.open(configuration.panel());
    Machine machine =
        new Machine(
            pad,
            panel,
            Protocol.named(configuration.protocol()).orElseThrow(),
            configuration.isQuiet(),
            configuration.dataDirectory(),
            Screen.on(out, "heelbeat, pad: " + configuration.pad(), new Wording(rep -> "")));
    try (OrderlyEnd _ = new OrderlyEnd(machine::stop)) {
      LoopReport report = machine.run();
      out.println(Wording.of(report));
      if (pad instanceof ConverterPad converters) {
        out.println("converter: " + converters.statistics().words());
      }
      if (panel.errors() > 0) {
        out.println("panel:     " + panel.errors() + " errors of light, buzzer and button");
      }
      out.flush();
    }
    if (pad instanceof PacedPad paced && paced.failure().isPresent()) {
      throw paced.failure().get();
    }
    return ExitStatus.OK;
  }

  private static PadSource padOf(Configuration configuration) throws RecordingException {
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
