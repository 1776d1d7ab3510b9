package heelbeat.report;

import heelbeat.signal.Foot;
import java.util.Set;
import java.util.stream.Collectors;

/** Which mark is which foot. */
final class Legend {
  private Legend() {}

  /** The legend of two feet, as HTML; nothing for one, which needs none. */
  static String of(Set<Foot> feet) {
    return feet.size() < 2
        ? ""
        : feet.stream()
            .sorted()
            .map(foot -> " <span class=\"" + foot.label() + "\">" + foot.label() + "</span>")
            .collect(Collectors.joining());
  }
}
