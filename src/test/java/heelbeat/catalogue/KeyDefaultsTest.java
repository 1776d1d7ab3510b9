package heelbeat.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.settings.Key;
import heelbeat.settings.SettingsFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class KeyDefaultsTest {
  static List<Key<?>> keysWithDefaults() {
    return Protocols.keys().stream().filter(key -> !key.isRequired()).toList();
  }

  @ParameterizedTest
  @MethodSource("keysWithDefaults")
  void whatThePageCallsTheDefaultIsIt(Key<?> key) throws Exception {
    SettingsFile written =
        SettingsFile.parse("page", key.name() + " = " + key.defaultText(), List.of(key));

    assertEquals(written.get(key), SettingsFile.empty().get(key));
  }
}
