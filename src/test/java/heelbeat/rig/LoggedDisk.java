package heelbeat.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk whose writes are logged by the kernel's device mapper, so that every state it went through
 * can be looked at afterwards. Kernel documentation: admin-guide/device-mapper/log-writes.
 */
public final class LoggedDisk implements AutoCloseable {
  private static final String NAME = "heelbeat-cut";
  private static final int LOG_MIB = 192;

  private final Path log;
  private final String disk;
  private final String logDisk;
  private boolean isLogging = true;

  private LoggedDisk(Path log, String disk, String logDisk) {
    this.log = log;
    this.disk = disk;
    this.logDisk = logDisk;
  }

  /**
   * Starts to log.
   *
   * @param before the disk's image, which stays as it is
   * @param folder for the disk and its log
   */
  public static LoggedDisk of(Path before, Path folder) throws IOException {
    Path image = folder.resolve("logged.img");
    Path log = folder.resolve("log.img");
    Files.copy(before, image);
    ShellCommand.run("truncate", "-s", LOG_MIB + "M", log);
    String disk = ShellCommand.run("losetup", "--find", "--show", image);
    String logDisk = ShellCommand.run("losetup", "--find", "--show", log);
    String sectors = ShellCommand.run("blockdev", "--getsz", disk);
    ShellCommand.run(
        "dmsetup",
        "create",
        NAME,
        "--table",
        "0 %s log-writes %s %s".formatted(sectors, disk, logDisk));
    return new LoggedDisk(log, disk, logDisk);
  }

  /** The disk to be mounted and written to, such as {@code /dev/dm-0}. */
  public Path device() throws IOException {
    return Path.of(
        "/dev",
        ShellCommand.run("dmsetup", "info", "-c", "--noheadings", "-o", "blkdevname", NAME));
  }

  /** Puts a text behind what has come to lie on the disk by now. */
  public void mark(String text) throws IOException {
    ShellCommand.run("dmsetup", "message", NAME, "0", "mark " + text);
  }

  /** Ends the logging of the disk, which must be unmounted; what was written, in its order. */
  public List<DiskWrite> writes() throws IOException {
    stop();
    return DiskWrite.read(log);
  }

  private void stop() throws IOException {
    if (isLogging) {
      ShellCommand.run("dmsetup", "remove", NAME);
      ShellCommand.run("losetup", "--detach", disk);
      ShellCommand.run("losetup", "--detach", logDisk);
      isLogging = false;
    }
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
