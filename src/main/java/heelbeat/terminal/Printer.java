package heelbeat.terminal;

import heelbeat.text.Printable;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * What all commands print with. Whatever others wrote, such as labels, the names of files and what
 * a pad says, reaches no terminal as something that it obeys; only what is painted does.
 */
public final class Printer extends PrintWriter {
  private final Writer target;

  /**
   * Prints there; its owner closes it.
   *
   * @param flushesLines whether each line is to be seen at once
   */
  public Printer(Writer target, boolean flushesLines) {
    super(new PrintableWriter(target), flushesLines);
    this.target = target;
  }

  /** Prints with what a terminal is to obey; whoever calls this has made foreign text printable. */
  static void paint(PrintWriter out, CharSequence text) {
    if (out instanceof Printer printer) {
      printer.paint(text);
    } else {
      out.print(text);
    }
  }

  private void paint(CharSequence text) {
    try {
      target.append(text);
    } catch (IOException e) {
      setError();
    }
  }

  private static final class PrintableWriter extends FilterWriter {
    PrintableWriter(Writer target) {
      super(target);
    }

    @Override
    public void write(int c) throws IOException {
      write(String.valueOf((char) c), 0, 1);
    }

    @Override
    public void write(char[] text, int offset, int count) throws IOException {
      write(new String(text, offset, count), 0, count);
    }

    @Override
    public void write(String text, int offset, int count) throws IOException {
      out.write(Printable.text(text.substring(offset, offset + count)));
    }
  }
}
