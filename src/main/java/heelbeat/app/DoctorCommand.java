package heelbeat.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import heelbeat.config.Configuration;
import heelbeat.device.ConverterPad;
import heelbeat.device.SerialPad;
import heelbeat.linux.SystemClock;
import heelbeat.loop.PadSource;
import heelbeat.replay.PacedPad;
import heelbeat.replay.RecordingException;
import heelbeat.settings.SettingsException;
import heelbeat.signal.PadFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Every device and permission of the configuration, what is wrong, and how to mend it. */
@Command(
    name = "doctor",
    description = {
      "Check configuration, pad, each sensor, store and clock; say what is wrong and how to mend"
          + " it.",
      "Ends with 0 if nothing is broken, with 1 if something is to be mended."
    })
final class DoctorCommand implements Callable<Integer> {
  /**
   * A board that is reset when its port is opened may take some seconds to its first frame; after
   * five it is said what came instead, and some take longer.
   */
  private static final long PATIENCE_NS = 10_000_000_000L;

  /** A converter gives frames at once, or after a few attempts never. */
  private static final long CONVERTER_PATIENCE_NS = 3_000_000_000L;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      paramLabel = "N",
      description = "How long the sensors are watched, 3 to 600; by default ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(names = "--json", description = "Print the same as JSON, with all figures.")
  private boolean isJson;

  @Option(
      names = "--guide",
      description =
          "Ask for each heel and forefoot to be lifted, to know for sure that no sensors are"
              + " swapped; on a terminal.")
  private boolean isGuided;

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Diagnosis diagnosis = new Diagnosis();

  @Override
  public Integer call() throws IOException {
    if (!(seconds >= 3 && seconds <= 600)) {
      throw new ParameterException(
          spec.commandLine(), "--seconds must be 3 to 600, but is " + seconds);
    }
    if (isGuided && (isJson || !Screen.isTerminal())) {
      throw new ParameterException(
          spec.commandLine(), "--guide talks to somebody at a terminal, and not in JSON");
    }
    try {
      Configuration configuration = config.read();
      diagnosis.add(Finding.ok("configuration", config.words()));
      for (String refusal : configuration.refusedProtocols()) {
        diagnosis.add(Finding.look("protocol", refusal, "until then it cannot be chosen"));
      }
      checkPad(configuration);
      diagnosis.addAll(PanelCheck.findings(configuration.panel(), new SystemClock()));
      diagnosis.addAll(MachineCheck.findings(configuration.dataDirectory()));
    } catch (SettingsException e) {
      diagnosis.add(
          Finding.fault(
              "configuration",
              String.valueOf(e.getMessage()),
              "until then nothing else can be looked at"));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(isJson ? diagnosis.json() + "\n" : diagnosis.text());
    out.flush();
    return diagnosis.verdict() == Verdict.FAULT ? ExitStatus.TO_MEND : ExitStatus.OK;
  }

  private void checkPad(Configuration configuration) throws IOException {
    try (PadSource pad = configuration.pad().open(new SystemClock())) {
      PadProbe probe = new PadProbe(pad, new SystemClock());
      tell("Looking for the pad (" + configuration.pad().kind().label() + ") ...");
      if (!probe.awaitFrame(pad instanceof ConverterPad ? CONVERTER_PATIENCE_NS : PATIENCE_NS)) {
        diagnosis.add(WayCheck.noFrame(whyNot(pad)));
        return;
      }
      tell(
          String.format(
              Locale.ROOT,
              "Watching it for %.0f s. Sit with both feet flat, and raise each heel a few times.",
              seconds));
      long lostBefore = lost(pad);
      PadSample sample = probe.take((long) (seconds * 1e9));
      if (pad instanceof SerialPad) {
        sample.countLost(lost(pad) - lostBefore);
      }
      tell("");
      PadFormat format = sample.format();
      if (format != null) {
        diagnosis.add(kind(configuration, format));
        if (pad.state() == PadSource.State.LOST) {
          diagnosis.add(Finding.fault("pad", "lost while it was watched: " + pad.trouble(), ""));
        }
        PadCheck check = new PadCheck(sample, format, configuration.pad().kind());
        diagnosis.addFigures(sample, format, check.figures());
        diagnosis.addAll(check.findings());
        diagnosis.addAll(WayCheck.findings(pad));
        if (isGuided) {
          BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
          diagnosis.addAll(
              new SensorGuide(probe, format, in, spec.commandLine().getOut()).findings());
        }
      }
    } catch (RecordingException e) {
      diagnosis.add(
          Finding.fault(
              "pad",
              String.valueOf(e.getMessage()),
              "name another recording in recording.file, or mend this one"));
    }
  }

  private static long lost(PadSource pad) {
    return pad instanceof SerialPad serial ? serial.lost() : 0;
  }

  private static String whyNot(PadSource pad) {
    return pad instanceof PacedPad paced && paced.failure().isPresent()
        ? String.valueOf(paced.failure().get().getMessage())
        : pad.trouble();
  }

  private static Finding kind(Configuration configuration, PadFormat format) {
    String found =
        String.format(
            Locale.ROOT,
            "%s: %s on %s, %.0f frames a second, counts up to %d; ",
            configuration.pad().kind().label(),
            switch (format.sensor()) {
              case FSR -> "force-sensing resistors";
              case LOAD_CELL -> "load cells";
            },
            format.adc(),
            format.sampleRateHz(),
            format.fullScaleCounts());
    return format.feet().isEmpty()
        ? Finding.fault(
            "pad",
            found + "no foot is complete",
            "a foot needs a forefoot and a heel sensor: add what is missing to the inputs in the"
                + " configuration, or to the greeting of the pad's program")
        : Finding.ok(
            "pad",
            found
                + format.feet().stream()
                    .map(foot -> foot.label() + " foot")
                    .collect(Collectors.joining(" and ")));
  }

  private void tell(String line) {
    if (!isJson && Screen.isTerminal()) {
      spec.commandLine().getOut().println(line);
      spec.commandLine().getOut().flush();
    }
  }
}
