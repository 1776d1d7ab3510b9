package heelbeat.app;

import heelbeat.export.ExportException;

/**
 * How an export ended, in numbers above those of BSD's sysexits; {@code
 * scripts/system/stick-export} ends with the same.
 */
public final class ExportStatus {
  static final int FULL = 80;
  static final int READ_ONLY = 81;
  static final int GONE = 82;
  static final int REFUSED = 83;
  static final int DAMAGED = 84;
  public static final int BUSY = 85;

  private ExportStatus() {}

  /** The status with which an export ends that failed so. */
  public static int of(ExportException.Kind kind) {
    return switch (kind) {
      case FULL -> FULL;
      case READ_ONLY -> READ_ONLY;
      case GONE -> GONE;
      case REFUSED -> REFUSED;
      case DAMAGED -> DAMAGED;
      case BUSY -> BUSY;
      case OTHER -> ExitStatus.OUTPUT;
    };
  }
}
