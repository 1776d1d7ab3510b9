package heelbeat.explain;

import heelbeat.session.FootView;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** How little the heel carried in each movement of a recording that is played once more. */
public final class LowestLoads implements Onlooker {
  private final Map<Foot, Queue<Movement>> ahead = new HashMap<>();
  private final Map<Movement, LookSample> lowest = new HashMap<>();

  /** Looks at the movements that an account told. */
  public LowestLoads(Account account) {
    for (Foot foot : Foot.values()) {
      List<Movement> ofFoot =
          account.movements().stream().filter(movement -> movement.foot() == foot).toList();
      ahead.put(foot, new ArrayDeque<>(ofFoot));
    }
  }

  @Override
  public void onEvent(SessionEvent event) {
    // The account has them already.
  }

  @Override
  public void onFrame(long timeNs, int[] counts, Session session) {
    ahead.forEach((foot, movements) ->
        session.view(foot).filter(FootView::hasSample).ifPresent(view -> look(movements, view)));
  }

  private void look(Queue<Movement> movements, FootView view) {
    while (!movements.isEmpty() && movements.element().endNs() < view.timeNs()) {
      movements.remove();
    }
    if (!movements.isEmpty() && movements.element().startNs() <= view.timeNs()) {
      LookSample sample = LookSample.of(view);
      lowest.merge(
          movements.element(),
          sample,
          (before, now) -> now.heelPart() < before.heelPart() ? now : before);
    }
  }

  /** The sample of a movement in which the heel carried least of its load at rest. */
  Optional<LookSample> in(Movement movement) {
    return Optional.ofNullable(lowest.get(movement));
  }
}
