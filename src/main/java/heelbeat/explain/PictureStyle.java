package heelbeat.explain;

/**
 * How the pictures of an explanation look. The colours are those of Okabe and Ito, which people
 * with any colour vision can tell apart; lines differ in their dashes too, for print.
 */
final class PictureStyle {
  static final String CSS =
      """
      text { font: 11px sans-serif; fill: #222 }
      .title { font-size: 15px; font-weight: bold }
      .foot { font-size: 13px; font-weight: bold }
      .end { text-anchor: end }
      .mid { text-anchor: middle }
      .small { font-size: 9.5px }
      .raw-number { fill: #888 }
      .level-name { font-size: 9.5px; fill: #a34700; stroke: #fff; stroke-width: 2.5; \
      stroke-opacity: 0.8; paint-order: stroke }
      .panel-name { font-size: 9.5px; stroke: #fff; stroke-width: 2.5; stroke-opacity: 0.8; \
      paint-order: stroke }
      .reason { font-size: 9.5px; fill: #a34700 }
      .paper { fill: #fff }
      .frame { fill: none; stroke: #666; stroke-width: 0.8 }
      .grid { stroke: #ddd; stroke-width: 0.6 }
      .lift { fill: #56b4e9; fill-opacity: 0.30 }
      .hold { fill: #f0e442; fill-opacity: 0.30 }
      .lower { fill: #009e73; fill-opacity: 0.22 }
      .not-counted { fill: #888; fill-opacity: 0.18; stroke: #a34700; stroke-width: 0.8; \
      stroke-dasharray: 2 2 }
      .fault { fill: #d55e00; fill-opacity: 0.35 }
      .raw { fill: none; stroke: #aaa; stroke-width: 0.8 }
      .load { fill: none; stroke: #111; stroke-width: 1.4 }
      .other-load { fill: none; stroke: #0072b2; stroke-width: 0.8 }
      .rest { fill: none; stroke: #0072b2; stroke-width: 1.2; stroke-dasharray: 8 3 }
      .floor { fill: none; stroke: #0072b2; stroke-width: 1.2; stroke-dasharray: 2 2 }
      .limit { fill: none; stroke: #d55e00; stroke-width: 1.2; stroke-dasharray: 5 2 1 2 }
      .drift { fill: none; stroke: #009e73; stroke-width: 2.4; stroke-dasharray: 9 3 }
      .drift-name { font-size: 9.5px; fill: #00664b; stroke: #fff; stroke-width: 2.5; \
      stroke-opacity: 0.8; paint-order: stroke }
      .event { stroke: #222; stroke-width: 0.9 }
      .guess { stroke: #cc79a7; stroke-width: 1.4; stroke-dasharray: 4 2 }
      .sure { stroke: #cc79a7; stroke-width: 2 }
      .error2 { stroke: #222; stroke-width: 1 }
      .error1 { stroke: #222; stroke-width: 3.5 }
      .asked { stroke: #d55e00; stroke-width: 1.5 }
      """;

  private PictureStyle() {}
}
