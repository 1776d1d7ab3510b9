package heelbeat.report;

import heelbeat.signal.Foot;
import heelbeat.store.StoredRep;
import heelbeat.summary.PhaseMeans;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The push-ups of a session in groups that follow each other, few enough that each has a mark of
 * its own on a phone. A group of a short session is one push-up.
 */
final class RepGroups {
  /** With two feet a mark has some four pixels of a phone's width then. */
  private static final int MOST_GROUPS = 40;

  private final int size;
  private final List<Group> groups = new ArrayList<>();

  /** Starts the groups of a session of so many push-ups. */
  RepGroups(int pushUps) {
    size = Math.max(1, Math.ceilDiv(pushUps, MOST_GROUPS));
  }

  /** Push-ups that follow each other. */
  static final class Group {
    private final int first;
    private int last;
    private int pushUps;
    private boolean isGood = true;
    private final Map<Foot, PhaseMeans> sides = new EnumMap<>(Foot.class);

    private Group(int first) {
      this.first = first;
    }

    private void add(StoredRep stored) {
      if (stored.judgement().pushUp() != last) {
        last = stored.judgement().pushUp();
        pushUps++;
      }
      isGood &= stored.judgement().isGood();
      sides.computeIfAbsent(stored.rep().foot(), _ -> new PhaseMeans()).add(stored.rep());
    }

    /** The number of the push-up in the middle. */
    double middle() {
      return (first + last) / 2.0;
    }

    /** Which push-ups, such as {@code 5} or {@code 5 to 8}. */
    String name() {
      return first == last ? Integer.toString(first) : first + " to " + last;
    }

    /** Whether none of them had a fault. */
    boolean isGood() {
      return isGood;
    }

    /** How long phases of a foot took in it. */
    PhaseMeans side(Foot foot) {
      return sides.getOrDefault(foot, new PhaseMeans());
    }
  }

  /** Takes the next repetition, in the order of their numbers. */
  void add(StoredRep stored) {
    int pushUp = stored.judgement().pushUp();
    if (groups.isEmpty() || (groups.getLast().pushUps == size && groups.getLast().last != pushUp)) {
      groups.add(new Group(pushUp));
    }
    groups.getLast().add(stored);
  }

  /** How many push-ups are in one; the last may have fewer. */
  int size() {
    return size;
  }

  List<Group> all() {
    return groups;
  }
}
