package heelbeat.explain;

import heelbeat.session.FootView;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every sample of a moment, as it came and as the chain took it. */
public final class ExcerptTrace implements Onlooker {
  /** The counts of a frame, by {@link Channel#index()}. */
  record Frame(long timeNs, List<Integer> counts) {
    int counts(Channel channel) {
      return counts.get(channel.index());
    }
  }

  /** A shorter one is shown as 0.0 s ({@link heelbeat.rep.Measured}). */
  private static final long SHORTEST_HOLD_NS = 50_000_000L;

  private final Excerpt moment;
  private final List<Frame> frames = new ArrayList<>();
  private final Map<Foot, List<LookSample>> samples = new EnumMap<>(Foot.class);

  /** Collects nothing but that moment. */
  public ExcerptTrace(Excerpt moment) {
    this.moment = moment;
    for (Foot foot : Foot.values()) {
      samples.put(foot, new ArrayList<>());
    }
  }

  @Override
  public void onEvent(SessionEvent event) {
    // The account has them already.
  }

  @Override
  public void onFrame(long timeNs, int[] counts, Session session) {
    if (!moment.holds(timeNs)) {
      return;
    }
    frames.add(new Frame(timeNs, List.of(counts[0], counts[1], counts[2], counts[3])));
    samples.forEach((foot, ofFoot) ->
        session
            .view(foot)
            .filter(FootView::hasSample)
            .filter(view -> moment.holds(view.timeNs()))
            .ifPresent(view -> ofFoot.add(LookSample.of(view))));
  }

  List<Frame> frames() {
    return List.copyOf(frames);
  }

  /**
   * How fast the load of a held heel drifted, as {@link FootView#driftPartPerS()}; 0 without
   * samples, and of a heel that was not held.
   */
  double driftPartPerS(Movement.Counted movement) {
    if (movement.rep().holdNs() < SHORTEST_HOLD_NS) {
      return 0;
    }
    List<LookSample> ofFoot = samples(movement.foot());
    // A sample is looked at a frame after it was taken; the last one was, when all was reported.
    return ofFoot.stream()
        .filter(sample -> sample.timeNs() >= movement.confirmedNs())
        .findFirst()
        .or(() -> ofFoot.isEmpty() ? Optional.empty() : Optional.of(ofFoot.getLast()))
        .map(LookSample::driftPartPerS)
        .orElse(0.0);
  }

  List<LookSample> samples(Foot foot) {
    return List.copyOf(samples.getOrDefault(foot, List.of()));
  }
}
