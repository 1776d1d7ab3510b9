package heelbeat.share;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A folder for others: recordings, their pad, what their owner says of them, and nothing of who,
 * where and when. It is whole once it has {@code SHA256SUMS}, which is written last.
 */
public final class SharedPackage {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private static final int ID_BYTES = 4;

  /** When all files were changed, by their folder; some archives know no year before 1980. */
  static final Instant FILE_TIME = Instant.parse("2000-01-01T00:00:00Z");

  private final List<SharedRecording> recordings;
  private final Optional<JsonObject> check;

  private SharedPackage(List<SharedRecording> recordings, Optional<JsonObject> check) {
    this.recordings = recordings;
    this.check = check;
  }

  /**
   * Reads all that is to go in; nothing is written yet.
   *
   * @param recordings at least one
   * @param check all that is kept of a check of their pad, if that is to go in
   * @throws RecordingException if something in a recording or its truth is wrong, or the check is
   *     of another pad
   */
  public static SharedPackage read(List<Recording> recordings, Optional<JsonObject> check)
      throws IOException {
    List<SharedRecording> read = new ArrayList<>();
    for (Recording recording : recordings) {
      read.add(SharedRecording.read(recording));
    }
    Optional<JsonObject> figures = check.map(SharedCheck::of);
    if (figures.isPresent()) {
      for (SharedRecording one : read) {
        requireSamePad(figures.get(), one);
      }
    }
    return new SharedPackage(List.copyOf(read), figures);
  }

  private static void requireSamePad(JsonObject check, SharedRecording recorded)
      throws RecordingException {
    for (String key : List.of("sensor", "adc", "full_scale_counts")) {
      if (!Objects.equals(check.get(key), recorded.pad().get(key))) {
        throw new RecordingException(
            recorded.recording().frames(),
            "another pad than that of the newest check, whose %s is %s, not %s"
                .formatted(key, check.get(key), recorded.pad().get(key)));
      }
    }
  }

  /**
   * Writes it.
   *
   * @param folder empty, or not there yet
   * @return its identifier, a random one
   * @throws IOException if it cannot be written; nothing of it is left then
   */
  public String write(Path folder, Said said) throws IOException {
    byte[] random = new byte[ID_BYTES];
    new SecureRandom().nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    boolean isNew = Files.notExists(folder);
    Files.createDirectories(folder);
    try {
      writeFiles(folder, id, said);
      return id;
    } catch (UncheckedIOException e) {
      clear(folder, isNew, e);
      throw e.getCause();
    } catch (IOException | RuntimeException e) {
      clear(folder, isNew, e);
      throw e;
    }
  }

  private void writeFiles(Path folder, String id, Said said) throws IOException {
    About about = new About(id, said);
    TableDescription tables = new TableDescription();
    int number = 0;
    for (SharedRecording one : recordings) {
      number++;
      String name = id + "-" + number;
      String framesFile = name + ".frames.csv.gz";
      SharedFrames frames = SharedFrames.copy(one.recording().frames(), folder.resolve(framesFile));
      tables.addFrames(framesFile, frames.columns());
      write(folder.resolve(name + ".json"), one.pad());
      if (one.truth().isPresent()) {
        SharedTruth truth = one.truth().get();
        truth.write(folder.resolve(name + SharedTruth.ENDING), frames.startUs());
        tables.addTruth(name + SharedTruth.ENDING, truth.columns());
      }
      about.add(name, one.truth().isPresent());
    }
    if (check.isPresent()) {
      write(folder.resolve("check.json"), check.get());
    }
    write(folder.resolve("about.json"), about.json());
    write(folder.resolve("csv-metadata.json"), tables.json(id, said.licence()));
    write(folder.resolve("README.txt"), about.readme());
    write(folder.resolve("LICENSE.txt"), said.licence().text(id));
    Checksums.write(folder);
    for (Path file : Checksums.files(folder)) {
      Files.setLastModifiedTime(file, FileTime.from(FILE_TIME));
    }
    Files.setLastModifiedTime(folder, FileTime.from(FILE_TIME));
  }

  private static void write(Path file, JsonObject json) throws IOException {
    write(file, GSON.toJson(json) + "\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
  }

  /** It was empty before: what is in it now is part of what could not be written. */
  private static void clear(Path folder, boolean isNew, Exception trouble) {
    try {
      for (Path file : Checksums.files(folder)) {
        Files.delete(file);
      }
      if (isNew) {
        Files.delete(folder);
      }
    } catch (IOException e) {
      trouble.addSuppressed(e);
    }
  }
}
