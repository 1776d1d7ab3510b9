package heelbeat.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A check of the pad that its owner made, kept beside the store: {@code checks/check-0001.json}
 * with all figures, and a text of the same name for a person. They are numbered, for the clock may
 * be wrong.
 *
 * @param at when it was made, by the machine's clock
 * @param isDated whether that clock was set
 * @param isPassed whether nothing was wrong
 * @param verdict what the pad can be trusted with, for a person
 */
public record KeptCheck(OffsetDateTime at, boolean isDated, boolean isPassed, String verdict) {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final String FOLDER = "checks";
  private static final Pattern NAME = Pattern.compile("check-(\\d{4,9})\\.json");

  /**
   * Keeps it with all its figures.
   *
   * @param directory the folder of the sessions
   * @param figures for programs
   * @param page for a person
   * @return the text
   * @throws IOException if it cannot be written
   */
  public Path write(Path directory, JsonElement figures, String page) throws IOException {
    Path folder = prepare(directory);
    int number = numbers(folder).stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    JsonObject json = new JsonObject();
    json.addProperty("made_at", at.toString());
    json.addProperty("clock_trusted", isDated);
    json.addProperty("passed", isPassed);
    json.addProperty("verdict", verdict);
    json.add("figures", figures);
    Path text = folder.resolve("check-%04d.txt".formatted(number));
    write(text, page);
    write(file(folder, number), GSON.toJson(json) + "\n");
    return text;
  }

  /**
   * Makes the folder of checks, if it is missing.
   *
   * @throws IOException if it cannot be made, or cannot be written
   */
  public static Path prepare(Path directory) throws IOException {
    Path folder = directory.resolve(FOLDER);
    Files.createDirectories(folder);
    if (!Files.isWritable(folder)) {
      throw new AccessDeniedException(folder.toString());
    }
    return folder;
  }

  private static void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    try (FileChannel folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  /** The newest of a folder of sessions that can be read; empty if there is none. */
  static Optional<KeptCheck> last(Path directory) {
    Path folder = directory.resolve(FOLDER);
    return numbers(folder).stream()
        .sorted(Comparator.reverseOrder())
        .flatMap(number -> read(file(folder, number)).stream())
        .findFirst();
  }

  /**
   * All that is kept of the newest of a folder of sessions that can be read, for programs; empty if
   * there is none.
   */
  public static Optional<JsonObject> lastKept(Path directory) {
    Path folder = directory.resolve(FOLDER);
    return numbers(folder).stream()
        .sorted(Comparator.reverseOrder())
        .map(number -> file(folder, number))
        .filter(file -> read(file).isPresent())
        .flatMap(file -> parse(file).stream())
        .findFirst();
  }

  private static Optional<JsonObject> parse(Path file) {
    try {
      return Optional.of(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    } catch (IOException | JsonParseException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static Path file(Path folder, int number) {
    return folder.resolve("check-%04d.json".formatted(number));
  }

  private static List<Integer> numbers(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> NAME.matcher(String.valueOf(file.getFileName())))
          .filter(Matcher::matches)
          .map(name -> Integer.valueOf(name.group(1)))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Empty if it is no check: whatever became of it, sessions can do without. */
  private static Optional<KeptCheck> read(Path file) {
    return parse(file).flatMap(KeptCheck::of);
  }

  private static Optional<KeptCheck> of(JsonObject json) {
    try {
      KeptCheck check =
          new KeptCheck(
              OffsetDateTime.parse(json.get("made_at").getAsString()),
              json.get("clock_trusted").getAsBoolean(),
              json.get("passed").getAsBoolean(),
              json.get("verdict").getAsString());
      return Optional.of(check).filter(read -> !read.verdict().isBlank());
    } catch (IllegalStateException
        | UnsupportedOperationException
        | NullPointerException
        | DateTimeException e) {
      return Optional.empty();
    }
  }
}
