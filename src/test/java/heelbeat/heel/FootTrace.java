package heelbeat.heel;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What one foot does on the pad, step by step, as loads whose truth is known. Loads are parts of
 * what each sensor carries at rest; times are seconds from the trace's start.
 */
public final class FootTrace {
  /** What the forefoot carries while the heel is just off, and while it is high. */
  private static final double FOREFOOT_LIFTED = 1.8;

  private static final double FOREFOOT_HIGH = 2.8;

  /** Load by inertia while the heel is up, per change of height's speed, in square seconds. */
  private static final double INERTIA_S2 = 0.004;

  /** How long a heel takes from first contact to its full load. */
  private static final double LOADING_S = 0.15;

  private record Piece(
      double startS,
      double endS,
      double forefootFrom,
      double forefootTo,
      double heelFrom,
      double heelTo,
      boolean isSmooth) {

    double forefootAt(double s) {
      return forefootFrom + (wayAt(s) + inertiaAt(s)) * (forefootTo - forefootFrom);
    }

    double heelAt(double s) {
      return heelFrom + wayAt(s) * (heelTo - heelFrom);
    }

    /** How much of the way is done: straight, or along a minimum-jerk curve. */
    private double wayAt(double s) {
      double part = timeAt(s);
      return isSmooth ? part * part * part * (10 + part * (-15 + 6 * part)) : part;
    }

    private double inertiaAt(double s) {
      boolean isHeelMoving = isSmooth && heelFrom == 0 && heelTo == 0;
      double part = timeAt(s);
      double acceleration = part * (60 + part * (-180 + 120 * part));
      double lengthS = endS - startS;
      return isHeelMoving ? INERTIA_S2 * acceleration / (lengthS * lengthS) : 0;
    }

    private double timeAt(double s) {
      return Math.clamp((s - startS) / (endS - startS), 0, 1);
    }
  }

  private final NavigableMap<Double, Piece> pieces = new TreeMap<>();
  private final List<Double> heelOffsS = new ArrayList<>();
  private final List<Double> heelDownsS = new ArrayList<>();
  private double endS;
  private double forefoot;
  private double heel;

  /** A foot that is on the pad from the first sample. */
  public static FootTrace onPad() {
    FootTrace trace = new FootTrace();
    trace.forefoot = 1;
    trace.heel = 1;
    return trace;
  }

  /** Nothing on the pad. */
  public FootTrace empty(double s) {
    return jump(0, 0).stay(s);
  }

  /** The foot comes down flat within 0.2 s. */
  public FootTrace stepOn() {
    heelDownsS.add(endS);
    return straight(0.2, 1, 1);
  }

  /** The foot leaves flat within 0.2 s. */
  public FootTrace stepOff() {
    straight(0.2, 0, 0);
    heelOffsS.add(endS);
    return this;
  }

  /** The foot stays as it is. */
  public FootTrace rest(double s) {
    return stay(s);
  }

  /** The heel stays as high as it is. */
  public FootTrace hold(double s) {
    return stay(s);
  }

  /** The heel unloads, leaves the pad and rises. */
  public FootTrace lift(double unloadingS, double risingS) {
    straight(unloadingS, FOREFOOT_LIFTED, 0);
    heelOffsS.add(endS);
    return smooth(risingS, FOREFOOT_HIGH, 0);
  }

  /** The heel comes down and takes its load again. */
  public FootTrace lower(double s) {
    smooth(s, FOREFOOT_LIFTED, 0);
    heelDownsS.add(endS);
    return straight(LOADING_S, 1, 1);
  }

  /** A repetition of 1.5 s, without the rest after it. */
  public FootTrace rep() {
    return lift(0.15, 0.4).hold(0.5).lower(0.6);
  }

  /** That many repetitions, each with a rest of 1 s after it. */
  public FootTrace reps(int count) {
    for (int i = 0; i < count; i++) {
      rep().rest(1);
    }
    return this;
  }

  /** The heel gives up load without leaving the pad, and takes it back; the forefoot gets it. */
  public FootTrace dip(double heelPart, double s) {
    return smooth(s / 2, 2 - heelPart, heelPart).smooth(s / 2, 1, 1);
  }

  /** The toes rise with the heel loaded, stay, and come down. */
  public FootTrace toeRaise(double s) {
    return smooth(0.2, 0.05, 1.4).stay(s).smooth(0.2, 1, 1);
  }

  /** Both loads go straight to those parts of the usual load at rest. */
  public FootTrace straight(double s, double forefootPart, double heelPart) {
    return go(s, forefootPart, heelPart, false);
  }

  /** Both loads go to those parts along a minimum-jerk curve. */
  public FootTrace smooth(double s, double forefootPart, double heelPart) {
    return go(s, forefootPart, heelPart, true);
  }

  private FootTrace stay(double s) {
    return go(s, forefoot, heel, false);
  }

  private FootTrace jump(double forefootPart, double heelPart) {
    forefoot = forefootPart;
    heel = heelPart;
    return this;
  }

  private FootTrace go(double s, double forefootPart, double heelPart, boolean isSmooth) {
    if (s > 0) {
      pieces.put(endS, new Piece(endS, endS + s, forefoot, forefootPart, heel, heelPart, isSmooth));
      endS += s;
    }
    return jump(forefootPart, heelPart);
  }

  /** How long the trace is. */
  public double endS() {
    return endS;
  }

  /** When the heel truly lost contact, in order. */
  public List<Double> heelOffsS() {
    return List.copyOf(heelOffsS);
  }

  /** When the heel truly made contact, in order; the first is the step onto the pad. */
  public List<Double> heelDownsS() {
    return List.copyOf(heelDownsS);
  }

  double forefootAt(double s) {
    return pieces.floorEntry(s).getValue().forefootAt(s);
  }

  double heelAt(double s) {
    return pieces.floorEntry(s).getValue().heelAt(s);
  }
}
