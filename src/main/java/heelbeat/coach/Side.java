package heelbeat.coach;

/** How long one foot's heel is up: count, mean and scatter (Welford 1962). */
final class Side {
  private int count;
  private double mean;
  private double squares;

  void add(double x) {
    count++;
    double difference = x - mean;
    mean += difference / count;
    squares += difference * (x - mean);
  }

  int count() {
    return count;
  }

  double mean() {
    return mean;
  }

  /** Of two repetitions or more. */
  double deviation() {
    return Math.sqrt(squares / (count - 1));
  }
}
