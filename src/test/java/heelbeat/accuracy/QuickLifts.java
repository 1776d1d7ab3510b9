package heelbeat.accuracy;

import heelbeat.replay.Recording;
import heelbeat.replay.RecordingWriter;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTradition;
import heelbeat.signal.Foot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A simulated person by whose lifts it is measured how soon the light follows a heel. */
public final class QuickLifts {
  /** How many, one foot after the other. */
  public static final int LIFTS = 104;

  /** One of the quickest: a lift each second. */
  private static final int PERSON = 320;

  /** With it, the verdict on a repetition is over before the next lift. */
  private static final double PAUSE_S = 0.05;

  private QuickLifts() {}

  /** The person on a pad of that kind, until a second after the last lift. */
  public static SimulatedPad on(SimulatedPadKind kind) {
    SimulatedPerson person = new SimulatedPerson(PERSON).off(2).rest(2);
    for (int i = 0; i < LIFTS; i++) {
      person.reps(SimulatedTradition.HOUSTON, 1, i % 2 == 0 ? Foot.LEFT : Foot.RIGHT).rest(PAUSE_S);
    }
    return new SimulatedPad(person, kind, person.endS() + 1, SimulatedPad.Flaws.NONE);
  }

  /**
   * Writes {@code lifts-KIND}, a recording with its truth, for each kind.
   *
   * @param args the folder, then kinds of pads
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (int i = 1; i < args.length; i++) {
      SimulatedPad pad = on(SimulatedPadKind.valueOf(args[i].toUpperCase(Locale.ROOT)));
      String name = "lifts-" + args[i];
      try (RecordingWriter writer =
          new RecordingWriter(Recording.of(folder.resolve(name + ".frames.csv")))) {
        writer.onFormat(pad.format());
        while (pad.advance()) {
          writer.onFrame(pad.timeNs(), pad.counts());
        }
      }
      pad.truth().write(folder, name);
    }
  }
}
