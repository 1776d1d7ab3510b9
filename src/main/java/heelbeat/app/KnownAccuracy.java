package heelbeat.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import heelbeat.replay.Pace;
import heelbeat.replay.SimulatedPadKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * How far hold and lowering of somebody simulated are off in the median, by the accuracy page's
 * table of the project's own people: the measure for what one demo shows.
 *
 * @param holdS in seconds
 * @param loweringS in seconds
 */
record KnownAccuracy(double holdS, double loweringS) {
  /** Has the page's figures; a test holds it to them. */
  static final String TABLE = "/heelbeat/app/accuracy.csv";

  /** The figures of that pad and pace. */
  static KnownAccuracy of(SimulatedPadKind pad, Pace pace) {
    return table()
        .lines()
        .map(line -> line.split(",", -1))
        .filter(row -> row[0].equals(pad.name()) && row[1].equals(pace.label()))
        .map(row ->
            new KnownAccuracy(Double.parseDouble(row[2]) / 1000, Double.parseDouble(row[3]) / 1000))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(TABLE + " has no " + pad + ", " + pace));
  }

  /** The whole table, as CSV. */
  static String table() {
    try (InputStream file =
        Objects.requireNonNull(KnownAccuracy.class.getResourceAsStream(TABLE), TABLE)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the program's own jar cannot be read", e);
    }
  }
}
