package heelbeat.session;

import heelbeat.session.HeldFrames.Frame;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What real sensors, converters, links and clocks were seen to do ("Sensor facts" of SIGNAL.md), as
 * changes of frames that were good.
 */
sealed interface SensorFact {
  /** The frames as such a pad gives them; may change those that it is given. */
  HeldFrames on(HeldFrames good, Random random);

  /** What it is found on; both kinds of sensors where it has no name. */
  default boolean isOf(PadFormat format) {
    return true;
  }

  private static int full(HeldFrames frames) {
    return frames.format().fullScaleCounts();
  }

  /** Resistors in shoes, whose converter has 12 bits and whose noise is a part of the level. */
  record Noise(double part) implements SensorFact {
    private static final int FULL = 4095;

    @Override
    public boolean isOf(PadFormat format) {
      return format.sensor() == SensorKind.FSR;
    }

    @Override
    public HeldFrames on(HeldFrames good, Random random) {
      PadFormat is = good.format();
      for (Frame frame : good.frames()) {
        for (int i = 0; i < Channel.COUNT; i++) {
          double level = (double) frame.counts()[i] * FULL / full(good);
          double read = level * (1 + part * random.nextGaussian());
          frame.counts()[i] = Math.clamp(Math.round(read), 0, FULL);
        }
      }
      return new HeldFrames(
          new PadFormat(is.sampleRateHz(), is.sensor(), is.adc(), FULL, is.channels()),
          good.frames());
    }
  }

  /** So many samples anywhere are anything. */
  record Spikes(int count) implements SensorFact {
    @Override
    public HeldFrames on(HeldFrames good, Random random) {
      for (int i = 0; i < count; i++) {
        int[] counts = good.frames().get(random.nextInt(good.frames().size())).counts();
        counts[random.nextInt(Channel.COUNT)] = random.nextInt(full(good) + 1);
      }
      return good;
    }
  }

  /** What a wrong reading of 24 bits is. */
  enum Wrong {
    NOUGHT_OR_ONES,
    DOUBLED,
    OTHER_CHANNEL,
    SIGN_BIT
  }

  /**
   * Readings of load cells that are wrong.
   *
   * @param part of the readings of a board
   * @param boards how many of the four do that
   * @param late the conversion takes three times as long
   * @param times how often it is sent
   */
  record WrongReadings(Wrong wrong, double part, int boards, boolean late, int times)
      implements SensorFact {
    @Override
    public boolean isOf(PadFormat format) {
      return format.sensor() == SensorKind.LOAD_CELL;
    }

    @Override
    public HeldFrames on(HeldFrames good, Random random) {
      int first = random.nextInt(Channel.COUNT);
      List<Frame> read = new ArrayList<>();
      int[] again = new int[Channel.COUNT];
      int[] value = new int[Channel.COUNT];
      for (int at = 0; at < good.frames().size(); at++) {
        Frame frame = good.frames().get(at).copy();
        boolean isLate = false;
        for (int b = 0; b < boards; b++) {
          int channel = (first + b) % Channel.COUNT;
          if (again[channel] > 0) {
            again[channel]--;
            frame.counts()[channel] = value[channel];
          } else if (random.nextDouble() < part) {
            value[channel] = wrongOf(good.frames().get(at).counts(), channel, random);
            again[channel] = times - 1;
            frame.counts()[channel] = value[channel];
            isLate = late;
          }
        }
        if (isLate && at + 2 < good.frames().size()) {
          at += 2;
          frame = frame.at(good.frames().get(at).timeNs());
        }
        read.add(frame);
      }
      return new HeldFrames(good.format(), read);
    }

    private int wrongOf(int[] counts, int channel, Random random) {
      int is = counts[channel];
      return switch (wrong) {
        case NOUGHT_OR_ONES -> random.nextBoolean() ? 0 : (1 << random.nextInt(1, 24)) - 1;
        case DOUBLED -> (is << 9) >> 8;
        case OTHER_CHANNEL -> counts[(channel + random.nextInt(1, Channel.COUNT)) % Channel.COUNT];
        case SIGN_BIT -> ((is ^ 0x800000) << 8) >> 8;
      };
    }
  }

  /** While it warms up a cell reads more and more, or less and less, for minutes. */
  record WarmUp(int counts, double part) implements SensorFact {
    @Override
    public boolean isOf(PadFormat format) {
      return format.sensor() == SensorKind.LOAD_CELL;
    }

    @Override
    public HeldFrames on(HeldFrames good, Random random) {
      int[] zeros = good.frames().getFirst().counts().clone();
      for (int i = 0; i < Channel.COUNT; i++) {
        double sign = random.nextBoolean() ? 1 : -1;
        double gainSign = random.nextBoolean() ? 1 : -1;
        double constantNs = random.nextDouble(40, 150) * 1e9;
        for (Frame frame : good.frames()) {
          double warm = 1 - Math.exp(-frame.timeNs() / constantNs);
          int load = frame.counts()[i] - zeros[i];
          frame.counts()[i] += (int) (warm * (sign * counts + gainSign * part * load));
        }
      }
      return good;
    }
  }

  /** Each frame may be the one before it again. */
  record Repeated(double part) implements SensorFact {
    @Override
    public HeldFrames on(HeldFrames good, Random random) {
      int[] last = good.frames().getFirst().counts();
      for (Frame frame : good.frames()) {
        if (random.nextDouble() < part) {
          System.arraycopy(last, 0, frame.counts(), 0, last.length);
        }
        last = frame.counts();
      }
      return good;
    }
  }

  /** Frames that are lost by radio, for so long at most. */
  record Gaps(int count, double longestS) implements SensorFact {
    @Override
    public HeldFrames on(HeldFrames good, Random random) {
      List<Frame> left = new ArrayList<>(good.frames());
      double endS = good.frames().getLast().timeNs() / 1e9;
      for (int i = 0; i < count; i++) {
        double fromS = 5 + random.nextDouble() * (endS - 5);
        double toS = fromS + random.nextDouble() * longestS;
        left.removeIf(frame -> frame.timeNs() > fromS * 1e9 && frame.timeNs() < toS * 1e9);
      }
      return new HeldFrames(good.format(), left);
    }
  }

  /** Less than so much, of full scale, reads exactly as nothing does. */
  record Threshold(double part) implements SensorFact {
    @Override
    public HeldFrames on(HeldFrames good, Random random) {
      boolean isCell = good.format().sensor() == SensorKind.LOAD_CELL;
      int least = (int) (part * full(good));
      int[] zeros = isCell ? good.frames().getFirst().counts().clone() : new int[Channel.COUNT];
      for (Frame frame : good.frames()) {
        for (int i = 0; i < Channel.COUNT; i++) {
          frame.counts()[i] = zeros[i] + Math.max(0, frame.counts()[i] - zeros[i] - least);
        }
      }
      return good;
    }
  }

  /** One foot's sensors read nothing for 5 to 370 ms, so many times. */
  record DropOuts(int count) implements SensorFact {
    @Override
    public HeldFrames on(HeldFrames good, Random random) {
      int[] zeros = good.frames().getFirst().counts().clone();
      double endS = good.frames().getLast().timeNs() / 1e9;
      for (int i = 0; i < count; i++) {
        double fromS = 1 + random.nextDouble() * (endS - 1);
        double toS = fromS + random.nextDouble(0.005, 0.37);
        int forefoot = 2 * random.nextInt(2);
        for (Frame frame : good.frames()) {
          if (frame.timeNs() >= fromS * 1e9 && frame.timeNs() <= toS * 1e9) {
            frame.counts()[forefoot] = zeros[forefoot];
            frame.counts()[forefoot + 1] = zeros[forefoot + 1];
          }
        }
      }
      return good;
    }
  }

  /** A board's clock that is read in steps of so many milliseconds. */
  record CoarseClock(double stepMs) implements SensorFact {
    @Override
    public HeldFrames on(HeldFrames good, Random random) {
      long stepNs = (long) (stepMs * 1e6);
      List<Frame> read = new ArrayList<>();
      long lastNs = Long.MIN_VALUE;
      for (Frame frame : good.frames()) {
        lastNs = Math.max(lastNs + 1000, frame.timeNs() / stepNs * stepNs);
        read.add(frame.at(lastNs));
      }
      return new HeldFrames(good.format(), read);
    }
  }

  /** A clock that steps by 1 to 16 ms, so often a second; back as far as times may go. */
  record SteppingClock(double perS) implements SensorFact {
    @Override
    public HeldFrames on(HeldFrames good, Random random) {
      List<Frame> read = new ArrayList<>();
      long offsetNs = 0;
      long lastNs = Long.MIN_VALUE;
      for (Frame frame : good.frames()) {
        if (random.nextDouble() < perS / good.format().sampleRateHz()) {
          offsetNs += (long) (random.nextDouble(1, 16) * (random.nextBoolean() ? 1e6 : -1e6));
        }
        lastNs = Math.max(lastNs + 1000, frame.timeNs() + offsetNs);
        read.add(frame.at(lastNs));
      }
      return new HeldFrames(good.format(), read);
    }
  }
}
