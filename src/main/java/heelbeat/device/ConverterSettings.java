package heelbeat.device;

/** How converters on the Pi's header are wired. */
public sealed interface ConverterSettings permits Ads1115Settings, Mcp3008Settings {
  /** What they are and where, for messages. */
  String name();
}
