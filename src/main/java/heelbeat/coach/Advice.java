package heelbeat.coach;

import heelbeat.rep.Rep;
import java.util.Locale;

/** What is wrong with a repetition, in words and figures, and what to do about it. */
public final class Advice {
  /**
   * A heel that falls from the top of a lift takes no longer, and lands with a quarter of its load
   * within a few milliseconds: as in the recordings of heels let go, 95 in 100 of which do.
   */
  private static final long FALL_NS = 400_000_000L;

  private static final long LANDING_NS = 4_000_000L;

  private Advice() {}

  /** One fault of a repetition, for a person, without a full stop. */
  public static String on(FormFault fault, Rep rep, Protocol protocol) {
    TempoPlan tempo = protocol.tempo();
    return switch (fault) {
      case RUSHED ->
          (wasDropped(rep) ? "the heel was dropped" : "lowered in " + rep.eccentric().text())
              + ": take "
              + seconds(tempo.lowering().leastNs())
              + " at least";
      case SHORT_HOLD ->
          "held for "
              + rep.hold().text()
              + ": hold "
              + seconds(tempo.hold().leastNs())
              + " at least";
      case BOUNCED ->
          "the heel was down for only "
              + seconds(rep.form().restNs())
              + " before: let it rest for "
              + seconds(tempo.rest().leastNs());
      case UNEVEN -> "up for " + seconds(rep.upNs()) + ": " + fault.text();
    };
  }

  private static boolean wasDropped(Rep rep) {
    return rep.eccentricNs() < FALL_NS && rep.form().reloadNs() < LANDING_NS;
  }

  private static String seconds(long ns) {
    return String.format(Locale.ROOT, "%.1f s", ns / 1e9);
  }
}
