package heelbeat.report;

import heelbeat.store.StoredRep;
import heelbeat.text.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How many push-ups each set of a session had, and how long the rests between sets were. */
final class SetSizes {
  /** More than these nobody reads one by one. */
  private static final int NAMED = 6;

  private final List<Integer> first = new ArrayList<>();
  private int sets;
  private int set;
  private int pushUp;
  private int pushUps;
  private int fewest = Integer.MAX_VALUE;
  private int most;
  private long downNs = Long.MIN_VALUE;
  private long shortestRestNs = Long.MAX_VALUE;
  private long longestRestNs;

  /** Takes the next repetition, in the order of their numbers. */
  void add(StoredRep stored) {
    if (stored.judgement().set() != set) {
      finish();
      set = stored.judgement().set();
      if (downNs != Long.MIN_VALUE) {
        long restNs = Math.max(0, stored.rep().heelOffNs() - downNs);
        shortestRestNs = Math.min(shortestRestNs, restNs);
        longestRestNs = Math.max(longestRestNs, restNs);
      }
    }
    if (stored.judgement().pushUp() != pushUp) {
      pushUp = stored.judgement().pushUp();
      pushUps++;
    }
    downNs = Math.max(downNs, stored.rep().heelDownNs());
  }

  private void finish() {
    if (pushUps > 0) {
      sets++;
      fewest = Math.min(fewest, pushUps);
      most = Math.max(most, pushUps);
      if (sets <= NAMED) {
        first.add(pushUps);
      }
    }
    pushUps = 0;
  }

  /** All of it in a sentence, once all repetitions are there; empty for less than two sets. */
  String text() {
    finish();
    if (sets < 2) {
      return "";
    }
    return Count.of(sets, "set") + " of " + sizes() + " push-ups, with " + rests() + " between.";
  }

  private String sizes() {
    if (fewest == most) {
      return Words.number(fewest);
    }
    if (sets > NAMED) {
      return Words.number(fewest) + " to " + Words.number(most);
    }
    String before =
        first.subList(0, sets - 1).stream().map(Words::number).collect(Collectors.joining(", "));
    return before + " and " + Words.number(first.getLast());
  }

  private String rests() {
    String shortest = Words.clock(shortestRestNs);
    String longest = Words.clock(longestRestNs);
    return (shortest.equals(longest) ? shortest : shortest + " to " + longest) + " min of rest";
  }
}
