package heelbeat.settings;

/** Settings that cannot be used; the message names file, line, key and the mend. */
public final class SettingsException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message a line for each mistake, for the person who wrote the file
   */
  public SettingsException(String message) {
    super(message);
  }
}
