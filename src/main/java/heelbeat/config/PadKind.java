package heelbeat.config;

import java.util.Locale;

/** The kinds of pads that a configuration can name. */
public enum PadKind {
  SERIAL,
  ADS1115,
  MCP3008,
  RECORDING,
  SIMULATED;

  /** Its name in a configuration. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
