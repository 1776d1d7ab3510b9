package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistypedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          demoo           | there is no command "demoo"; did you mean demo?
          sessions lable  | there is no command "lable"; did you mean label?
          demo --sed=3    | there is no option --sed; did you mean --seed?
          demo 3 4        | too many words: 3 4; put a name with blanks into quotation marks
          demo --speed x  | Invalid value for option '--speed': 'x' is not a number
          bench --seconds=2.5 | Invalid value for option '--seconds': '2.5' is not a whole number
          run             | Missing required option: '--config=FILE'
          """)
  void whatWasMeantIsGuessed(String command, String words) {
    CommandRun run = CommandRun.of((Object[]) command.split(" ", -1));
    assertEquals("heelbeat: " + words, run.err().lines().findFirst().orElse(""));
    assertEquals(ExitStatus.USAGE, run.status());
  }
}
