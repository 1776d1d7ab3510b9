package heelbeat.catalogue;

import heelbeat.coach.FormFault;
import heelbeat.coach.Protocol;
import heelbeat.coach.TempoPlan;
import heelbeat.settings.Key;
import heelbeat.settings.PlainNumber;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The keys of a protocol's file. */
final class ProtocolKeys {
  /** Slower lifts and lowerings than anybody teaches; those that are taught take up to 5 s. */
  private static final double LONGEST_RAMP_S = 10;

  /** With lift and lowering before and after it, within the 30 s that a foot's signal is kept. */
  private static final double LONGEST_HOLD_S = 15;

  private static final double LONGEST_REST_S = 60;

  static final Key<String> NAME =
      Names.key("what --protocol calls it; no other may have that name");
  private static final Key<String> TITLE = Key.line("title", 80, "what it is, for a person");
  private static final Key<String> SOURCE =
      Key.line("source", 500, "Not said.", "where its numbers come from");
  private static final Key<Double> HOLD_LIMIT =
      Key.number(
          "longest_hold_s",
          1,
          LONGEST_HOLD_S,
          Protocol.LONGEST_HOLD_NS / 1e9,
          "a longer hold is a rest on the toes and no push-up");
  private static final Key<Double> REMINDER =
      Key.number(
          "reminder_min",
          0,
          480,
          0,
          "after so many minutes of sitting without a push-up a reminder is due; 0 for never");
  private static final Key<Set<FormFault>> FAULTS =
      Key.choices(
          "faults",
          List.of(FormFault.values()),
          FormFault::label,
          "what is wrong with a push-up; it counts all the same");
  private static final PhaseKeys LIFT =
      PhaseKeys.of("lift", LONGEST_RAMP_S, "from the heel leaving the pad to the top");
  private static final PhaseKeys HOLD = PhaseKeys.of("hold", LONGEST_HOLD_S, "at the top");
  private static final PhaseKeys LOWERING =
      PhaseKeys.of("lowering", LONGEST_RAMP_S, "from the start down to the heel on the pad");
  private static final PhaseKeys REST =
      PhaseKeys.of("rest", LONGEST_REST_S, "on the pad, until the heel leaves it again");

  static final List<Key<?>> ALL =
      Stream.of(
              List.of(NAME, TITLE, SOURCE, HOLD_LIMIT, REMINDER, FAULTS),
              LIFT.all(),
              HOLD.all(),
              LOWERING.all(),
              REST.all(),
              SetKeys.ALL)
          .<Key<?>>flatMap(List::stream)
          .toList();

  private ProtocolKeys() {}

  /**
   * Reads a file.
   *
   * @throws SettingsException if a key is missing or wrong, or if they contradict each other
   */
  static Protocol read(SettingsFile toml) throws SettingsException {
    return new Protocol(
        toml.get(NAME),
        toml.get(TITLE),
        toml.get(SOURCE),
        tempo(toml),
        SetKeys.read(toml),
        toml.get(FAULTS),
        PhaseKeys.ns(toml.get(HOLD_LIMIT)),
        PhaseKeys.ns(60 * toml.get(REMINDER)));
  }

  private static TempoPlan tempo(SettingsFile toml) throws SettingsException {
    refuseHoldLongerThanAllowed(toml);
    return new TempoPlan(LIFT.read(toml), HOLD.read(toml), LOWERING.read(toml), REST.read(toml));
  }

  private static void refuseHoldLongerThanAllowed(SettingsFile toml) throws SettingsException {
    double most = toml.get(HOLD.most());
    double limit = toml.get(HOLD_LIMIT);
    if (most > limit) {
      throw toml.contradiction(
          HOLD.most().name(),
          PlainNumber.text(most)
              + " is longer than a hold is allowed to last by "
              + HOLD_LIMIT.name()
              + ", "
              + PlainNumber.text(limit));
    }
  }
}
