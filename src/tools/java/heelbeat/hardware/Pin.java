package heelbeat.hardware;

/**
 * A pin of a kind of part.
 *
 * @param id what wires call it
 * @param name what is printed on the part
 * @param type its electrical type, in KiCad's words
 * @param at how far along its side, in units
 */
record Pin(String id, String name, String type, Side side, int at) {

  /** Whether people count it: it has a number beside its name. */
  boolean isNumbered() {
    return !name.isEmpty() && !id.equals(name) && id.chars().allMatch(Character::isDigit);
  }
}
