package heelbeat.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomlj.Toml;
import picocli.CommandLine;

class RenewedClassesTest {
  @TempDir private Path folder;

  @Test
  void everyClassOfPicocliIsNewEnoughAndPassesTheVerifier() throws Exception {
    Path jar = copyOf(CommandLine.class);
    assertTrue(RenewedClasses.renew(jar));
    int classes = 0;
    try (ZipFile renewed = new ZipFile(jar.toFile());
        URLClassLoader loader =
            new URLClassLoader(
                new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (String name : classes(renewed)) {
        int version = renewed.getInputStream(renewed.getEntry(name)).readNBytes(8)[7];
        assertTrue(version >= ClassFile.JAVA_6_VERSION, name);
        // What is initialized was verified before.
        Class.forName(name.replace(".class", "").replace('/', '.'), true, loader);
        classes++;
      }
    }
    assertTrue(classes > 200, classes + " classes");
    assertFalse(RenewedClasses.renew(jar), "a second time");
  }

  @Test
  void sameLibraryGivesTheSameFile() throws Exception {
    Path one = copyOf(CommandLine.class);
    RenewedClasses.renew(one);
    byte[] first = Files.readAllBytes(one);
    Path other = copyOf(CommandLine.class);
    RenewedClasses.renew(other);
    assertArrayEquals(first, Files.readAllBytes(other));
  }

  @Test
  void libraryThatIsNewEnoughIsNotTouched() throws Exception {
    Path jar = copyOf(Toml.class);
    byte[] before = Files.readAllBytes(jar);
    assertFalse(RenewedClasses.renew(jar));
    assertArrayEquals(before, Files.readAllBytes(jar));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(jar), files.toList());
    }
  }

  private Path copyOf(Class<?> ofLibrary) throws Exception {
    Path from = Path.of(ofLibrary.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path copy = folder.resolve(from.getFileName());
    Files.deleteIfExists(copy);
    return Files.copy(from, copy);
  }

  private static List<String> classes(ZipFile jar) throws IOException {
    return Collections.list(jar.entries()).stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
        .toList();
  }
}
