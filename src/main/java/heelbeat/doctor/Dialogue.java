package heelbeat.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;

/**
 * A person at a terminal who is asked.
 *
 * @param in what the person types
 * @param out what the person reads
 */
public record Dialogue(BufferedReader in, PrintWriter out) {
  /** With whoever types at the program's own terminal. */
  public static Dialogue atTerminal(PrintWriter out) {
    return new Dialogue(new BufferedReader(new InputStreamReader(System.in, UTF_8)), out);
  }
}
