package heelbeat.explain;

import heelbeat.drawing.Curve;
import heelbeat.drawing.Drawing;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.Rep;
import heelbeat.session.FootView;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A whole recording as a picture, in rows of a minute or more, drawn while it is played. */
public final class OverviewPicture implements Onlooker {
  private static final double WIDTH = 1040;
  private static final double LEFT = 56;
  private static final double RIGHT = WIDTH - 20;
  private static final double HEAD = 60;
  private static final double LANE = 56;
  private static final double BELOW = 26;
  private static final int MOST_ROWS = 24;
  private static final long MINUTE_NS = 60_000_000_000L;

  /** The loads that a lane shows, as parts of those at rest. */
  private static final double HIGHEST_HEEL = 1.5;

  private static final double HIGHEST_FOREFOOT = 4;

  private final Account account;
  private final List<Foot> feet;
  private final long rowNs;
  private final int rows;
  private final Map<Foot, Curve> heels = new EnumMap<>(Foot.class);
  private final Map<Foot, Curve> forefeet = new EnumMap<>(Foot.class);
  private final Map<Foot, Long> lastNs = new EnumMap<>(Foot.class);

  /** Prepares the picture of an account's recording, which is to be played once more. */
  public OverviewPicture(Account account, Set<Foot> feet) {
    this.account = account;
    this.feet = List.copyOf(feet);
    long durationNs = Math.max(1, account.endNs() - account.startNs());
    rowNs = MINUTE_NS * Math.ceilDiv(durationNs, MINUTE_NS * MOST_ROWS);
    rows = Math.toIntExact(Math.ceilDiv(durationNs, rowNs));
    for (Foot foot : feet) {
      heels.put(foot, new Curve());
      forefeet.put(foot, new Curve());
      lastNs.put(foot, Long.MIN_VALUE);
    }
  }

  @Override
  public void onEvent(SessionEvent event) {
    // The account has them already.
  }

  @Override
  public void onFrame(long timeNs, int[] counts, Session session) {
    for (Foot foot : feet) {
      session
          .view(foot)
          .filter(FootView::hasSample)
          .ifPresent(view -> follow(foot, LookSample.of(view)));
    }
  }

  private void follow(Foot foot, LookSample sample) {
    Curve heel = heels.computeIfAbsent(foot, _ -> new Curve());
    Curve forefoot = forefeet.computeIfAbsent(foot, _ -> new Curve());
    long before = lastNs.getOrDefault(foot, Long.MIN_VALUE);
    boolean isSameRow = before != Long.MIN_VALUE && row(before) == row(sample.timeNs());
    if (!isSameRow || sample.timeNs() - before > FootView.LONGEST_BRIDGED_GAP_NS) {
      heel.lift();
      forefoot.lift();
    }
    lastNs.put(foot, sample.timeNs());
    PlotArea lane = lane(row(sample.timeNs()), foot);
    double x = lane.x(sample.timeNs());
    heel.to(x, lane.scaled(0, HIGHEST_HEEL).y(sample.heelPart()));
    forefoot.to(x, lane.scaled(0, HIGHEST_FOREFOOT).y(sample.forefootPart()));
  }

  private int row(long timeNs) {
    return Math.clamp((timeNs - account.startNs()) / rowNs, 0, rows - 1);
  }

  private PlotArea lane(int row, Foot foot) {
    double top = HEAD + row * rowHeight() + feet.indexOf(foot) * LANE;
    long fromNs = account.startNs() + row * rowNs;
    return new PlotArea(LEFT, RIGHT, top, top + LANE, fromNs, fromNs + rowNs, 0, HIGHEST_HEEL);
  }

  private double rowHeight() {
    return feet.size() * LANE + BELOW;
  }

  /**
   * The picture.
   *
   * @param title names the recording and what made the picture
   * @return an SVG file
   */
  public String finish(String title) {
    Drawing drawing = new Drawing(title, PictureStyle.CSS);
    drawing.text("title", LEFT, 24, title);
    new Legend()
        .line("load", "heel")
        .line("other-load", "forefoot")
        .area("not-counted", "not counted, and why")
        .area("fault", "sensor fault")
        .draw(drawing, LEFT, 42);
    List<Movement> movements = account.movements();
    for (int row = 0; row < rows; row++) {
      for (Foot foot : feet) {
        PlotArea lane = lane(row, foot);
        Labels numbers = new Labels("mid small", 1);
        Labels reasons = new Labels("mid reason", 1);
        movements.stream()
            .filter(movement -> movement.foot() == foot)
            .filter(movement -> lane.holds(movement.startNs()) || lane.holds(movement.endNs()))
            .forEach(movement -> draw(movement, lane, drawing, numbers, reasons));
        numbers.draw(drawing, lane.top() + 11);
        reasons.draw(drawing, lane.bottom());
        drawFaults(foot, lane, drawing);
        lane.drawFrame(drawing);
        if (foot == feet.getLast()) {
          lane.drawTimes(drawing);
        }
        drawing.text("end", LEFT - 5, lane.top() + 14, foot.label());
      }
    }
    forefeet.values().forEach(curve -> drawing.curve("other-load", curve));
    heels.values().forEach(curve -> drawing.curve("load", curve));
    return drawing.finish(WIDTH, HEAD + rows * rowHeight());
  }

  private static void draw(
      Movement movement, PlotArea lane, Drawing drawing, Labels numbers, Labels reasons) {
    double x = lane.x(movement.startNs());
    switch (movement) {
      case Movement.Counted(Rep rep, int pushUp, long _) -> {
        band("lift", rep.heelOffNs(), rep.topNs(), lane, drawing);
        band("hold", rep.topNs(), rep.loweringNs(), lane, drawing);
        band("lower", rep.loweringNs(), rep.heelDownNs(), lane, drawing);
        numbers.add((x + lane.x(rep.topNs())) / 2, Integer.toString(pushUp));
      }
      case Movement.Rejected(var rejected, long _) -> {
        band("not-counted", rejected.startNs(), rejected.endNs(), lane, drawing);
        reasons.add((x + lane.x(rejected.endNs())) / 2, rejected.reason().label());
      }
    }
  }

  private static void band(String look, long fromNs, long toNs, PlotArea lane, Drawing drawing) {
    double x = lane.x(fromNs);
    drawing.box(look, x, lane.top(), lane.x(toNs) - x, lane.bottom() - lane.top());
  }

  private void drawFaults(Foot foot, PlotArea lane, Drawing drawing) {
    List<HeelEvent.SensorFault> open = new ArrayList<>();
    for (HeelEvent event : account.heelEvents(foot)) {
      if (event instanceof HeelEvent.SensorFault fault) {
        open.add(fault);
      } else if (event instanceof HeelEvent.SensorOk ok) {
        open.stream()
            .filter(fault -> fault.channel() == ok.channel())
            .forEach(fault -> drawFault(fault, ok.timeNs(), lane, drawing));
        open.removeIf(fault -> fault.channel() == ok.channel());
      }
    }
    open.forEach(fault -> drawFault(fault, account.endNs(), lane, drawing));
  }

  private static void drawFault(
      HeelEvent.SensorFault fault, long untilNs, PlotArea lane, Drawing drawing) {
    if (fault.timeNs() <= lane.toNs() && untilNs >= lane.fromNs()) {
      band("fault", fault.timeNs(), untilNs, lane, drawing);
      drawing.text(
          "reason",
          lane.x(fault.timeNs()) + 1,
          lane.top() + 20,
          fault.channel().label() + ": " + fault.kind().text());
    }
  }
}
