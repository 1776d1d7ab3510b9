package heelbeat.app;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Where results go; remembers why they could not. Java's own printers swallow that. */
final class StandardOutput extends OutputStream {
  private final OutputStream target;
  private volatile @Nullable IOException failure;

  /** Writes there. */
  StandardOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    try {
      target.write(bytes, offset, count);
    } catch (IOException e) {
      throw first(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      target.flush();
    } catch (IOException e) {
      throw first(e);
    }
  }

  private IOException first(IOException e) {
    if (failure == null) {
      failure = e;
    }
    return e;
  }

  /** Why not all of it was written; null if all was. */
  @Nullable IOException failure() {
    return failure;
  }
}
