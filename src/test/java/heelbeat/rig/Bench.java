package heelbeat.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.NavigableMap;

/**
 * A {@link Cp2112Model} as a program of its own, in the guest. It takes a command a line and ends
 * with them; to each it answers with one line that starts with {@code ok} or {@code wrong}.
 *
 * <pre>
 * volts INPUT VOLTS                input 0 to 7
 * play RECORDING VOLTS_PER_COUNT   from now on
 * refuse on|off                    no transfer is acknowledged
 * stick on|off                     the bus stays busy
 * out ADDRESS on|off               that chip does not answer, such as 0x49
 * delay MS                         each transfer takes longer
 * unplug, plug                     the whole bridge; plug says the bus and the GPIO chip
 * pins                             all changes of outputs: TIME_NS:PIN:LEVEL ...
 * </pre>
 */
public final class Bench {
  private final Cp2112Model bridge;

  private Bench(Cp2112Model bridge) {
    this.bridge = bridge;
  }

  /** Plugs the bridge in, says so, and serves commands. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    try (Cp2112Model bridge = new Cp2112Model();
        BufferedReader commands =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      Bench bench = new Bench(bridge);
      out.println("ok " + bench.plug());
      for (String line = commands.readLine(); line != null; line = commands.readLine()) {
        out.println(bench.answer(line));
      }
    }
  }

  private String answer(String line) {
    try {
      return ("ok " + serve(line.strip().split("\\s+", -1))).strip();
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return "wrong: " + line + ": " + e.getMessage();
    }
  }

  private String serve(String[] words) throws IOException {
    switch (words[0]) {
      case "volts" ->
          bridge.voltages().set(Integer.parseInt(words[1]), Double.parseDouble(words[2]));
      case "play" -> {
        NavigableMap<Long, double[]> rows =
            Voltages.ofRecording(Path.of(words[1]), Double.parseDouble(words[2]));
        bridge.voltages().play(rows, System.nanoTime());
      }
      case "refuse" -> bridge.faults().refuse(isOn(words[1]));
      case "stick" -> bridge.faults().stick(isOn(words[1]));
      case "out" -> bridge.faults().takeOut(Integer.decode(words[1]), isOn(words[2]));
      case "delay" -> bridge.faults().delay(Long.parseLong(words[1]) * 1_000_000);
      case "unplug" -> bridge.unplug();
      case "plug" -> {
        return plug();
      }
      case "pins" -> {
        return pins();
      }
      default -> throw new IllegalArgumentException("no such command");
    }
    return "";
  }

  private static boolean isOn(String word) {
    return switch (word) {
      case "on" -> true;
      case "off" -> false;
      default -> throw new IllegalArgumentException("neither on nor off");
    };
  }

  private String plug() throws IOException {
    bridge.plug();
    return bridge.bus() + " " + bridge.chip();
  }

  private String pins() {
    StringBuilder text = new StringBuilder();
    for (PinChange change : bridge.pinChanges()) {
      text.append(' ').append(change.timeNs()).append(':').append(change.pin());
      text.append(':').append(change.high() ? 1 : 0);
    }
    return text.toString().strip();
  }
}
