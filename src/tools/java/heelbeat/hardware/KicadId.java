package heelbeat.hardware;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * The identifiers that KiCad gives to everything, made of what they stand for instead of chance: so
 * an unchanged drawing is the same file, and a board finds the symbols of its schematic.
 */
final class KicadId {
  private KicadId() {}

  /** That of anything. */
  static String of(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes(UTF_8)).toString();
  }

  /** That of a variant's one sheet. */
  static String sheet(Variant variant) {
    return of(variant.name());
  }

  /** That of a part's symbol. */
  static String symbol(Variant variant, String reference) {
    return of(variant.name() + "/symbol/" + reference);
  }

  /** The list {@code (uuid ...)} of anything. */
  static String list(String seed) {
    return "(uuid " + Sexpr.quoted(of(seed)) + ")";
  }
}
