package heelbeat.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import heelbeat.coach.Plan;
import heelbeat.coach.Protocol;
import heelbeat.fuzz.ToldError;
import heelbeat.session.Session;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes in files of the tradition; {@code scripts/fuzz} looks for those that break this. */
final class CatalogueFuzzTest {
  private static final int BUILT_IN = Protocols.builtIn().all().size();

  @TempDir private static Path folder = Path.of("");

  @FuzzTest
  void anyProtocolCanBeCoachedOrIsRefused(byte[] toml) throws IOException {
    Path file = folder.resolve("own.toml");
    Files.write(file, toml);
    Protocols protocols = Protocols.with(folder);
    boolean isRefused = !protocols.refusals().isEmpty();
    assertEquals(BUILT_IN + (isRefused ? 0 : 1), protocols.all().size());
    for (String refusal : protocols.refusals()) {
      ToldError.isFor(file, new SettingsException(refusal));
    }
    for (Protocol own : protocols.all().subList(BUILT_IN, protocols.all().size())) {
      assertEquals(own, Protocols.with(folder).named(own.name()).orElseThrow());
      ToldError.isLine(own.tempo().notation());
      new Session(Plan.of(own), false, event -> {}).finish();
    }
  }

  @FuzzTest
  void anyExerciseIsUnderstoodOrRefused(byte[] toml) {
    Path file = Path.of("own.toml");
    String text = new String(toml, UTF_8);
    try {
      assertEquals(List.of(read(file, text)), List.of(read(file, text)));
    } catch (SettingsException e) {
      ToldError.isFor(file, e);
    }
  }

  private static Object read(Path file, String text) throws SettingsException {
    return ExerciseKeys.read(SettingsFile.parse(file.toString(), text, ExerciseKeys.ALL));
  }
}
