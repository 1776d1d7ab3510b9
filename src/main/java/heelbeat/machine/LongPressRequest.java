package heelbeat.machine;

import heelbeat.coach.Cue;
import heelbeat.config.LongPress;
import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what a long press of the button is to do, which takes root, and this process is not: it
 * leaves a file in the service's own folder. A path unit of systemd ({@code scripts/system}) sees
 * that and starts what may do it, which takes the file away first. One thread uses it, which may
 * wait for a file in memory.
 */
final class LongPressRequest {
  /** Chosen: systemd answers within a fraction of a second, on a busy Pi within some. */
  private static final long UNANSWERED_NS = 5_000_000_000L;

  /** Chosen: by then the export to a stick that is in has said its first word. */
  private static final long BEGUN_NS = 2_000_000_000L;

  /** Chosen: long enough to be seen by the one who presses. */
  private static final long SHOWN_NS = 5_000_000_000L;

  private enum State {
    NOT_ASKED,
    /** The file lies there. */
    ASKED,
    /** Somebody has taken the file away, and does it. */
    TAKEN,
    /** An export was begun, and there is no stick. */
    NO_STICK,
    FAILED
  }

  private final LongPress wanted;
  private final @Nullable Path file;
  private final Consumer<String> person;
  private State state = State.NOT_ASKED;
  private long sinceNs;

  /**
   * @param folder the service's own, if this is the service
   * @param person is told what comes of a press, a line each
   */
  LongPressRequest(LongPress wanted, Optional<Path> folder, Consumer<String> person) {
    this.wanted = wanted;
    this.file = folder.map(own -> own.resolve(wanted.label() + "-wanted")).orElse(null);
    this.person = person;
  }

  /**
   * The button was pressed for long.
   *
   * @param nowNs the monotonic clock's time
   */
  void make(long nowNs) {
    person.accept("button: long press, " + wanted.label());
    if (wanted == LongPress.NOTHING) {
      return;
    }
    if (file == null) {
      fail(
          nowNs,
          "only the service can do that; end this run, then \"sudo systemctl start heelbeat\"");
      return;
    }
    try {
      Files.write(file, new byte[0]);
      enter(State.ASKED, nowNs);
    } catch (IOException e) {
      fail(nowNs, FileTrouble.words(e));
    }
  }

  /**
   * What the light is to say of it now, or null for nothing.
   *
   * @param nowNs the monotonic clock's time
   * @param isStickReported whether there is news of any stick
   */
  @Nullable Cue look(long nowNs, boolean isStickReported) {
    goOn(nowNs, isStickReported);
    return switch (state) {
      case NOT_ASKED -> null;
      case ASKED, TAKEN -> wanted.going();
      case NO_STICK -> Cue.STICK_MISSING;
      case FAILED -> wanted.failed();
    };
  }

  private void goOn(long nowNs, boolean isStickReported) {
    long forNs = nowNs - sinceNs;
    switch (state) {
      case NOT_ASKED -> {}
      case ASKED -> {
        if (file == null || Files.notExists(file)) {
          enter(State.TAKEN, nowNs);
        } else if (forNs >= UNANSWERED_NS) {
          takeBack(file, nowNs);
        }
      }
      case TAKEN -> {
        // Who powers off ends this process.
        if (wanted == LongPress.EXPORT && forNs >= BEGUN_NS) {
          enter(isStickReported ? State.NOT_ASKED : State.NO_STICK, nowNs);
        }
      }
      case NO_STICK -> {
        if (isStickReported || forNs >= SHOWN_NS) {
          enter(State.NOT_ASKED, nowNs);
        }
      }
      case FAILED -> {
        // Though an older word may stand of a stick, such as that it is safe.
        if (forNs >= SHOWN_NS) {
          enter(State.NOT_ASKED, nowNs);
        }
      }
    }
  }

  /** Or the machine would be off minutes later, whenever somebody listens again. */
  private void takeBack(Path unanswered, long nowNs) {
    try {
      if (Files.deleteIfExists(unanswered)) {
        fail(
            nowNs,
            "nobody took "
                + unanswered
                + "; \"systemctl status 'heelbeat-"
                + wanted.label()
                + ".*'\" says why");
      } else {
        enter(State.TAKEN, nowNs);
      }
    } catch (IOException e) {
      fail(nowNs, FileTrouble.words(e));
    }
  }

  private void fail(long nowNs, String why) {
    person.accept("button: " + why);
    enter(State.FAILED, nowNs);
  }

  private void enter(State next, long nowNs) {
    state = next;
    sinceNs = nowNs;
  }
}
