package heelbeat.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Plays a month and prints what came of it; ends with 1 if something grew or was lost. */
final class SoakReport {
  private SoakReport() {}

  /**
   * Plays, and prints.
   *
   * @param args how many working days, the seed, and an empty folder for the store
   */
  public static void main(String[] args) throws Exception {
    Soak soak = new Soak(Files.createDirectories(Path.of(args[2])), Long.parseLong(args[1]));
    long startNs = System.nanoTime();
    soak.play(Integer.parseInt(args[0]));
    double minutes = (System.nanoTime() - startNs) / 60e9;
    System.out.println(soak.text());
    System.out.printf(Locale.ROOT, "It took %.1f minutes.%n%n", minutes);
    System.out.println("| | last third above the middle one | limit | |");
    System.out.println("|---|---:|---:|---|");
    System.out.println(
        Arrays.stream(SoakLimits.values())
            .map(limit -> limit.row(soak.samples()))
            .collect(Collectors.joining("\n")));
    if (!Arrays.stream(SoakLimits.values()).allMatch(limit -> limit.isKept(soak.samples()))) {
      System.exit(1);
    }
  }
}
