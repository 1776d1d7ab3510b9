package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import heelbeat.coach.Plan;
import heelbeat.heel.FootTrace;
import heelbeat.heel.TestPad;
import heelbeat.heel.TestPad.Frame;
import heelbeat.signal.SensorKind;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Garbage costs the signal thread its punctuality: frames that tell nothing new leave none. */
final class SessionAllocationTest {
  private static final int WARM_UP = 10_000;
  private static final int MEASURED = 20_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private int reported;

  @ParameterizedTest
  @EnumSource
  void aFootAtRestAllocatesNothing(SensorKind sensor) {
    expectNoAllocation(sensor, new FootTrace().empty(1).stepOn().rest(400));
  }

  @ParameterizedTest
  @EnumSource
  void aLiftedHeelAllocatesNothing(SensorKind sensor) {
    expectNoAllocation(sensor, new FootTrace().empty(1).stepOn().rest(3).lift(0.15, 0.5).hold(400));
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyPadAllocatesNothing(SensorKind sensor) {
    expectNoAllocation(sensor, new FootTrace().empty(400));
  }

  private void expectNoAllocation(SensorKind sensor, FootTrace trace) {
    TestPad pad = TestPad.of(sensor, 80).noisy(1);
    List<Frame> frames = pad.frames(trace);
    Session session = new Session(Plan.FREE, false, event -> reported++);
    session.onFormat(pad.format());
    int[] counts = new int[4];
    play(session, frames, 0, WARM_UP, counts);
    reported = 0;
    long before = THREADS.getCurrentThreadAllocatedBytes();
    play(session, frames, WARM_UP, WARM_UP + MEASURED, counts);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertEquals(0, reported, "events were told, which may allocate");
    assertEquals(0, allocated, "bytes in " + MEASURED + " frames");
  }

  private static void play(Session session, List<Frame> frames, int from, int to, int[] counts) {
    for (int i = from; i < to; i++) {
      Frame frame = frames.get(i);
      counts[0] = frame.forefootCounts();
      counts[1] = frame.heelCounts();
      counts[2] = counts[0];
      counts[3] = counts[1];
      session.onFrame(frame.timeNs(), counts);
    }
  }
}
