package heelbeat.linux;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import com.pi4j.context.Context;
import com.pi4j.io.pwm.Pwm;
import com.pi4j.io.pwm.PwmBase;
import com.pi4j.io.pwm.PwmConfig;
import com.pi4j.io.pwm.PwmPolarity;
import com.pi4j.io.pwm.PwmProvider;
import com.pi4j.io.pwm.PwmProviderBase;
import heelbeat.loop.Trouble;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * A PWM channel by sysfs (the kernel's driver-api/pwm). As Pi4J has it, frequency and duty cycle
 * take effect at {@link #on()}. Closing and shutting down turn the channel off. Calls allocate
 * nothing and may come from any thread.
 *
 * <p>A channel belongs to no process: it goes on if the process is killed. The next one that opens
 * it turns it off first.
 */
final class LinuxPwm extends PwmBase {
  private static final long SECOND_NS = 1_000_000_000;

  /** Of Pi4J, for a configuration without one. */
  private static final int DEFAULT_FREQUENCY_HZ = 100;

  /** udev hands a channel to its group some time after it is exported; it is waited for so long. */
  private static final long HAND_OVER_NS = SECOND_NS;

  private static final long LOOK_AGAIN_NS = 10_000_000;

  private final String chip;
  private final int channel;
  private final DeviceFile periodFile;
  private final DeviceFile dutyFile;
  private final DeviceFile enableFile;
  private final MemorySegment digits = Arena.ofAuto().allocate(20);
  private long periodNs;

  private LinuxPwm(PwmProvider provider, PwmConfig config, String chip, int channel) {
    super(provider, config);
    this.chip = chip;
    this.channel = channel;
    String folder = chip + "/pwm" + channel;
    export(folder);
    // Without a period the kernel takes no other setting; it has one if the channel was left on.
    if (!read(Path.of(folder, "period")).equals("0")) {
      DeviceFile.write(folder + "/enable", "0");
      DeviceFile.write(folder + "/duty_cycle", "0");
    }
    periodNs = periodNs(config.frequency() == null ? DEFAULT_FREQUENCY_HZ : config.frequency());
    DeviceFile.write(folder + "/period", Long.toString(periodNs));
    boolean isInverted = config.polarity() == PwmPolarity.INVERSED;
    DeviceFile.write(folder + "/polarity", isInverted ? "inversed" : "normal");
    periodFile = DeviceFile.openToWrite(folder + "/period");
    dutyFile = DeviceFile.openToWrite(folder + "/duty_cycle");
    enableFile = DeviceFile.openToWrite(folder + "/enable");
  }

  private void export(String folder) {
    try {
      DeviceFile.write(chip + "/export", Integer.toString(channel));
    } catch (SystemCallException e) {
      if (e.errno() == SystemCallException.ENODEV) {
        throw new BoardException(Trouble.Kind.NO_CHANNEL, String.valueOf(e.getMessage()), e);
      }
      boolean wasLeftExported =
          e.errno() == SystemCallException.EBUSY && Files.exists(Path.of(folder));
      if (!wasLeftExported) {
        throw e;
      }
    }
    long startNs = System.nanoTime();
    while (!Files.isWritable(Path.of(folder, "enable"))
        && System.nanoTime() - startNs < HAND_OVER_NS) {
      LockSupport.parkNanos(LOOK_AGAIN_NS);
    }
  }

  @Override
  public synchronized Pwm on() {
    long nextNs = periodNs(frequency);
    if (nextNs != periodNs) {
      // The kernel refuses a duty cycle that is longer than the period, also for a moment.
      write(dutyFile, 0);
      write(periodFile, nextNs);
      periodNs = nextNs;
    }
    write(dutyFile, periodNs * dutyCycle / 100);
    if (!onState) {
      write(enableFile, 1);
      onState = true;
    }
    return this;
  }

  @Override
  public synchronized Pwm off() {
    if (onState) {
      write(enableFile, 0);
      onState = false;
    }
    return this;
  }

  @Override
  public void close() {
    if (isOpen()) {
      provider().context().shutdown(this);
    }
  }

  private synchronized boolean isOpen() {
    return enableFile.isOpen();
  }

  /** Turns the channel off whatever shutdown value is configured. */
  @Override
  public synchronized Pwm shutdownInternal(Context context) {
    if (isOpen()) {
      try (enableFile;
          dutyFile;
          periodFile) {
        off();
      }
      DeviceFile.write(chip + "/unexport", Integer.toString(channel));
    }
    return this;
  }

  private static long periodNs(int frequencyHz) {
    if (frequencyHz <= 0) {
      throw new IllegalArgumentException("a PWM frequency is above 0 Hz, but is " + frequencyHz);
    }
    return SECOND_NS / frequencyHz;
  }

  /** Writes the number's digits; sysfs takes them without an end. */
  private void write(DeviceFile file, long number) {
    int count = 0;
    long power = 1;
    while (number / power >= 10) {
      power *= 10;
    }
    for (; power > 0; power /= 10) {
      digits.set(JAVA_BYTE, count++, (byte) ('0' + number / power % 10));
    }
    file.write(digits, count);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new BoardException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Opens a channel of {@code /sys/class/pwm/pwmchipN}; chip and channel are 0 if not given. */
  static final class Provider extends PwmProviderBase {
    Provider() {
      super("linux-pwm");
    }

    @Override
    public Pwm create(PwmConfig config) {
      int chip = config.chip() == null ? 0 : config.chip();
      int channel = config.channel() == null ? 0 : config.channel();
      LinuxPwm pwm = new LinuxPwm(this, config, "/sys/class/pwm/pwmchip" + chip, channel);
      context().registry().add(pwm);
      return pwm;
    }
  }
}
