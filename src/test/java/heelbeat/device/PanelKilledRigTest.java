package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.rig.Cp2112Model;
import heelbeat.rig.PinChange;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What SIGKILL leaves behind where the chip's driver keeps the level of a line that nobody holds,
 * as the simulated USB bridge does, and a Raspberry Pi's own kernels do.
 */
@Tag("rig")
@Timeout(60)
final class PanelKilledRigTest {
  private static final int LED = 1;
  private static final int BUZZER = 3;
  private static final PanelSettings SETTINGS =
      new PanelSettings(
          "cp2112_gpio",
          0,
          List.of(
              new PanelPartSettings.Light(List.of(LED), false),
              new PanelPartSettings.ActiveBuzzer(BUZZER, false)),
          SelfTest.NONE);

  @Test
  void darkeningTurnsOffWhatAKilledProcessLeftOn() throws Exception {
    try (Cp2112Model bridge = new Cp2112Model()) {
      Process lit =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Lit.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try {
        while (!isHigh(bridge, LED) || !isHigh(bridge, BUZZER)) {
          Thread.sleep(5);
        }
        String trouble = PartTrouble.text(Panel.darken(SETTINGS));
        assertTrue(trouble.contains("light: ") && trouble.contains("; buzzer: "), trouble);
        assertTrue(trouble.endsWith("it is in use by \"heelbeat\""), trouble);
      } finally {
        lit.destroyForcibly().waitFor();
      }
      Thread.sleep(500);
      System.out.println(
          "after SIGKILL light and buzzer are "
              + (isHigh(bridge, LED) ? "on" : "off")
              + " and "
              + (isHigh(bridge, BUZZER) ? "on" : "off"));
      long startNs = System.nanoTime();
      assertEquals("", PartTrouble.text(Panel.darken(SETTINGS)));
      System.out.println("darkened in " + (System.nanoTime() - startNs) / 1_000_000 + " ms");
      while (isHigh(bridge, LED) || isHigh(bridge, BUZZER)) {
        Thread.sleep(5);
      }
    }
  }

  private static boolean isHigh(Cp2112Model bridge, int pin) {
    return bridge.pinChanges().stream()
        .filter(change -> change.pin() == pin)
        .reduce((_, newest) -> newest)
        .map(PinChange::high)
        .orElse(false);
  }

  /** Lights and beeps until it is killed. */
  static final class Lit {
    private Lit() {}

    public static void main(String[] args) throws InterruptedException {
      try (Panel panel = Panel.open(SETTINGS)) {
        panel.show(0xffffff, 880);
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }
}
