package heelbeat.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import heelbeat.device.ConverterPad;
import heelbeat.device.ConverterStatistics;
import heelbeat.device.SerialPad;
import heelbeat.device.SerialStatistics;
import heelbeat.loop.PadSource;
import heelbeat.loop.SystemClock;
import heelbeat.replay.PacedPad;
import heelbeat.replay.RecordingException;
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
  /** A board that is reset when its port is opened may take five seconds to its first frame. */
  private static final long PATIENCE_NS = 8_000_000_000L;

  /** A port that is opened in the middle of a line, and boards' boot loaders, make so many. */
  private static final int DAMAGED_AT_START = 3;

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
      checkPad(configuration);
      diagnosis.addAll(PanelCheck.findings(configuration.panel(), new SystemClock()));
      diagnosis.addAll(MachineCheck.findings(configuration.dataDirectory()));
    } catch (ConfigurationException e) {
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
    try (PadSource pad = ConfiguredPad.open(configuration)) {
      PadProbe probe = new PadProbe(pad, new SystemClock());
      tell("Looking for the pad (" + configuration.pad() + ") ...");
      if (!probe.awaitFrame(PATIENCE_NS)) {
        diagnosis.add(Finding.fault("pad", "no frame: " + whyNot(pad), ""));
        return;
      }
      tell(
          String.format(
              Locale.ROOT,
              "Watching it for %.0f s. Sit with both feet flat, and raise each heel a few times.",
              seconds));
      PadSample sample = probe.take((long) (seconds * 1e9));
      tell("");
      PadFormat format = sample.format();
      if (format != null) {
        diagnosis.add(Finding.ok("pad", words(configuration, format)));
        PadCheck check = new PadCheck(sample, format);
        diagnosis.addFigures(sample, format, check.figures());
        diagnosis.addAll(check.findings());
        checkWay(pad);
        if (isGuided) {
          BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
          diagnosis.addAll(
              new SensorGuide(probe, format, in, spec.commandLine().getOut()).findings());
        }
      }
    } catch (RecordingException e) {
      diagnosis.add(Finding.fault("pad", String.valueOf(e.getMessage()), ""));
    }
  }

  private static String whyNot(PadSource pad) {
    return pad instanceof PacedPad paced && paced.failure().isPresent()
        ? String.valueOf(paced.failure().get().getMessage())
        : pad.trouble();
  }

  private static String words(Configuration configuration, PadFormat format) {
    return String.format(
        Locale.ROOT,
        "%s: %s, %s, %.0f Hz, %d counts full scale, %s",
        configuration.pad(),
        format.sensor().label(),
        format.adc(),
        format.sampleRateHz(),
        format.fullScaleCounts(),
        format.feet().isEmpty()
            ? "NO FOOT IS COMPLETE"
            : format.feet().stream()
                .map(foot -> foot.label() + " foot")
                .collect(Collectors.joining(" and ")));
  }

  /** What the way from the pad says of itself. */
  private void checkWay(PadSource pad) {
    if (pad instanceof SerialPad serial) {
      diagnosis.add(line(serial.statistics()));
    } else if (pad instanceof ConverterPad converters) {
      ConverterStatistics statistics = converters.statistics();
      diagnosis.add(
          statistics.errors().isEmpty()
              ? Finding.ok("converter", statistics.words())
              : Finding.look(
                  "converter",
                  statistics.words(),
                  "errors on the bus: shorten its wires, solder them again, and see that supply and"
                      + " ground are joined well"));
    }
  }

  private static Finding line(SerialStatistics line) {
    long damaged = line.badChecksums() + line.malformed() + line.tooLong();
    String found =
        line.frames() + " frames, " + line.lost() + " lost, " + damaged + " lines damaged";
    if (line.beyondFullScale() > 0) {
      return Finding.fault(
          "serial line",
          found + ", " + line.beyondFullScale() + " frames beyond full scale",
          "the greeting names a full scale that is too small");
    }
    return damaged > Math.max(DAMAGED_AT_START, line.frames() / 1000)
        ? Finding.look(
            "serial line", found, "a bad cable, or a baud rate that is not quite the pad's")
        : Finding.ok("serial line", found);
  }

  private void tell(String line) {
    if (!isJson && Screen.isTerminal()) {
      spec.commandLine().getOut().println(line);
      spec.commandLine().getOut().flush();
    }
  }
}
