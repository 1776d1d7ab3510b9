package heelbeat.faults;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that the program can say: the texts of its classes, and its scripts and firmware as they are
 * written. What a text is filled in with is not among them.
 */
final class SpokenWords {
  private static final Path CLASSES = Path.of("target", "classes", "heelbeat");
  private static final Path SCRIPTS = Path.of("scripts", "system");
  private static final List<Path> WRITTEN = List.of(SCRIPTS, Path.of("hardware", "firmware"));

  /** Where javac, Formatter and the log put something in. */
  private static final Pattern PLACE = Pattern.compile("[\\u0001\\u0002]|%[-.\\d]*[a-z]|\\{}");

  private static final String ELLIPSIS = "…";
  private static final Pattern EDGES = Pattern.compile("^[\\s:;,.()\"]+|[\\s:;,.()\"]+$");

  /** Messages are put together where these are. */
  private static final Pattern JOINT = Pattern.compile("[:;,.] ");

  /** What the system says, and the program passes on. */
  private static final List<String> SYSTEMS_OWN =
      List.of(
          "ENOENT (2, No such file or directory)", "EACCES (13, Permission denied)", "ENODEV (19");

  private final String all;

  private SpokenWords(String all) {
    this.all = all;
  }

  static SpokenWords read() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String words : SYSTEMS_OWN) {
      all.append(words).append('\n');
    }
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
          if (entry instanceof StringEntry text) {
            all.append(PLACE.matcher(text.stringValue()).replaceAll("\n")).append('\n');
          }
        }
      }
    }
    for (Path folder : WRITTEN) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(SpokenWords::isProgram).toList()) {
          all.append(Files.readString(file)).append('\n');
        }
      }
    }
    return new SpokenWords(all.toString());
  }

  /** Neither the firmware's page nor what it was built to. */
  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file)
        && (file.startsWith(SCRIPTS) || file.toString().endsWith(".c"));
  }

  /** Whether the program can say that, with something in place of each ellipsis. */
  boolean include(String quote) {
    return Stream.of(quote.split(ELLIPSIS, -1))
        .map(part -> EDGES.matcher(part).replaceAll(""))
        .allMatch(this::isSaid);
  }

  private boolean isSaid(String part) {
    if (all.contains(part)) {
      return true;
    }
    Matcher joint = JOINT.matcher(part);
    while (joint.find()) {
      if (all.contains(part.substring(0, joint.start())) && isSaid(part.substring(joint.end()))) {
        return true;
      }
    }
    return false;
  }
}
