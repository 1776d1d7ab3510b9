package heelbeat.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import heelbeat.check.Check;
import heelbeat.check.CheckPage;
import heelbeat.check.CheckResult;
import heelbeat.check.SimulatedOwner;
import heelbeat.config.Configuration;
import heelbeat.config.PadKind;
import heelbeat.device.Panel;
import heelbeat.linux.KernelClock;
import heelbeat.linux.SystemClock;
import heelbeat.loop.PadSource;
import heelbeat.machine.CheckRun;
import heelbeat.replay.PacedPad;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPad.Flaws;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.store.KeptCheck;
import heelbeat.store.SessionStore;
import heelbeat.terminal.CheckScreen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Leads the owner through push-ups of known lengths, and says how right the pad is. */
@Command(
    name = "check",
    description = {
      "Lead you through push-ups of known lengths, five minutes, and say how right the pad is on"
          + " your feet. Nothing is set by it.",
      "Ends with 0 if the pad passes, with 1 if something is to be mended."
    })
final class CheckCommand implements Callable<Integer> {
  /** What the button says; as the check asks. */
  private static final int ASKED = 10;

  private static final double FASTEST = 50;

  /** The simulated person sits on until the check has seen its end. */
  private static final double AFTER_S = 5;

  /** As far as people are from beats, see the page on the check. */
  private static final double HABIT_S = 0.05;

  private static final double SCATTER_S = 0.05;

  @Option(
      names = "--speed",
      defaultValue = "1",
      paramLabel = "N",
      description = "How many times real time, up to 50; of a simulated person alone.")
  private double speed;

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** How many push-ups were typed; 0 before. */
  private volatile int typed;

  private int simulatedDone;

  @Override
  public Integer call() throws Exception {
    Configuration configuration = config.read();
    boolean isSimulated = configuration.pad().kind() == PadKind.SIMULATED;
    if (!(speed > 0 && speed <= FASTEST) || (speed != 1 && !isSimulated)) {
      throw new ParameterException(
          spec.commandLine(), "--speed is above 0 to 50, and only of a simulated person's time");
    }
    // What a pad was not is not kept as its check.
    boolean isKept =
        switch (configuration.pad().kind()) {
          case SIMULATED, RECORDING -> false;
          case ADS1115, MCP3008, SERIAL -> true;
        };
    if (!isKept) {
      return check(configuration, false);
    }
    // Before five minutes of work, which a folder that cannot be written would cost.
    KeptCheck.prepare(configuration.dataDirectory());
    try (AutoCloseable _ = SessionStore.reserve(configuration.dataDirectory())) {
      return check(configuration, true);
    }
  }

  private int check(Configuration configuration, boolean isKept) throws Exception {
    boolean isSimulated = configuration.pad().kind() == PadKind.SIMULATED;
    PrintWriter out = spec.commandLine().getOut();
    String pad = configuration.pad().kind().label();
    Check check = new Check(configuration.isQuiet());
    CheckRun run =
        new CheckRun(
            isSimulated ? simulated(check) : configuration.pad().open(new SystemClock()),
            Panel.open(configuration.panel()),
            check,
            new CheckScreen(out, "heelbeat check, pad: " + pad));
    if (!isSimulated) {
      listen(check);
    }
    Optional<String> unfinished;
    try (OrderlyEnd _ = new OrderlyEnd(run::stop)) {
      unfinished = run.run(() -> typed > 0);
    }
    if (unfinished.isPresent()) {
      spec.commandLine()
          .getErr()
          .println("heelbeat: the check was not finished: " + unfinished.get());
      return ExitStatus.TO_MEND;
    }
    int said = run.wasPressed() ? ASKED : typed;
    CheckResult result = check.result(isSimulated ? simulatedDone : said);
    return report(result, pad, isKept ? configuration.dataDirectory() : null);
  }

  /** Who does what is asked, to try the check without a pad. */
  private PadSource simulated(Check check) {
    SimulatedOwner owner = new SimulatedOwner(1, HABIT_S, SCATTER_S);
    simulatedDone = owner.done();
    check.confirmAt((long) (owner.confirmS() * 1e9));
    return new PacedPad(
        new SimulatedPad(
            owner.person(), SimulatedPadKind.ADS1115, owner.endS() + AFTER_S, Flaws.NONE),
        speed);
  }

  /** What is typed: how many push-ups were done in the free set. */
  private void listen(Check check) {
    Thread.ofPlatform()
        .daemon()
        .name("typed")
        .start(() -> {
          BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
          try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
              take(line.strip(), check.view().isBeforeCounting());
            }
          } catch (IOException e) {
            spec.commandLine().getErr().println("heelbeat: the keyboard cannot be read");
          }
        });
  }

  private void take(String line, boolean isEarly) {
    if (isEarly) {
      spec.commandLine().getErr().println("heelbeat: type how many when you have done them");
    } else if (line.matches("[1-9]\\d?")) {
      typed = Integer.parseInt(line);
    } else {
      spec.commandLine().getErr().println("heelbeat: type how many push-ups, 1 to 99");
    }
  }

  private int report(CheckResult result, String pad, @Nullable Path directory) throws IOException {
    OffsetDateTime now = OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    boolean isDated = new KernelClock().isSet();
    String page =
        CheckPage.text(
            "heelbeat check of %s%s, pad: %s"
                .formatted(
                    DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).format(now),
                    isDated ? "" : " by a clock that was not set",
                    pad),
            result);
    PrintWriter out = spec.commandLine().getOut();
    out.print("\n" + page);
    if (directory == null) {
      out.println("Not kept: this was no pad.");
    } else {
      KeptCheck made = new KeptCheck(now, isDated, result.isPassed(), result.trust());
      out.println("kept: " + made.write(directory, result.json(), page));
    }
    out.flush();
    return result.isPassed() ? ExitStatus.OK : ExitStatus.TO_MEND;
  }
}
