package heelbeat.app;

import java.util.Locale;

/** The kinds of pads that a configuration can name. */
enum PadKind {
  SERIAL,
  ADS1115,
  MCP3008,
  RECORDING,
  SIMULATED;

  /** Its name in a configuration. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
