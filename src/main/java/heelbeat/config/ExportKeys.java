package heelbeat.config;

import heelbeat.config.ExportSettings.ByteOrderMark;
import heelbeat.config.ExportSettings.Separator;
import heelbeat.settings.Key;
import heelbeat.settings.SettingsException;
import heelbeat.settings.SettingsFile;
import java.util.List;

/** The keys of what a stick or a computer gets. */
final class ExportKeys {
  private static final Key<Boolean> DECIMAL_COMMA =
      Key.flag(
          "export.decimal_comma",
          false,
          "whether numbers have a comma before their decimals, as most of Europe's spreadsheets"
              + " expect");

  private static final Key<Separator> SEPARATOR =
      Key.choice(
          "export.separator",
          Separator.AUTO,
          "what stands between cells; auto: a semicolon with decimal commas, else a comma");

  private static final Key<ByteOrderMark> MARK =
      Key.choice(
          "export.byte_order_mark",
          ByteOrderMark.AUTO,
          "whether tables begin with the mark that Excel knows UTF-8 by; auto: with decimal commas");

  private static final Key<Boolean> FIT =
      Key.flag(
          "export.fit",
          false,
          "whether each session comes as a FIT file, too, for Garmin Connect, Strava and the like");

  static final List<Key<?>> ALL = List.of(DECIMAL_COMMA, SEPARATOR, MARK, FIT);

  private ExportKeys() {}

  static ExportSettings read(SettingsFile toml) throws SettingsException {
    ExportSettings settings =
        new ExportSettings(
            toml.get(DECIMAL_COMMA), toml.get(SEPARATOR), toml.get(MARK), toml.get(FIT));
    if (settings.isDecimalComma() && settings.separator() == Separator.COMMA) {
      throw toml.contradiction(
          "export",
          "decimal_comma is true and separator is \"comma\"; numbers with commas cannot have"
              + " commas between them, so leave separator out");
    }
    return settings;
  }
}
