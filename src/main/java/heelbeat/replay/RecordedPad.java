package heelbeat.replay;

import heelbeat.loop.PadDoubt;
import heelbeat.loop.PadSource;
import heelbeat.loop.Trouble;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.tinylog.Logger;

/** A pad whose frames are recorded on their way. */
public final class RecordedPad implements PadSource {
  private static final long PIECE_NS = TimeUnit.HOURS.toNanos(1);
  private static final int PIECES_KEPT = 100;

  private final PadSource pad;
  private final FrameRecorder recorder;
  private final LongSupplier skipped;
  private final Recorded recorded;

  /** Takes over both and closes them. */
  public RecordedPad(PadSource pad, FrameRecorder recorder) {
    this(pad, recorder, () -> 0);
  }

  private RecordedPad(PadSource pad, FrameRecorder recorder, LongSupplier skipped) {
    this.pad = pad;
    this.recorder = recorder;
    this.skipped = skipped;
    this.recorded = new Recorded(recorder);
  }

  /**
   * Records into a folder beside what the device does otherwise: an hour a file, the newest hundred
   * are kept, and fewer where the disk is nearly full. Trouble is logged and ends only the
   * recording.
   */
  public static RecordedPad into(Path folder, PadSource pad) throws RecordingException {
    Recording whole = Recording.of(folder.resolve("pad.frames.csv.gz"));
    YieldingRecording output = new YieldingRecording(whole, PIECE_NS, PIECES_KEPT);
    return new RecordedPad(
        pad,
        FrameRecorder.start(
            output, trouble -> Logger.error("recording ended: {}", trouble.getMessage())),
        output::skipped);
  }

  /** How the recording went, as one line for a person; after {@link #close()}. */
  public String text() {
    long missing = skipped.getAsLong();
    return missing == 0
        ? recorder.text()
        : recorder.text() + "; " + missing + " of them NOT KEPT, the disk was full";
  }

  @Override
  public int poll(long nowNs, PadListener listener, int limit) {
    recorded.listener = listener;
    return pad.poll(nowNs, recorded, limit);
  }

  @Override
  public State state() {
    return pad.state();
  }

  @Override
  public long padTimeNs(long nowNs) {
    return pad.padTimeNs(nowNs);
  }

  @Override
  public Trouble trouble() {
    return pad.trouble();
  }

  @Override
  public List<PadDoubt> doubts() {
    return pad.doubts();
  }

  @Override
  public void close() {
    try {
      pad.close();
    } finally {
      recorder.close();
    }
  }

  /** Hears what the pad delivers before the poll's own listener does. */
  private static final class Recorded implements PadListener {
    private final FrameRecorder recorder;
    private PadListener listener;

    Recorded(FrameRecorder recorder) {
      this.recorder = recorder;
      this.listener = recorder;
    }

    @Override
    public void onFormat(PadFormat format) {
      recorder.onFormat(format);
      listener.onFormat(format);
    }

    @Override
    public void onFrame(long timeNs, int[] counts) {
      recorder.onFrame(timeNs, counts);
      listener.onFrame(timeNs, counts);
    }

    @Override
    public void onQuiet(long timeNs) {
      listener.onQuiet(timeNs);
    }
  }
}
