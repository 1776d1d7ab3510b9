package heelbeat.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Damages stores from seeds and prints what becomes of their repetitions: the table of the page on
 * reliability. Ends with 1 if a store blocked anything or a repetition was lost that still stands.
 */
final class DamageReport {
  private DamageReport() {}

  /**
   * Prints the table.
   *
   * @param args an empty folder, how many stores, and the first one's seed
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int stores = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    Map<DamagedCase.Kind, List<DamagedCase.Outcome>> all = new EnumMap<>(DamagedCase.Kind.class);
    List<String> wrong = new ArrayList<>();
    for (long i = seed; i < seed + stores; i++) {
      Path own = Files.createDirectory(folder.resolve("seed-" + i));
      DamagedCase.Outcome outcome = new DamagedCase(i, own).run();
      all.computeIfAbsent(outcome.kind(), _ -> new ArrayList<>()).add(outcome);
      if (outcome.isWrong()) {
        wrong.add("seed " + i + ": " + outcome);
      } else {
        RecoveryFolder.delete(own);
      }
    }
    System.out.println(
        """
        | damage | stores | repaired | blocked | written | stand | exported at once | after `recover` | \
        standing, lost | values changed | made up |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\
        """
            .stripIndent());
    List<DamagedCase.Outcome> sum = new ArrayList<>();
    for (DamagedCase.Kind kind : DamagedCase.Kind.values()) {
      List<DamagedCase.Outcome> outcomes = all.getOrDefault(kind, List.of());
      sum.addAll(outcomes);
      System.out.println(row(kind.words(), outcomes));
    }
    System.out.println(row("all", sum));
    wrong.forEach(System.err::println);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  private static String row(String name, List<DamagedCase.Outcome> outcomes) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d |",
        concat(
            name,
            outcomes.size(),
            outcomes.stream().filter(DamagedCase.Outcome::isRepaired).count(),
            outcomes.stream().filter(outcome -> !outcome.trouble().isEmpty()).count(),
            outcomes.stream().mapToLong(DamagedCase.Outcome::written).sum(),
            outcomes.stream().mapToLong(DamagedCase.Outcome::standing).sum(),
            outcomes.stream().mapToLong(DamagedCase.Outcome::exported).sum(),
            outcomes.stream().mapToLong(DamagedCase.Outcome::recovered).sum(),
            outcomes.stream().mapToLong(DamagedCase.Outcome::lost).sum(),
            outcomes.stream().mapToLong(DamagedCase.Outcome::changed).sum(),
            outcomes.stream().mapToLong(DamagedCase.Outcome::madeUp).sum()));
  }

  private static Object[] concat(Object... cells) {
    return Arrays.copyOf(cells, cells.length);
  }
}
