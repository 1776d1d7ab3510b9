package heelbeat.replay;

import heelbeat.loop.HeightListener;
import heelbeat.signal.PadListener;

/**
 * Takes what a pad delivers and keeps it as one recording or several, and with it what height
 * sensors read. The methods of {@link PadListener} and {@link HeightListener} tell trouble as an
 * {@link java.io.UncheckedIOException} around a {@link RecordingException}.
 */
public interface RecordingOutput extends PadListener, HeightListener, AutoCloseable {
  /**
   * Hands what was written so far to the system: a program that is killed after this has lost none
   * of it, and a reader gets all of it before it says that the file ends early.
   *
   * @throws RecordingException if it cannot be written
   */
  void flush() throws RecordingException;

  /**
   * Completes the recording; idempotent.
   *
   * @throws RecordingException if what was still to be written cannot be
   */
  @Override
  void close() throws RecordingException;
}
