package heelbeat.doctor;

import heelbeat.linux.KernelClock;
import heelbeat.store.SessionStore;
import heelbeat.store.StoreException;
import heelbeat.store.StoreMedium;
import heelbeat.store.StoreReader;
import heelbeat.text.Count;
import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at what the machine allows: another device, the store's folder, the clock, real time. */
final class MachineCheck {
  /** A session is some hundred kilobytes; this is years of them. */
  private static final long LITTLE_SPACE_BYTES = 100_000_000;

  /** Less than this and a day's sessions may not fit. */
  private static final long NO_SPACE_BYTES = 5_000_000;

  private static final Path PROCESS = Path.of("/proc/self");
  private static final Pattern NO_REAL_TIME = Pattern.compile("Max realtime priority +0 ");
  private static final Pattern CAPABILITIES = Pattern.compile("CapEff:\\s*(\\p{XDigit}{1,16})");

  /** CAP_SYS_NICE of linux/capability.h, which root has: no limit binds who has it. */
  private static final int MAY_SCHEDULE = 23;

  private MachineCheck() {}

  /** All of it. */
  static List<Finding> findings(Path dataDirectory) {
    List<Finding> findings = new ArrayList<>();
    device(dataDirectory).ifPresent(findings::add);
    findings.add(store(dataDirectory));
    findings.add(clock(new KernelClock().isSet()));
    findings.add(realTime(PROCESS));
    return findings;
  }

  /** What two programs read at once, one reads wrong: of that pad nothing above can be believed. */
  static Optional<Finding> device(Path dataDirectory) {
    return SessionStore.isInUse(dataDirectory)
        ? Optional.of(
            Finding.look(
                "device",
                "another Heelbeat is running with the sessions of "
                    + dataDirectory.toAbsolutePath(),
                "it and the doctor disturb each other at the pad: end it (the service: sudo systemctl"
                    + " stop heelbeat) and run doctor again"))
        : Optional.empty();
  }

  static Finding store(Path directory) {
    Path absolute = directory.toAbsolutePath();
    Path there = absolute;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      // Root may write where permissions forbid it, and nobody on a disk that is read-only.
      Files.delete(Files.createTempFile(there, "heelbeat", ".probe"));
    } catch (IOException e) {
      return Finding.fault(
          "store",
          there + " cannot be written: " + FileTrouble.reason(e),
          "give it to the user that Heelbeat runs as, or name another folder in data.directory; a"
              + " disk that has become read-only may be failing");
    }
    return space(absolute, there);
  }

  private static Finding space(Path directory, Path there) {
    long freeBytes;
    String sessions = "no session yet";
    try {
      freeBytes = Files.getFileStore(there).getUsableSpace();
      if (Files.exists(directory.resolve("heelbeat.db"))) {
        try (StoreReader reader = StoreReader.open(directory)) {
          sessions = Count.of(reader.sessions().size(), "session");
        }
      }
    } catch (StoreException e) {
      return Finding.fault("store", String.valueOf(e.getMessage()), "");
    } catch (IOException e) {
      return Finding.fault("store", directory + ": " + FileTrouble.reason(e), "check the disk");
    }
    String found =
        directory + " may be written, " + sessions + ", " + freeBytes / 1_000_000 + " MB free";
    if (freeBytes < NO_SPACE_BYTES) {
      return Finding.fault("store", found, "the disk is full: make room");
    }
    Optional<String> lost = StoreMedium.trouble(there);
    if (lost.isPresent()) {
      return Finding.look("store", lost.get(), StoreMedium.MEND);
    }
    return freeBytes < LITTLE_SPACE_BYTES
        ? Finding.look("store", found, "make room before the disk is full")
        : Finding.ok("store", found);
  }

  static Finding clock(boolean isSet) {
    return isSet
        ? Finding.ok("clock", "has been set")
        : Finding.note(
            "clock",
            "not known to be set; durations are right all the same, and dates are marked",
            "connect the machine to a network once after it starts, if dates matter");
  }

  /** By the files "limits" and "status" in a process's folder below /proc. */
  static Finding realTime(Path process) {
    try (Stream<String> limits = Files.lines(process.resolve("limits"));
        Stream<String> status = Files.lines(process.resolve("status"))) {
      boolean isAllowed =
          limits.noneMatch(line -> NO_REAL_TIME.matcher(line).lookingAt())
              || status.anyMatch(MachineCheck::hasCapability);
      return isAllowed
          ? Finding.ok("real time", "this user may ask for real-time scheduling")
          : Finding.note(
              "real time",
              "this user may not ask for real-time scheduling: a busy machine delays the light",
              "");
    } catch (IOException e) {
      return Finding.note("real time", "not known: " + e.getMessage() + " cannot be read", "");
    }
  }

  private static boolean hasCapability(String line) {
    Matcher capabilities = CAPABILITIES.matcher(line);
    return capabilities.lookingAt()
        && (Long.parseUnsignedLong(capabilities.group(1), 16) >> MAY_SCHEDULE & 1) == 1;
  }
}
