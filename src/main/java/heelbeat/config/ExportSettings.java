package heelbeat.config;

/**
 * How files for a stick or a computer are written.
 *
 * @param isDecimalComma whether numbers have a comma before their decimals
 * @param separator what stands between cells
 * @param mark whether tables begin with U+FEFF
 * @param isFit whether each session comes as a FIT file, too
 */
public record ExportSettings(
    boolean isDecimalComma, Separator separator, ByteOrderMark mark, boolean isFit) {

  /** What stands between cells; automatically a semicolon where numbers have commas. */
  public enum Separator {
    AUTO,
    COMMA,
    SEMICOLON,
    TAB
  }

  /** Whether a table begins with U+FEFF; automatically where numbers have commas. */
  public enum ByteOrderMark {
    AUTO,
    YES,
    NO
  }
}
