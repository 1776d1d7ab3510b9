package heelbeat.device;

import heelbeat.loop.Trouble;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a part of the panel.
 *
 * @param part its name, such as {@code light}
 */
public record PartTrouble(String part, Trouble trouble) {
  /** All of them in a line for a person; empty if nothing is wrong. */
  public static String text(List<PartTrouble> troubles) {
    return troubles.stream()
        .map(one -> one.part + ": " + one.trouble.text())
        .collect(Collectors.joining("; "));
  }
}
