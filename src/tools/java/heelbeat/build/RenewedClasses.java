package heelbeat.build;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes classes of Java 5's format anew in that of Java 8, with the stack maps that it asks for.
 * Java keeps no class in what it starts from (JEP 514) whose format is older than Java 6's, and
 * picocli's are. What a class does stays as it is.
 */
final class RenewedClasses {
  /** The major version of Java 6's class files, the first with stack maps (JVMS 4.10). */
  private static final int FIRST_KEPT = ClassFile.JAVA_6_VERSION;

  private final ClassFile format;

  private RenewedClasses(ClassLoader library) {
    format =
        ClassFile.of(
            ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(library)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /**
   * Renews the libraries that have such classes, each in its place: a program that runs keeps the
   * file that it has open.
   *
   * @param args jar files
   */
  public static void main(String[] args) throws IOException {
    for (String jar : args) {
      renew(Path.of(jar));
    }
  }

  /** Whether that library had such classes; it has none any more. */
  static boolean renew(Path jar) throws IOException {
    Path renewed = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipFile from = new ZipFile(jar.toFile());
        URLClassLoader library = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      if (!isAnyOld(from)) {
        return false;
      }
      try (OutputStream file = Files.newOutputStream(renewed);
          ZipOutputStream to = new ZipOutputStream(file)) {
        new RenewedClasses(library).copy(from, to);
      }
    }
    Files.move(renewed, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  private static boolean isAnyOld(ZipFile jar) throws IOException {
    for (ZipEntry entry : Collections.list(jar.entries())) {
      if (isOld(entry, read(jar, entry))) {
        return true;
      }
    }
    return false;
  }

  private static byte[] read(ZipFile jar, ZipEntry entry) throws IOException {
    return jar.getInputStream(entry).readAllBytes();
  }

  /** By its eighth byte: the lower one of the major version. */
  private static boolean isOld(ZipEntry entry, byte[] content) {
    return entry.getName().endsWith(".class") && content.length > 7 && content[7] < FIRST_KEPT;
  }

  /** Names, order and times stay, so the same library gives the same file. */
  private void copy(ZipFile from, ZipOutputStream to) throws IOException {
    for (ZipEntry entry : Collections.list(from.entries())) {
      byte[] content = read(from, entry);
      ZipEntry copy = new ZipEntry(entry.getName());
      copy.setTime(entry.getTime());
      to.putNextEntry(copy);
      to.write(isOld(entry, content) ? renewed(content) : content);
      to.closeEntry();
    }
  }

  /**
   * Stack maps are made where code is written, so each method's is written instruction by
   * instruction.
   */
  private byte[] renewed(byte[] content) {
    ClassModel old = format.parse(content);
    ClassTransform anew =
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
            .andThen((built, element) -> {
              if (element instanceof ClassFileVersion) {
                built.withVersion(ClassFile.JAVA_8_VERSION, 0);
              } else {
                built.with(element);
              }
            });
    return format.transformClass(old, anew);
  }
}
