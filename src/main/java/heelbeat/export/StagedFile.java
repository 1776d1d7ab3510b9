package heelbeat.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

/**
 * A file written beside its place, on the disk and verified, that waits to take it. Whatever fails,
 * and whenever the power goes, the place holds the old file or the new one, whole.
 */
final class StagedFile {
  private final Path part;
  private final Path place;

  private StagedFile(Path part, Path place) {
    this.part = part;
    this.place = place;
  }

  /** Writes what a file holds, and leaves the stream open. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes, syncs and verifies a file beside its place. The system may answer the reading back from
   * its memory; that the medium took the bytes is what the sync says.
   *
   * @throws IOException if that fails; nothing is left behind then
   */
  static StagedFile write(Path place, Content content) throws IOException {
    StagedFile staged = new StagedFile(place.resolveSibling(place.getFileName() + ".part"), place);
    // A part that a pulled stick left behind; if it is a link, the link goes and not its target.
    Files.deleteIfExists(staged.part);
    try {
      byte[] written = staged.write(content);
      if (!MessageDigest.isEqual(written, staged.readBack())) {
        throw new IOException(place.getFileName() + " reads back differently");
      }
    } catch (IOException e) {
      staged.discard(e);
      throw e;
    }
    return staged;
  }

  private byte[] write(Content content) throws IOException {
    MessageDigest digest = digest();
    try (FileChannel channel =
            FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        OutputStream out =
            new BufferedOutputStream(
                new DigestOutputStream(Channels.newOutputStream(channel), digest))) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
    return digest.digest();
  }

  private byte[] readBack() throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(part), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return digest.digest();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Takes the place; to be followed by a sync of the folder. */
  void publish() throws IOException {
    Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes the part, if it is still there. */
  void discard(IOException cause) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
