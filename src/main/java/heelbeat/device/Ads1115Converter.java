package heelbeat.device;

import com.pi4j.context.Context;
import heelbeat.linux.BoardException;
import heelbeat.loop.Clock;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sensors on one or two ADS1115. A chip converts its inputs one after the other, two chips do so at
 * the same time.
 *
 * <p>The samples of a frame are not of one instant; its time is the mean of theirs. The heels are
 * sampled in its middle, because they date a lift's begin and end. At 860 Hz and 0.2 ms a transfer,
 * one chip takes a sample every 1.8 ms: heels are 0.9 ms from the frame's time, forefeet 2.7 ms.
 * With two chips every sample is 1.2 ms from it. A sensor's error is the same in every frame, so
 * that the time from a heel's lift to its landing has none of it.
 */
final class Ads1115Converter implements Converter {
  private static final List<Channel> SAMPLING_ORDER =
      List.of(Channel.LEFT_FOREFOOT, Channel.LEFT_HEEL, Channel.RIGHT_HEEL, Channel.RIGHT_FOREFOOT);

  private final PadFormat format;
  private final List<Ads1115> chips;

  /** What is sampled at the same time, one after the other. */
  private final Sample[][] rounds;

  private final long[] timesNs;
  private long skewNs;

  private record Sample(Ads1115 chip, int input, int channel) {}

  /**
   * Takes over the chips.
   *
   * @param chips set up, in the order of the settings
   */
  Ads1115Converter(Ads1115Settings settings, List<Ads1115> chips) {
    this.chips = chips;
    format = settings.format();
    timesNs = new long[format.channels().size()];
    rounds = new Sample[settings.conversionsPerFrame()][];
    for (int i = 0; i < rounds.length; i++) {
      rounds[i] = round(i, settings, chips);
    }
  }

  private static Sample[] round(int number, Ads1115Settings settings, List<Ads1115> chips) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < chips.size(); i++) {
      Map<Channel, Integer> inputs = settings.chips().get(i).inputs();
      List<Channel> order = SAMPLING_ORDER.stream().filter(inputs::containsKey).toList();
      if (number < order.size()) {
        Channel channel = order.get(number);
        samples.add(
            new Sample(chips.get(i), Objects.requireNonNull(inputs.get(channel)), channel.index()));
      }
    }
    return samples.toArray(Sample[]::new);
  }

  /**
   * Opens the chips and checks that they are ADS1115.
   *
   * @throws BoardException if one is not, or cannot be had
   */
  static Ads1115Converter open(Context context, Ads1115Settings settings, Clock clock) {
    Ads1115Search.requireAnswers(context, settings, clock);
    List<Ads1115> opened = new ArrayList<>();
    try {
      for (Ads1115Settings.Chip wanted : settings.chips()) {
        Ads1115 chip = Ads1115.open(context, settings, wanted, clock);
        opened.add(chip);
        chip.setUp();
      }
      return new Ads1115Converter(settings, opened);
    } catch (BoardException e) {
      opened.forEach(Ads1115::close);
      throw e;
    }
  }

  @Override
  public PadFormat format() {
    return format;
  }

  @Override
  public long convert(int[] counts) {
    int samples = 0;
    for (Sample[] round : rounds) {
      for (Sample sample : round) {
        sample.chip.start(sample.input);
      }
      for (Sample sample : round) {
        sample.chip.await();
        counts[sample.channel] = withinFullScale(sample.chip.result());
        timesNs[samples++] = sample.chip.sampleTimeNs();
      }
    }
    return meanTimeNs();
  }

  /** Noise lifts a sensor at the supply above it; the chain takes such a count for a defect. */
  private int withinFullScale(int counts) {
    return Math.clamp(counts, -format.fullScaleCounts() - 1, format.fullScaleCounts());
  }

  private long meanTimeNs() {
    long sumNs = 0;
    for (long timeNs : timesNs) {
      sumNs += timeNs - timesNs[0];
    }
    long meanNs = timesNs[0] + sumNs / timesNs.length;
    skewNs = 0;
    for (long timeNs : timesNs) {
      skewNs = Math.max(skewNs, Math.abs(timeNs - meanNs));
    }
    return meanNs;
  }

  @Override
  public long skewNs() {
    return skewNs;
  }

  @Override
  public void close() {
    chips.forEach(Ads1115::close);
  }
}
