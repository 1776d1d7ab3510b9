package heelbeat.faults;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * A test by its name: {@code Class#method}, or {@code install-test "words"} for one of the checks
 * that this script makes.
 *
 * @param name as it is written
 */
record CitedTest(String name) {
  private static final Path SOURCES = Path.of("src", "test", "java");
  private static final Path CHECKS = Path.of("src", "test", "install");
  private static final Pattern METHOD = Pattern.compile("(\\w+)#(\\w+)");
  private static final Pattern CHECK = Pattern.compile("install-test \"([^\"]+)\"");

  /** How it is run: fast, slow, rig, long-rig or script; empty if there is no such test. */
  Optional<String> kind() throws IOException {
    Matcher check = CHECK.matcher(name);
    if (check.matches()) {
      return isChecked(check.group(1)) ? Optional.of("script") : Optional.empty();
    }
    Matcher method = METHOD.matcher(name);
    return method.matches() ? kind(method.group(1), method.group(2)) : Optional.empty();
  }

  private static boolean isChecked(String words) throws IOException {
    try (Stream<Path> scripts = Files.list(CHECKS)) {
      for (Path script : scripts.toList()) {
        if (Files.readString(script).contains("check \"" + words + '"')) {
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<String> kind(String className, String methodName) throws IOException {
    Optional<Class<?>> found = find(className);
    if (found.isEmpty() || found.get().isAnnotationPresent(Disabled.class)) {
      return Optional.empty();
    }
    return Arrays.stream(found.get().getDeclaredMethods())
        .filter(method -> method.getName().equals(methodName) && isRun(method))
        .map(method -> tag(method).or(() -> tag(found.get())).orElse("fast"))
        .findFirst();
  }

  private static boolean isRun(Method method) {
    return (method.isAnnotationPresent(Test.class)
            || method.isAnnotationPresent(ParameterizedTest.class))
        && !method.isAnnotationPresent(Disabled.class);
  }

  private static Optional<String> tag(AnnotatedElement element) {
    return Optional.ofNullable(element.getAnnotation(Tag.class)).map(Tag::value);
  }

  /** The class of that simple name, if there is one and no other. */
  private static Optional<Class<?>> find(String className) throws IOException {
    List<Path> files;
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      files = sources.filter(path -> path.endsWith(className + ".java")).toList();
    }
    if (files.size() != 1) {
      return Optional.empty();
    }
    String path = SOURCES.relativize(files.getFirst()).toString();
    try {
      return Optional.of(
          Class.forName(
              path.replaceFirst("\\.java$", "").replace('/', '.'),
              false,
              CitedTest.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** As the page has it. */
  String markdown() throws IOException {
    return String.format(
        Locale.ROOT, "`%s` (%s)", name, kind().orElseThrow(() -> new IOException("no " + name)));
  }
}
