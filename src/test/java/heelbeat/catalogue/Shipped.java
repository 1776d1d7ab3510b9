package heelbeat.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files among the sources that are to be in the jar. */
final class Shipped {
  private static final Path CATALOGUE =
      Path.of("src", "main", "resources", "heelbeat", "catalogue");

  private Shipped() {}

  static String text(String folder, String name) {
    try {
      return Files.readString(CATALOGUE.resolve(folder).resolve(name + ".toml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of a folder's files, those that are expected in the order that is expected. */
  static List<String> names(String folder, List<String> expected) {
    try (Stream<Path> files = Files.list(CATALOGUE.resolve(folder))) {
      return files
          .map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.toml$", ""))
          .sorted(Comparator.comparingInt(expected::indexOf))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
