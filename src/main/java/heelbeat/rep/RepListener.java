package heelbeat.rep;

import heelbeat.signal.Foot;

/** Receives what one foot's segmenter decides, on the signal thread. */
public interface RepListener {
  /**
   * The heel seems to have started down. A guess while it is still up, which may be taken back and
   * come again; the repetition tells the start of lowering once it counts.
   *
   * @param timeNs when this became likely, on the pad's time base
   */
  void onLowering(Foot foot, long timeNs);

  /** A repetition counts. */
  void onRep(Rep rep);

  /** A movement does not count. */
  void onRejected(RejectedRep rejected);
}
