package heelbeat.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a library is told of the machine code beside the program. */
final class InstalledNativesTest {
  private static final String PROPERTY = "heelbeat.test.library.path";

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  /** The build makes target/native, beside the classes in target/classes. */
  @Test
  void theFolderBesideTheProgramIsNamed() {
    InstalledNatives.offer(PROPERTY);

    assertEquals(
        Path.of("target/native").toAbsolutePath().toString(), System.getProperty(PROPERTY));
  }

  /** Out of Java's cache of classes a program that was moved does not know where it lies. */
  @Test
  void aProgramThatWasMovedFindsItsFolder() {
    assertEquals(
        Optional.of(Path.of("/moved/native")),
        InstalledNatives.beside(null, "/moved/heelbeat.jar"));
    assertEquals(
        Optional.of(Path.of("native").toAbsolutePath()),
        InstalledNatives.beside(null, "heelbeat.jar"));
    assertEquals(Optional.empty(), InstalledNatives.beside(null, ""));
  }

  @Test
  void anotherFolderThatIsNamedAlreadyStays() {
    System.setProperty(PROPERTY, "/elsewhere");

    InstalledNatives.offer(PROPERTY);

    assertEquals("/elsewhere", System.getProperty(PROPERTY));
  }
}
