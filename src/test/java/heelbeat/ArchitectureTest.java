package heelbeat;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rooms: who may use whom, and what the core must not know. */
final class ArchitectureTest {
  private static final Set<String> CORE = Set.of("signal", "heel", "rep", "coach", "session");

  private static final Path PAGE = Path.of("src", "site", "markdown", "architecture.md");

  /** Such as {@code | `heel` | contact of one foot | signal |}. */
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| .* \\| ([\\w, -]+) \\|");

  /** What the page says of a room that puts all the others together. */
  private static final String EVERYTHING = "all";

  /** Every room of the architecture page's table with the rooms that it may use. */
  private static final Map<String, Set<String>> MAY_USE = table();

  private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\s*(->|:)");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("heelbeat");

  static Stream<String> rooms() {
    return MAY_USE.keySet().stream().sorted();
  }

  static Stream<String> core() {
    return CORE.stream().sorted();
  }

  @Test
  void everyClassIsInARoomOfTheTable() {
    Set<String> strangers =
        ALL.stream()
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .map(ArchitectureTest::roomOf)
            .filter(room -> !MAY_USE.containsKey(room))
            .collect(toSet());
    assertEquals(Set.of(), strangers);
  }

  /** Without this, a rule about a room that was renamed would hold for nothing. */
  @ParameterizedTest
  @MethodSource("rooms")
  void everyRoomHasClasses(String room) {
    assertTrue(ALL.stream().filter(type -> roomOf(type).equals(room)).count() > 1);
  }

  @Test
  void theTableSpeaksOfItsOwnRoomsAlone() {
    assertTrue(MAY_USE.keySet().containsAll(CORE));
    MAY_USE
        .values()
        .forEach(used -> assertTrue(MAY_USE.keySet().containsAll(used), used::toString));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesOnlyWhatTheTableAllows(String room) {
    Set<String> barred = new HashSet<>(MAY_USE.keySet());
    barred.remove(room);
    barred.removeAll(MAY_USE.getOrDefault(room, Set.of()));
    noClasses()
        .that()
        .resideInAPackage(packageOf(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(barred.stream().map(ArchitectureTest::packageOf).toArray(String[]::new))
        .allowEmptyShould(true)
        .check(ALL);
  }

  /**
   * A new constant or kind must not fall into a branch that somebody else wrote: with a default the
   * compiler is silent. These look at what is not ours: causes, error numbers, signs, and values of
   * a file.
   */
  @Test
  void noSwitchOverATypeOfOursHasADefault() throws IOException {
    Path sources = Path.of("src", "main", "java", "heelbeat");
    try (Stream<Path> files = Files.walk(sources)) {
      Set<String> withDefault = new TreeSet<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (DEFAULT.matcher(Files.readString(file)).find()) {
          withDefault.add(sources.relativize(file).toString());
        }
      }
      assertEquals(
          Set.of(
              "app/Main.java",
              "device/NativeSerialPort.java",
              "device/SerialLines.java",
              "linux/LinuxI2c.java",
              "linux/SystemCallException.java",
              "settings/SettingsFile.java",
              "store/StoreException.java",
              "text/FileTrouble.java"),
          withDefault);
    }
  }

  @Test
  void noRoomsUseEachOtherInACircle() {
    slices().matching("heelbeat.(*)..").should().beFreeOfCycles().check(ALL);
  }

  /** What is not on this list, such as files, clocks, logs and locks, the core does not know. */
  @ParameterizedTest
  @MethodSource("core")
  void theCoreKnowsOnlyItselfAndPlainJava(String room) {
    classes()
        .that()
        .resideInAPackage(packageOf(room))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(
                    core().map(ArchitectureTest::packageOf),
                    Stream.of(
                        "java.lang",
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "org.jspecify.annotations"))
                .toArray(String[]::new))
        .check(ALL);
  }

  @ParameterizedTest
  @MethodSource("core")
  void theCoreKnowsNoThreadProcessChanceOrCalendar(String room) {
    noClasses()
        .that()
        .resideInAPackage(packageOf(room))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.lang\\.(Thread.*|InheritableThreadLocal|Runtime|Process.*|ScopedValue.*)"
                + "|java\\.util\\.(.*Random.*|UUID|Timer.*|Date|.*Calendar|TimeZone|Scanner)")
        .check(ALL);
  }

  @ParameterizedTest
  @MethodSource("core")
  void theCoreAsksTheSystemForNothing(String room) {
    noClasses()
        .that()
        .resideInAPackage(packageOf(room))
        .should()
        .accessTargetWhere(
            describe("the system's clock, streams or settings, or chance", this::asksTheSystem))
        .check(ALL);
  }

  private boolean asksTheSystem(JavaAccess<?> access) {
    boolean isSystem = access.getTargetOwner().isEquivalentTo(System.class);
    boolean isMath = access.getTargetOwner().isEquivalentTo(Math.class);
    return (isSystem && !access.getName().equals("arraycopy"))
        || (isMath && access.getName().equals("random"));
  }

  @ParameterizedTest
  @CsvSource({
    "com.fazecast.jSerialComm.., device",
    "com.pi4j.., device linux",
    "java.sql.., store",
    "javax.sql.., store",
    "org.sqlite.., store",
    "picocli.., app terminal",
    "org.tomlj.., settings"
  })
  void aLibraryStaysInItsRooms(String library, String rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            Stream.of(rooms.split(" ", -1)).map(ArchitectureTest::packageOf).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(ALL);
  }

  private static Map<String, Set<String>> table() {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(PAGE)) {
      lines
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .forEach(row -> table.put(row.group(1), Set.of(row.group(2).split(", ", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    table.replaceAll((room, used) -> used.equals(Set.of("-")) ? Set.of() : used);
    table.replaceAll((room, used) -> used.equals(Set.of(EVERYTHING)) ? table.keySet() : used);
    return table;
  }

  private static String packageOf(String room) {
    return "heelbeat." + room + "..";
  }

  /** The first package below the top; empty for the top itself. */
  private static String roomOf(JavaClass type) {
    String[] names = type.getPackageName().split("\\.", -1);
    return names.length > 1 ? names[1] : "";
  }
}
