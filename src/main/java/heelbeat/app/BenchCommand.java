package heelbeat.app;

import heelbeat.bench.DeviceRun;
import heelbeat.bench.FrameCost;
import heelbeat.bench.ReplaySpeed;
import heelbeat.bench.RunFigures;
import heelbeat.bench.StartCost;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingWriter;
import heelbeat.replay.Replay;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.text.Count;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures this machine. */
@Command(
    name = "bench",
    description =
        "Measure what Heelbeat costs on this machine: a frame, a replay, the loop's punctuality, the"
            + " start, memory.")
final class BenchCommand implements Callable<Integer> {
  /** Above the usual, below the kernel's own threads, as the service has it. */
  private static final List<String> REAL_TIME = List.of("chrt", "--fifo", "20");

  private static final int[] RATES_HZ = {100, 200, 250};

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE_OR_DIR",
      description = "Recordings to replay, beside the simulated ones.")
  private List<Path> paths = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "20",
      paramLabel = "S",
      description = "How long each of the six runs of the loop takes; by default ${DEFAULT-VALUE}.")
  private int seconds;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (seconds < 2 || seconds > 3600) {
      throw new ParameterException(
          spec.commandLine(), "--seconds must be 2 to 3600, but is " + seconds);
    }
    Path folder = Files.createTempDirectory("heelbeat-bench");
    try {
      report("java", "%s %s", System.getProperty("java.vm.vendor"), Runtime.version());
      report(
          "machine", "%s, %s", Count.of(processors(), "processor"), System.getProperty("os.arch"));
      reportFrames();
      reportReplays(folder);
      reportDevice(folder);
    } finally {
      delete(folder);
    }
    return ExitStatus.OK;
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private void reportFrames() {
    for (SimulatedPadKind kind : List.of(SimulatedPadKind.AVR10, SimulatedPadKind.HX711)) {
      FrameCost cost = FrameCost.of(kind);
      report(
          "a frame, " + kind.format().adc(), "%.2f us of processor time", cost.nsPerFrame() / 1000);
      report(
          "allocated, " + kind.format().adc(),
          "%d bytes by %d frames that told nothing, %.0f an event",
          cost.quietBytes(),
          cost.frames() - cost.events(),
          cost.eventBytes());
    }
  }

  private void reportReplays(Path folder) throws IOException {
    for (String file : List.of("plain.frames.csv", "packed.frames.csv.gz")) {
      report(file, ReplaySpeed.of(List.of(record(folder.resolve(file), 1200))));
    }
    for (Path path : paths) {
      report(path.toString(), ReplaySpeed.of(Recording.find(path)));
    }
  }

  private void report(String file, ReplaySpeed speed) {
    report(
        "replay, " + file,
        "%.2f million frames a second and core, %d frames",
        speed.framesPerSecond() / 1e6,
        speed.frames());
  }

  private void reportDevice(Path folder) throws IOException, InterruptedException {
    @Nullable String launcher = System.getProperty(Typed.LAUNCHER);
    if (launcher == null) {
      spec.commandLine()
          .getErr()
          .println(
              "heelbeat: SKIPPED the loop, the start and memory: they need the script that starts"
                  + " Heelbeat, and this was started without it");
      return;
    }
    boolean isRealTimeAllowed = isRealTimeAllowed();
    if (!isRealTimeAllowed) {
      spec.commandLine()
          .getErr()
          .println(
              "heelbeat: SKIPPED the real-time class: \"chrt --fifo 20\" is not allowed here; try as"
                  + " root");
    }
    for (int rateHz : RATES_HZ) {
      Path configuration = folder.resolve("heelbeat.toml");
      Files.writeString(
          configuration,
          """
          pad = "simulated"
          data.directory = "%s/data"
          loop.rate_hz = %d
          simulated.seconds = %d
          """
              .formatted(folder, rateHz, seconds));
      report(rateHz, "usual class", run(List.of(launcher), configuration));
      if (isRealTimeAllowed) {
        report(
            rateHz,
            "real-time class",
            run(Stream.concat(REAL_TIME.stream(), Stream.of(launcher)).toList(), configuration));
      }
    }
    reportStarts(launcher, folder);
  }

  /** After the runs of the device, whose sessions there are then to list and to export. */
  private void reportStarts(String launcher, Path folder) throws IOException, InterruptedException {
    Path recording = record(folder.resolve("short.frames.csv"), 10).frames();
    String data = folder.resolve("data").toString();
    String out = folder.toString();
    for (List<String> command :
        List.of(
            List.of("--version"),
            List.of("config"),
            List.of("protocols"),
            List.of("sessions", "--data", data),
            List.of("export", out, "--data", data),
            List.of("doctor", "--seconds", "3", "--config", out + "/heelbeat.toml"),
            List.of("replay", recording.toString(), "--out", out))) {
      StartCost cost =
          StartCost.of(
              Stream.concat(Stream.of(launcher), command.stream()).toList(),
              StartCost.bareJava(System.getProperty("java.class.path")));
      report(
          "start to end, " + command.getFirst(),
          "%.2f s, a bare Java %.2f s, so %.1f times; %.0f MiB",
          cost.medianS(),
          cost.bareS(),
          cost.medianS() / cost.bareS(),
          cost.mostMib());
    }
  }

  private RunFigures run(List<String> program, Path configuration)
      throws IOException, InterruptedException {
    return DeviceRun.of(program, configuration, seconds);
  }

  private void report(int rateHz, String schedulingClass, RunFigures run) {
    String what = "loop, " + rateHz + " Hz, " + schedulingClass;
    report(
        what,
        "late by %d us p50, %d us p99, %d us worst; %d of %d ticks missed",
        run.p50Us(),
        run.p99Us(),
        run.worstUs(),
        run.missed(),
        run.ticks());
    report(
        "",
        "ready after %.2f s, %.1f MiB at most, %.2f %% of a processor",
        run.readyS(),
        run.mostMib(),
        run.processorPercent());
  }

  private static boolean isRealTimeAllowed() throws InterruptedException {
    try {
      Process tried =
          new ProcessBuilder(Stream.concat(REAL_TIME.stream(), Stream.of("true")).toList())
              .redirectErrorStream(true)
              .start();
      return tried.waitFor(10, TimeUnit.SECONDS) && tried.exitValue() == 0;
    } catch (IOException _) {
      return false; // There is no chrt.
    }
  }

  private static Recording record(Path file, int seconds) throws IOException {
    Recording recording = Recording.of(file);
    try (RecordingWriter writer = new RecordingWriter(recording)) {
      Replay.play(new SimulatedPad(1, SimulatedPadKind.AVR10, seconds), writer);
    }
    return recording;
  }

  @SuppressWarnings("AnnotateFormatMethod") // The annotation is in a library of its own.
  private void report(String what, String words, Object... figures) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%-30s %s%n", what, String.format(Locale.ROOT, words, figures));
    out.flush();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.delete(file);
      }
    }
  }
}
