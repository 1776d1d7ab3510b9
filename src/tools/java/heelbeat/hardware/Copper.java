package heelbeat.hardware;

import java.util.List;

/** The tracks of a board with two layers, and the vias that join them. */
record Copper(List<Track> tracks, List<Via> vias) {
  static final double TRACK_MM = 0.4;
  static final double VIA_MM = 0.8;
  static final double VIA_DRILL_MM = 0.4;

  /** What is between two nets at least. */
  static final double CLEARANCE_MM = 0.2;

  /** What is between copper and the board's edge at least. */
  static final double EDGE_MM = 0.5;

  /** A side of the board. */
  enum Layer {
    TOP("F.Cu"),
    BOTTOM("B.Cu");

    /** What KiCad calls it. */
    final String kicad;

    Layer(String kicad) {
      this.kicad = kicad;
    }
  }

  /** A straight piece of a track. */
  record Track(String net, Layer layer, Mm from, Mm to) {}

  /** A hole that joins both layers. */
  record Via(String net, Mm at) {}
}
