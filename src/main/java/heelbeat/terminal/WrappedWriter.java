package heelbeat.terminal;

import heelbeat.text.Wrapped;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Breaks lines between words, where a terminal would break them anywhere. */
public final class WrappedWriter extends FilterWriter {
  private final int indent;
  private final StringBuilder line = new StringBuilder();

  /**
   * Writes there, line by line.
   *
   * @param indent how many columns what goes on below begins with
   */
  public WrappedWriter(Writer target, int indent) {
    super(target);
    this.indent = indent;
  }

  @Override
  public void write(int c) throws IOException {
    line.append((char) c);
    if (c == '\n') {
      writeLine();
    }
  }

  @Override
  public void write(char[] text, int offset, int count) throws IOException {
    write(new String(text, offset, count), 0, count);
  }

  @Override
  public void write(String text, int offset, int count) throws IOException {
    for (int i = offset; i < offset + count; i++) {
      write(text.charAt(i));
    }
  }

  private void writeLine() throws IOException {
    out.write(Wrapped.text(line.substring(0, line.length() - 1), indent));
    out.write('\n');
    line.setLength(0);
  }

  @Override
  public void close() throws IOException {
    out.append(line);
    line.setLength(0);
    super.close();
  }
}
