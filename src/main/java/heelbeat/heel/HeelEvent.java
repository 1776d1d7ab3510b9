package heelbeat.heel;

import heelbeat.signal.Channel;
import heelbeat.signal.Foot;

/**
 * Something that one foot did, or a sensor below it. Times say when it happened, not when it was
 * confirmed, in nanoseconds on the pad's time base; they may lie between samples.
 */
public sealed interface HeelEvent {
  /** The foot it happened to. */
  Foot foot();

  /** When it happened. */
  long timeNs();

  /** What the foot did. */
  sealed interface Movement extends HeelEvent {}

  /** It came to the pad, or left it. */
  sealed interface Presence extends Movement {}

  /** Its heel or its toes came or went, while it was there. */
  sealed interface Contact extends Movement {}

  /** What is to be thought of a sensor from then on. */
  sealed interface SensorState extends HeelEvent {
    /** The sensor. */
    Channel channel();
  }

  /** The foot carries load on the pad. */
  record FootOn(Foot foot, long timeNs) implements Presence {}

  /** The foot carries no load any more. */
  record FootOff(Foot foot, long timeNs) implements Presence {}

  /**
   * The heel lost contact: its force has fallen to what crosstalk leaves.
   *
   * @param forefootPart what the forefoot carried then, as a part of its load at rest
   * @param unloadNs how long the last three quarters of the heel's load took to go, at rest or, of
   *     one that bounced, of its most; in nanoseconds
   */
  record HeelOff(Foot foot, long timeNs, double forefootPart, long unloadNs) implements Contact {}

  /**
   * The heel touched the pad again: first contact, not full load.
   *
   * @param forefootPart what the forefoot carried just before, as a part of its load at rest
   * @param restLoad what it carries at rest, in the load of the signal's history
   * @param reloadNs how long the heel's first quarter of load took to come, in nanoseconds
   * @param hungNs how long at most the foot hung in the air before, by what its forefoot lost and
   *     did not get back, in nanoseconds
   */
  record HeelDown(
      Foot foot, long timeNs, double forefootPart, double restLoad, long reloadNs, long hungNs)
      implements Contact {}

  /** The forefoot unloaded while the heel is loaded. */
  record ToeRaise(Foot foot, long timeNs) implements Contact {}

  /**
   * The heel gave up part of its load and took it back without leaving the pad.
   *
   * @param startNs when it began to give
   * @param timeNs when it was back
   */
  record PartialLift(Foot foot, long startNs, long timeNs) implements Contact {}

  /**
   * A sensor is not as it should be. Its foot makes no repetitions until it heals, unless the kind
   * says that it counts on; a noisy one counts on while each spike stands alone.
   */
  record SensorFault(Foot foot, long timeNs, Channel channel, Kind kind) implements SensorState {

    /** What is wrong with a sensor. */
    public enum Kind {
      STUCK("the same count all the time"),
      SATURATED("at the converter's limit"),
      OPEN("nothing comes: its lead is off or broken, or nothing presses it"),
      LOOSE("its contact comes and goes: check its plug and its joints"),
      DEAD("does not answer while the foot moves"),
      NOISY("too many spikes: check its lead and supply"),
      /** It hums, and its foot counts on. */
      HUM("hums, so that lifts are missed: check its lead and supply"),
      /** It carries part of another sensor, which is taken out once it is known. */
      ECHO(
          "takes part of what another sensor reads, so that the first lifts are missed: let the"
              + " converter settle, or part plates that touch"),
      REVERSED(
          "counts fall when it is pressed: exchange the cell's A+ and A-, or turn the cell over"),
      SWAPPED(
          "unloads when the heel should: if you raised your heels, its lead and the heel's are"
              + " exchanged");

      private final String text;

      Kind(String text) {
        this.text = text;
      }

      /** The fault for a person. */
      public String text() {
        return text;
      }
    }
  }

  /** The sensor can be believed again. */
  record SensorOk(Foot foot, long timeNs, Channel channel) implements SensorState {}
}
