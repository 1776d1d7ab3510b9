package heelbeat.replay;

import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a recording lies: {@code NAME.frames.csv} or {@code NAME.frames.csv.gz}, and {@code
 * NAME.json} beside it.
 */
public final class Recording {
  private static final String PLAIN_ENDING = ".frames.csv";
  private static final String GZIP_ENDING = ".frames.csv.gz";

  private final Path frames;
  private final String name;

  private Recording(Path frames, String name) {
    this.frames = frames;
    this.name = name;
  }

  /**
   * The recording with that file of frames; neither of its files need exist.
   *
   * @throws RecordingException if the file's name is not that of a recording
   */
  public static Recording of(Path frames) throws RecordingException {
    String file = String.valueOf(frames.getFileName());
    for (String ending : List.of(PLAIN_ENDING, GZIP_ENDING)) {
      // NAME becomes a folder of results, so "." and ".." must not pass.
      if (file.endsWith(ending) && !file.startsWith(".")) {
        return new Recording(frames, file.substring(0, file.length() - ending.length()));
      }
    }
    throw new RecordingException(
        frames, "not a recording's name, which is NAME.frames.csv or NAME.frames.csv.gz");
  }

  /**
   * The recordings that a path stands for: a file for itself, a directory for those directly in it,
   * by name. Hidden files do not count: sticks carry {@code ._NAME} files that only one system
   * understands.
   *
   * @throws RecordingException if there is none
   */
  public static List<Recording> find(Path fileOrDirectory) throws RecordingException {
    requireThere(fileOrDirectory);
    if (!Files.isDirectory(fileOrDirectory)) {
      return List.of(of(fileOrDirectory));
    }
    List<Recording> found = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(fileOrDirectory, "[!.]*.frames.{csv,csv.gz}")) {
      for (Path file : files) {
        found.add(of(file));
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new RecordingException(fileOrDirectory, "cannot be listed: " + FileTrouble.reason(e));
    }
    if (found.isEmpty()) {
      throw new RecordingException(
          fileOrDirectory,
          "no recording in this directory, neither *.frames.csv nor *.frames.csv.gz");
    }
    found.sort(Comparator.comparing((Recording r) -> r.name).thenComparing(r -> r.frames));
    return List.copyOf(found);
  }

  /**
   * Opens it for reading; its frames are read as they are asked for.
   *
   * @throws RecordingException if a file is missing, or the metadata or the header is wrong
   */
  public FrameStream open() throws RecordingException {
    requireThere(frames);
    return RecordingReader.open(this);
  }

  /** Distinguishes what is not there from what may not be seen. */
  private static void requireThere(Path path) throws RecordingException {
    try {
      BasicFileAttributes _ = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      throw new RecordingException(path, FileTrouble.reason(e));
    }
  }

  /** NAME: the file's name without the ending; not empty and safe as the name of a folder. */
  public String name() {
    return name;
  }

  /** The file with the frames. */
  public Path frames() {
    return frames;
  }

  /** The file that says what the pad was. */
  public Path metadata() {
    return frames.resolveSibling(name + ".json");
  }

  boolean isCompressed() {
    return frames.toString().endsWith(GZIP_ENDING);
  }

  /** The path of its frames. */
  @Override
  public String toString() {
    return frames.toString();
  }
}
