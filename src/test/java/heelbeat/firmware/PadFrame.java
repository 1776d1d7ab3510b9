package heelbeat.firmware;

import java.util.List;

/** A frame as it went over the wire. */
record PadFrame(int sequence, long timeUs, List<Integer> counts) {}
