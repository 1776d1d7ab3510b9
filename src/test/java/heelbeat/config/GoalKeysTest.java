package heelbeat.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.DailyGoal;
import heelbeat.settings.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoalKeysTest {
  @TempDir Path dir;

  @Test
  void withoutAKeyThereIsNoGoal() throws Exception {
    assertEquals(Optional.empty(), Configuration.byDefault().goal());
    assertEquals(Optional.empty(), goal("push_ups = 0\nminutes = 0"));
  }

  @Test
  void aGoalIsOfPushUpsOrOfMinutes() throws Exception {
    assertEquals(Optional.of(new DailyGoal.PushUps(200)), goal("push_ups = 200"));
    assertEquals(Optional.of(new DailyGoal.Minutes(30)), goal("minutes = 30"));
  }

  @Test
  void twoGoalsAreRefusedWithFileLineAndWhatToDo() {
    SettingsException refused =
        assertThrows(SettingsException.class, () -> goal("push_ups = 200\nminutes = 30"));
    String words = String.valueOf(refused.getMessage());
    assertTrue(words.contains("c.toml, line 1: goal: push_ups and minutes are both set"), words);
    assertTrue(words.endsWith("set one of them to 0"), words);
  }

  private Optional<DailyGoal> goal(String keys) throws Exception {
    Path file = Files.writeString(dir.resolve("c.toml"), "[goal]\n" + keys + "\n");
    return Configuration.read(file).goal();
  }
}
