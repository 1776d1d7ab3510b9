package heelbeat.rep;

/** Receives what one foot's segmenter decides, on the signal thread. */
public interface RepListener {
  /** A repetition counts. */
  void onRep(Rep rep);

  /** A movement does not count. */
  void onRejected(RejectedRep rejected);
}
