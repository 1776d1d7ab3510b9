package heelbeat.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Damages stores from seeds and prints what becomes of their repetitions: the table of the page on
 * reliability. Ends with 1 if a store blocked anything or a repetition was made up.
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
      if (outcome.lost() > 0) {
        System.err.println("seed " + i + ": " + outcome.lost() + " lost that stand");
      }
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
      System.out.println(row(kind.text(), outcomes));
    }
    System.out.println(row("all", sum));
    wrong.forEach(System.err::println);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  private static String row(String name, List<DamagedCase.Outcome> outcomes) {
    Stream<Long> figures =
        Stream.of(
            (long) outcomes.size(),
            outcomes.stream().filter(DamagedCase.Outcome::isRepaired).count(),
            outcomes.stream().filter(outcome -> !outcome.trouble().isEmpty()).count(),
            sum(outcomes, DamagedCase.Outcome::written),
            sum(outcomes, DamagedCase.Outcome::standing),
            sum(outcomes, DamagedCase.Outcome::exported),
            sum(outcomes, DamagedCase.Outcome::recovered),
            sum(outcomes, DamagedCase.Outcome::lost),
            sum(outcomes, DamagedCase.Outcome::changed),
            sum(outcomes, DamagedCase.Outcome::madeUp));
    return "| "
        + name
        + " | "
        + figures.map(String::valueOf).collect(Collectors.joining(" | "))
        + " |";
  }

  private static long sum(
      List<DamagedCase.Outcome> outcomes, ToLongFunction<DamagedCase.Outcome> figure) {
    return outcomes.stream().mapToLong(figure).sum();
  }
}
