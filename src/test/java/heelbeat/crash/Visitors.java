package heelbeat.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.app.ExitStatus;
import heelbeat.app.ExportStatus;
import heelbeat.app.HeelbeatProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Exports and recoveries that begin at random moments beside a device, each a process of its own:
 * somebody plugs sticks in, and brings back what another store had.
 */
final class Visitors implements AutoCloseable {
  /** So that some come before the device has begun, and some while others are there. */
  private static final int WITHIN_MS = 2500;

  private static final int MOST = 4;

  private record Visit(boolean isExport, HeelbeatProcess process) {}

  private final Path data;
  private final Path damaged;
  private final Path export;
  private final Random dice;
  private final List<Visit> visits = new ArrayList<>();
  private final Thread thread;
  private volatile boolean isOver;

  private Visitors(Path data, Path damaged, Path export, Random dice) {
    this.data = data;
    this.damaged = damaged;
    this.export = export;
    this.dice = dice;
    this.thread = Thread.ofPlatform().name("visitors").daemon().unstarted(this::come);
  }

  /**
   * Lets them come from now on.
   *
   * @param data the folder of the device's store
   * @param damaged the file that is recovered into it
   * @param export an existing folder to export to
   */
  static Visitors invite(Path data, Path damaged, Path export, Random dice) {
    Visitors visitors = new Visitors(data, damaged, export, new Random(dice.nextLong()));
    visitors.thread.start();
    return visitors;
  }

  private void come() {
    int count = dice.nextInt(MOST + 1);
    try {
      for (int i = 0; i < count; i++) {
        Thread.sleep(dice.nextInt(WITHIN_MS));
        begin(dice.nextBoolean());
      }
    } catch (InterruptedException e) {
      // The device is dead: nobody comes any more.
    } catch (IOException e) {
      throw new IllegalStateException("Java does not start", e);
    }
  }

  private synchronized void begin(boolean isExport) throws IOException {
    if (!isOver) {
      visits.add(
          new Visit(
              isExport,
              isExport
                  ? HeelbeatProcess.start("export", export, "--data", data)
                  : HeelbeatProcess.start("recover", damaged, "--data", data)));
    }
  }

  private synchronized List<Visit> end() {
    isOver = true;
    thread.interrupt();
    return visits;
  }

  /**
   * Lets no more come, and kills those that are there or waits until they have done.
   *
   * @param where begins the words of a failure
   * @param isKilled whether they die with the device
   */
  VisitFigures end(String where, boolean isKilled) throws InterruptedException {
    VisitFigures figures = VisitFigures.NONE;
    for (Visit visit : end()) {
      if (isKilled) {
        visit.process().close();
      }
      int status = visit.process().awaitEnd();
      figures = figures.plus(figures(where, visit, status));
    }
    return figures;
  }

  private static VisitFigures figures(String where, Visit visit, int status) {
    String words = where + ": " + visit.process().text();
    if (status == 128 + 9) {
      return new VisitFigures(0, 0, 0, 1);
    }
    if (!visit.isExport()) {
      assertEquals(ExitStatus.OK, status, words);
      return new VisitFigures(0, 0, 1, 0);
    }
    if (status == ExitStatus.DATA) {
      // It came before the device had ever begun.
      assertTrue(words.contains("nothing has been recorded yet"), words);
      return VisitFigures.NONE;
    }
    assertTrue(status == ExitStatus.OK || status == ExportStatus.BUSY, status + ", " + words);
    return status == ExitStatus.OK ? new VisitFigures(1, 0, 0, 0) : new VisitFigures(0, 1, 0, 0);
  }

  @Override
  public void close() {
    end().forEach(visit -> visit.process().close());
  }
}
