package heelbeat.replay;

import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a pad delivers: "format", then a frame's time and first count. */
final class PadLog implements PadListener {
  final List<String> entries = new ArrayList<>();

  @Override
  public void onFormat(PadFormat format) {
    entries.add("format");
  }

  @Override
  public void onFrame(long timeNs, int[] counts) {
    entries.add(timeNs + ":" + counts[0]);
  }

  @Override
  public void onQuiet(long timeNs) {
    entries.add("quiet");
  }
}
