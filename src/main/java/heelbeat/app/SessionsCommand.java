package heelbeat.app;

import heelbeat.store.StoreReader;
import heelbeat.store.StoredSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is stored. */
@Command(name = "sessions", description = "List the stored sessions.")
final class SessionsCommand implements Callable<Integer> {
  private static final DateTimeFormatter STARTED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

  @Mixin private DataOption data = new DataOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (StoreReader reader = StoreReader.open(data.directory())) {
      out.printf("%-27s %9s %6s  %s%n", "started", "minutes", "reps", "protocol");
      for (StoredSession session : reader.sessions()) {
        AtomicInteger reps = new AtomicInteger();
        reader.forEachRep(session, rep -> reps.incrementAndGet());
        out.printf(
            Locale.ROOT,
            "%-27s %9.1f %6d  %s%s%s%n",
            STARTED.format(session.started()),
            session.durationNs() / 60e9,
            reps.get(),
            session.protocol(),
            session.complete() ? "" : "  (ended without a word, or still runs)",
            session.clockTrusted() ? "" : "  (the clock may be wrong)");
      }
    }
    out.flush();
    return ExitStatus.OK;
  }
}
