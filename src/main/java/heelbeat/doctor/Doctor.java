package heelbeat.doctor;

import heelbeat.config.Configuration;
import heelbeat.device.SerialPad;
import heelbeat.loop.Clock;
import heelbeat.loop.PadSource;
import heelbeat.loop.Trouble;
import heelbeat.replay.PacedPad;
import heelbeat.replay.RecordingException;
import heelbeat.signal.PadFormat;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every device and permission of a configuration: the pad and each of its sensors, light,
 * buzzer and button, the store and the machine. Used by one thread, for as long as the pad is
 * watched and some seconds more.
 */
public final class Doctor {
  private final Configuration configuration;
  private final Clock clock;
  private final Consumer<String> progress;
  private final Diagnosis diagnosis = new Diagnosis();

  /**
   * @param progress hears what the person is to do or to wait for, a line each; an empty one is the
   *     end of it
   */
  public Doctor(Configuration configuration, Clock clock, Consumer<String> progress) {
    this.configuration = configuration;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * All that there is to say.
   *
   * @param source where the configuration comes from, for a person
   * @param seconds for how long the pad is watched
   * @param person asked to lift one heel or forefoot after the other; null to ask nobody
   * @throws IOException if the person can no longer be asked
   */
  public Diagnosis examine(String source, double seconds, @Nullable Dialogue person)
      throws IOException {
    diagnosis.add(Finding.ok("configuration", source));
    for (String refusal : configuration.refusedProtocols()) {
      diagnosis.add(Finding.look("protocol", refusal, "until then it cannot be chosen"));
    }
    checkPad(seconds, person);
    diagnosis.addAll(PanelCheck.findings(configuration.panel(), clock));
    diagnosis.addAll(MachineCheck.findings(configuration.dataDirectory()));
    return diagnosis;
  }

  private void checkPad(double seconds, @Nullable Dialogue person) throws IOException {
    try (PadSource pad = configuration.pad().open(clock)) {
      PadProbe probe = new PadProbe(pad, clock);
      progress.accept("Looking for the pad (" + configuration.pad().kind().label() + ") ...");
      if (!probe.awaitFrame()) {
        diagnosis.add(ConnectionCheck.noFrame(whyNot(pad)));
        return;
      }
      PadSample sample = watch(pad, probe, seconds);
      PadFormat format = sample.format();
      if (format != null) {
        check(pad, sample, format);
        if (person != null) {
          diagnosis.addAll(new SensorGuide(probe, format, person).findings());
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

  private PadSample watch(PadSource pad, PadProbe probe, double seconds) {
    progress.accept(
        String.format(
            Locale.ROOT,
            "Watching it for %.0f s. Sit with both feet flat, and raise each heel a few times.",
            seconds));
    long lostBefore = lost(pad);
    PadSample sample = probe.take((long) (seconds * 1e9));
    if (pad instanceof SerialPad) {
      sample.countLost(lost(pad) - lostBefore);
    }
    progress.accept("");
    return sample;
  }

  private void check(PadSource pad, PadSample sample, PadFormat format) {
    diagnosis.add(kind(format));
    if (pad.state() == PadSource.State.LOST) {
      diagnosis.add(Finding.fault("pad", "lost while it was watched: " + pad.trouble().text(), ""));
    }
    PadCheck check = new PadCheck(sample, format, configuration.pad().kind());
    diagnosis.addFigures(sample, format, check.figures());
    diagnosis.addAll(check.findings());
    diagnosis.addAll(ConnectionCheck.findings(pad));
  }

  private static long lost(PadSource pad) {
    return pad instanceof SerialPad serial ? serial.lost() : 0;
  }

  private static Trouble whyNot(PadSource pad) {
    return pad instanceof PacedPad paced && paced.failure().isPresent()
        ? Trouble.of(String.valueOf(paced.failure().get().getMessage()))
        : pad.trouble();
  }

  private Finding kind(PadFormat format) {
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
}
