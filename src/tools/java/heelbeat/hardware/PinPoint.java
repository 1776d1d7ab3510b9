package heelbeat.hardware;

/** A pin of a part that is there, such as {@code U1.A0}. */
record PinPoint(String part, String pin) implements Comparable<PinPoint> {
  @Override
  public int compareTo(PinPoint other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return part + "." + pin;
  }
}
