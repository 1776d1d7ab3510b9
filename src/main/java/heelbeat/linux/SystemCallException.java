package heelbeat.linux;

import heelbeat.loop.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;

/**
 * The kernel refused. Its message names the call, the device, the error and, where that can be
 * known, what to do about it.
 */
final class SystemCallException extends BoardException {
  /** Error numbers that mean something here: asm-generic/errno-base.h and errno.h. */
  static final int EPERM = 1;

  static final int ENOENT = 2;
  static final int EIO = 5;
  static final int ENXIO = 6;
  static final int EAGAIN = 11;
  static final int EACCES = 13;
  static final int EBUSY = 16;
  static final int ENODEV = 19;
  static final int ESHUTDOWN = 108;
  static final int ETIMEDOUT = 110;
  static final int EREMOTEIO = 121;

  private static final long serialVersionUID = 1;

  private final int errno;

  /**
   * @param call what was asked of the kernel, such as {@code open}
   * @param path what it was asked about
   * @param advice the cause or the remedy; may be empty
   */
  SystemCallException(String call, String path, int errno, String advice) {
    super(
        errno == EBUSY ? Trouble.Kind.IN_USE : Trouble.Kind.OTHER,
        call
            + " "
            + path
            + ": "
            + SystemCalls.errorName(errno)
            + " ("
            + errno
            + ", "
            + SystemCalls.errorText(errno)
            + ")"
            + (advice.isEmpty() ? "" : ": " + advice));
    this.errno = errno;
  }

  /** A device node that cannot be opened. */
  static SystemCallException ofOpen(String path, int errno) {
    return new SystemCallException(
        "open",
        path,
        errno,
        switch (errno) {
          case EPERM, EACCES -> permission(Path.of(path));
          case ENOENT -> missing(path, Path.of("/sys"));
          case EBUSY -> "another program uses it: close that";
          default -> "";
        });
  }

  /** The kernel's error number; see errno(3). */
  int errno() {
    return errno;
  }

  private static String permission(Path path) {
    String user = System.getProperty("user.name");
    String group;
    try {
      group = Files.readAttributes(path, PosixFileAttributes.class).group().getName();
    } catch (IOException e) {
      return "the user " + user + " may not use it, and its group is hidden: " + e.getMessage();
    }
    return group.equals("root")
        ? "only root may use it: a udev rule must give it to a group, and the user "
            + user
            + " must be in that"
        : "add the user to group "
            + group
            + ": sudo usermod -aG "
            + group
            + " "
            + user
            + ", then log in again or restart the service";
  }

  /**
   * What is to be done about a device node that is not there.
   *
   * @param sys where the kernel tells of its devices: {@code /sys}
   */
  static String missing(String path, Path sys) {
    String onPi = "on Raspberry Pi OS: ";
    if (path.startsWith("/dev/i2c-")) {
      return Files.exists(sys.resolve("bus/i2c/devices").resolve(path.substring("/dev/".length())))
          ? "the I2C bus is enabled, but its module is not loaded: sudo modprobe i2c-dev"
          : "the I2C bus is not enabled; " + onPi + "sudo raspi-config nonint do_i2c 0";
    } else if (path.startsWith("/dev/spidev")) {
      return "the SPI bus is not enabled; " + onPi + "sudo raspi-config nonint do_spi 0";
    } else if (path.startsWith("/sys/class/pwm")) {
      return "PWM is not enabled; "
          + onPi
          + "add dtoverlay=pwm-2chan to /boot/firmware/config.txt and reboot";
    }
    return "there is no such device";
  }
}
