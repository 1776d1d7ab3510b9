package heelbeat.hardware;

/**
 * One wire to be put in.
 *
 * @param colour of its insulation
 * @param note what the builder should know; may be empty
 */
record Wire(PinPoint from, PinPoint to, String net, String colour, String note) {
  static Wire of(Row row) {
    return new Wire(
        new PinPoint(row.text("from_part"), row.text("from_pin")),
        new PinPoint(row.text("to_part"), row.text("to_pin")),
        row.text("net"),
        row.text("colour"),
        row.text("note"));
  }
}
