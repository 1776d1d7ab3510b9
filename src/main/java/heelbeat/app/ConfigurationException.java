package heelbeat.app;

/** A configuration that cannot be used; the message names file, line, key and the mend. */
final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  ConfigurationException(String message) {
    super(message);
  }
}
