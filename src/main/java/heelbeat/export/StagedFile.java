package heelbeat.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A file written beside its place, on the disk and verified, that waits to take it. Whatever fails,
 * and whenever the power goes, the place holds the old file or the new one, whole.
 */
final class StagedFile {
  private final ExportTarget target;
  private final String name;
  private final String part;
  private String sha256 = "";

  /** Others keep their hands off what this export has open. */
  private final List<FileChannel> held = new ArrayList<>();

  private StagedFile(ExportTarget target, String name) {
    this.target = target;
    this.name = name;
    this.part = partOf(name);
  }

  /**
   * A name of the oldest kind, eight letters and three. On a FAT it takes one entry; of a longer
   * one, several, a stick that is pulled out may keep the half, which nobody would take away.
   */
  private static String partOf(String name) {
    String stem = name.substring(0, name.lastIndexOf('.'));
    return stem.substring(0, Math.min(8, stem.length())).toUpperCase(Locale.ROOT) + ".TMP";
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
  static StagedFile write(ExportTarget target, String name, Content content) throws IOException {
    StagedFile staged = new StagedFile(target, name);
    target.requireFileOrNothing(name);
    // A part that a pulled stick left behind.
    FileChannel left = target.removeLeft(staged.part);
    if (left != null) {
      staged.held.add(left);
    }
    try {
      // From here on the part is this export's own, and nobody else's to remove.
      FileChannel channel = target.create(staged.part);
      staged.held.add(channel);
      staged.fill(channel, content);
    } catch (ExportException e) {
      staged.close(e);
      throw e;
    } catch (IOException e) {
      staged.discard(e);
      throw e;
    }
    return staged;
  }

  private void fill(FileChannel channel, Content content) throws IOException {
    byte[] written = write(channel, content);
    if (!MessageDigest.isEqual(written, readBack(channel))) {
      throw new IOException(name + " reads back differently");
    }
    sha256 = HexFormat.of().formatHex(written);
  }

  private static byte[] write(FileChannel channel, Content content) throws IOException {
    MessageDigest digest = digest();
    // Not closed: that would close the channel.
    OutputStream out =
        new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest));
    content.writeTo(out);
    out.flush();
    channel.force(true);
    return digest.digest();
  }

  private static byte[] readBack(FileChannel channel) throws IOException {
    MessageDigest digest = digest();
    InputStream in = new DigestInputStream(Channels.newInputStream(channel.position(0)), digest);
    in.transferTo(OutputStream.nullOutputStream());
    return digest.digest();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Takes the place. */
  void publish() throws IOException {
    target.replace(part, name);
    for (FileChannel channel : held) {
      channel.close();
    }
  }

  /** The file and its digest, as {@code sha256sum --check} reads them. */
  String sum() {
    return sum("");
  }

  /** The same of a file in a folder of that name, with its slash. */
  String sum(String folder) {
    return sha256 + "  " + folder + name;
  }

  /** Removes the part, if it is still there. */
  void discard(IOException cause) {
    try {
      target.removeIfThere(part);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    close(cause);
  }

  private void close(IOException cause) {
    for (FileChannel channel : held) {
      try {
        channel.close();
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }
}
