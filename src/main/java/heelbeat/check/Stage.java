package heelbeat.check;

import heelbeat.signal.Foot;
import java.util.Set;

/** One part of a check, in the order of {@link Course#STAGES}. */
sealed interface Stage {
  /** Both feet flat and still. */
  record Still() implements Stage {
    @Override
    public String title() {
      return "Sit still, both feet flat.";
    }
  }

  /** One heel is raised and held: which sensors feel it. */
  record OneHeel(Foot foot, Beats beats) implements Stage {
    @Override
    public String title() {
      return "Raise the " + foot.label() + " heel alone.";
    }
  }

  /** Heels fall, as fast as they do: how soon the sensors feel it, and whether they ring. */
  record Fall(Beats beats) implements Stage {
    @Override
    public String title() {
      return "Raise the heels, and let them fall.";
    }
  }

  /** Push-ups at one's own pace, counted by the person. */
  record Free(int asked) implements Stage {
    @Override
    public String title() {
      return "Do " + asked + " push-ups as you like. Count them.";
    }
  }

  /** Push-ups at a tempo that is led. */
  record Led(Beats beats) implements Stage {
    @Override
    public String title() {
      return beats.lengths();
    }
  }

  /** What the person is to do. */
  String title();

  /** The feet that do it. */
  default Set<Foot> feet() {
    return this instanceof OneHeel one ? Set.of(one.foot()) : Set.of(Foot.values());
  }
}
