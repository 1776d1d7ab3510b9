package heelbeat.explain;

import heelbeat.drawing.Drawing;
import heelbeat.heel.HeelDetector;
import heelbeat.heel.HeelEvent;
import heelbeat.heel.HeelLevels;
import heelbeat.heel.SensorLevels;
import heelbeat.rep.Rep;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One foot's part of a moment's picture: phases and events above forefoot and heel. */
final class FootPlot {
  private static final int LABEL_ROWS = 3;
  private static final double STRIP_TOP = 22 + LABEL_ROWS * Labels.ROW;
  private static final double STRIP = 18;
  private static final double FOREFOOT_TOP = STRIP_TOP + STRIP + 16;
  private static final double PANEL = 150;
  private static final double MAGNIFIED = 100;
  private static final double BETWEEN = 8;
  private static final double BELOW = 32;

  /** Fewer samples of a lift are not worth a look. */
  private static final int FEWEST = 10;

  private final Drawing drawing;
  private final Account account;
  private final Excerpt moment;
  private final ExcerptTrace trace;
  private final Foot foot;
  private final List<LookSample> samples;
  private final List<Movement> movements;
  private final double top;
  private final SensorPlot forefootLoads;
  private final SensorPlot heelLoads;
  private final PlotArea forefoot;
  private final @Nullable PlotArea magnified;
  private final PlotArea heel;
  private final Labels labels = new Labels("mid small", LABEL_ROWS);

  FootPlot(
      Drawing drawing,
      Account account,
      Excerpt moment,
      ExcerptTrace trace,
      Foot foot,
      double left,
      double right,
      double top) {
    this.drawing = drawing;
    this.account = account;
    this.moment = moment;
    this.trace = trace;
    this.foot = foot;
    this.samples = trace.samples(foot);
    this.movements = moment.movements().stream().filter(of -> of.foot() == foot).toList();
    this.top = top;
    HeelLevels reference = reference();
    forefootLoads =
        new SensorPlot(
            drawing,
            samples,
            LookSample::forefootLoad,
            sample -> sample.levels().forefoot(),
            reference.forefoot());
    heelLoads =
        new SensorPlot(
            drawing,
            samples,
            LookSample::heelLoad,
            sample -> sample.levels().heel(),
            reference.heel());
    PlotArea field = new PlotArea(left, right, 0, 0, moment.fromNs(), moment.toNs(), 0, 1);
    double nextTop = top + FOREFOOT_TOP;
    forefoot = placed(field, nextTop, PANEL, everything(forefootLoads));
    nextTop = forefoot.bottom() + BETWEEN;
    DoubleSummaryStatistics lifted = forefootLoads.percentages(this::isInLift);
    magnified = lifted.getCount() < FEWEST ? null : placed(field, nextTop, MAGNIFIED, lifted);
    nextTop += magnified == null ? 0 : MAGNIFIED + BETWEEN;
    heel = placed(field, nextTop, PANEL, everything(heelLoads));
  }

  private static DoubleSummaryStatistics everything(SensorPlot loads) {
    DoubleSummaryStatistics values = loads.percentages(_ -> true);
    values.accept(0);
    values.accept(100);
    return values;
  }

  private static PlotArea placed(
      PlotArea field, double top, double height, DoubleSummaryStatistics values) {
    double margin = Math.max(1, (values.getMax() - values.getMin()) / 20);
    return field
        .placed(top, top + height)
        .scaled(values.getMin() - margin, values.getMax() + margin);
  }

  /** Whether the heel was up in the movement that is looked at: its phases are told from that. */
  private boolean isInLift(LookSample sample) {
    return moment
        .nearest(foot)
        .filter(movement -> movement.distanceNs(sample.timeNs()) == 0)
        .filter(movement -> movement instanceof Movement.Counted || sample.isHeelUp())
        .isPresent();
  }

  /** What 0 and 100 % mean in the picture: the levels when the foot last rested before it moved. */
  private HeelLevels reference() {
    if (samples.isEmpty()) {
      return new HeelLevels(new SensorLevels(0, 1), new SensorLevels(0, 1), 1);
    }
    long startNs = moment.nearest(foot).map(Movement::startNs).orElse(moment.atNs());
    LookSample best = samples.getFirst();
    for (LookSample sample : samples) {
      if (sample.isHeelDown() && (sample.timeNs() <= startNs || !best.isFootOn())) {
        best = sample;
      }
    }
    return best.levels();
  }

  /** Where it ends, in pixels. */
  double bottom() {
    return heel.bottom() + BELOW;
  }

  void draw(String verdict) {
    drawing.text("foot", forefoot.left(), top + 14, foot.label() + " foot");
    drawing.text("", forefoot.left() + 84, top + 14, verdict);
    movements.forEach(this::drawMovement);
    drawForefoot();
    if (magnified != null) {
      drawFrame(magnified, "forefoot in this lift, magnified: the phases are told from it");
      forefootLoads.drawLoad(magnified, this::isInLift);
      drawDrift(magnified);
      nameDrift(magnified);
    }
    drawHeel();
    account.reported().forEach(this::drawEvent);
    account.reported().forEach(reported -> drawGuess(reported.event()));
    labels.draw(drawing, top + STRIP_TOP);
  }

  private void drawForefoot() {
    drawFrame(forefoot, "forefoot");
    forefootLoads.drawCounts(forefoot, trace.frames(), Channel.forefoot(foot));
    forefootLoads.drawFloor(forefoot);
    forefootLoads.drawRest(forefoot);
    forefootLoads.drawLimit(
        forefoot,
        HeelDetector.FOREFOOT_CARRIES_PART,
        "a heel-off needs more",
        LookSample::isHeelDown);
    forefootLoads.drawLimit(
        forefoot, HeelDetector.FOREFOOT_OFF_PART, "foot off below", LookSample::isFootOn);
    forefootLoads.drawLoad(forefoot, _ -> true);
    drawDrift(forefoot);
  }

  private void drawDrift(PlotArea panel) {
    drifted()
        .ifPresent(counted -> {
          Rep rep = counted.rep();
          forefootLoads.drawDrift(
              panel,
              sample -> sample.timeNs() >= rep.topNs() && sample.timeNs() <= rep.loweringNs(),
              trace.driftPartPerS(counted));
        });
  }

  private void nameDrift(PlotArea panel) {
    drifted()
        .ifPresent(counted -> {
          String words = Reasons.drift(trace.driftPartPerS(counted)) + " a second: taken out";
          drawing.text("drift-name", panel.x(counted.rep().topNs()) + 3, panel.bottom() - 4, words);
        });
  }

  /** The movement that is looked at, if a drift of the load was taken out of it. */
  private Optional<Movement.Counted> drifted() {
    return moment.nearest(foot).orElse(null) instanceof Movement.Counted counted
            && trace.driftPartPerS(counted) != 0
        ? Optional.of(counted)
        : Optional.empty();
  }

  private void drawHeel() {
    drawFrame(heel, "heel");
    heel.drawTimes(drawing);
    heelLoads.drawCounts(heel, trace.frames(), Channel.heel(foot));
    heelLoads.drawFloor(heel);
    heelLoads.drawRest(heel);
    heelLoads.drawLimit(
        heel, HeelDetector.EASED_HEEL_PART, "partial lift below", LookSample::isHeelDown);
    heelLoads.drawLimit(
        heel, HeelDetector.LIFTED_PART, "lifted below, if level", LookSample::isHeelDown);
    heelLoads.drawLimit(heel, HeelDetector.LANDED_PART, "landed above", LookSample::isHeelUp);
    heelLoads.drawLimit(
        heel,
        sample -> sample.levels().touchedPart(),
        "touched, if it stays above",
        LookSample::isHeelUp);
    heelLoads.drawLoad(heel, _ -> true);
    double x = heel.x(moment.atNs());
    drawing.line("asked", x, heel.bottom(), x, heel.bottom() + 6);
    drawing.text("mid", (heel.left() + heel.right()) / 2, heel.bottom() + 27, "time (s)");
  }

  private void drawFrame(PlotArea panel, String name) {
    panel.drawFrame(drawing);
    panel.drawValues(drawing, " %");
    drawing.text("panel-name", panel.left() + 4, panel.top() + 11, name);
  }

  private void drawMovement(Movement movement) {
    switch (movement) {
      case Movement.Counted(Rep rep, int _, long _) -> drawPhases(rep);
      case Movement.Rejected(var rejected, long confirmedNs) -> {
        band("not-counted", rejected.reason().label(), rejected.startNs(), rejected.endNs());
        sure(rejected.endNs(), confirmedNs, heel.bottom() - 14);
      }
    }
  }

  private void drawPhases(Rep rep) {
    band("lift", "lift " + rep.concentric().text(), rep.heelOffNs(), rep.topNs());
    band("hold", "hold " + rep.hold().text(), rep.topNs(), rep.loweringNs());
    band("lower", "lowering " + rep.eccentric().text(), rep.loweringNs(), rep.heelDownNs());
    double y = top + STRIP_TOP + STRIP + 4;
    error(rep.topNs(), rep.errors().concentricNs(), y);
    error(rep.loweringNs(), rep.errors().eccentricNs(), y + 6);
  }

  private void band(String look, String words, long fromNs, long toNs) {
    double x = heel.x(fromNs);
    double width = heel.x(toNs) - x;
    drawing.box(look, x, top + STRIP_TOP, width, STRIP);
    drawing.box(look, x, forefoot.top(), width, PANEL);
    drawing.box(look, x, heel.top(), width, PANEL);
    if (magnified != null) {
      drawing.box(look, x, magnified.top(), width, MAGNIFIED);
    }
    if (width > words.length() * 5) {
      drawing.text("mid small", x + width / 2, top + STRIP_TOP + 13, words);
    }
  }

  /** One and two standard errors around an instant. */
  private void error(long ns, long errorNs, double y) {
    if (forefoot.holds(ns)) {
      double x = forefoot.x(ns);
      drawing.line("error2", forefoot.x(ns - 2 * errorNs), y, forefoot.x(ns + 2 * errorNs), y);
      drawing.line("error1", forefoot.x(ns - errorNs), y, forefoot.x(ns + errorNs), y);
      drawing.line("error2", x, top + STRIP_TOP, x, heel.top() - BETWEEN);
    }
  }

  private void drawEvent(Account.Reported reported) {
    if (reported.event() instanceof SessionEvent.Sensed sensed
        && sensed.event().foot() == foot
        && heel.holds(sensed.timeNs())) {
      double x = heel.x(sensed.timeNs());
      drawing.line("event", x, top + STRIP_TOP, x, heel.bottom());
      labels.add(x, name(sensed.event()));
      sure(sensed.timeNs(), reported.confirmedNs(), heel.bottom() - 6);
    }
  }

  private static String name(HeelEvent event) {
    return switch (event) {
      case HeelEvent.FootOn _ -> "foot on";
      case HeelEvent.FootOff _ -> "foot off";
      case HeelEvent.HeelOff _ -> "heel-off";
      case HeelEvent.HeelDown _ -> "heel-down";
      case HeelEvent.ToeRaise _ -> "toes up";
      case HeelEvent.PartialLift _ -> "dip over";
      case HeelEvent.SensorFault fault ->
          fault.channel().label() + " " + fault.kind().name().toLowerCase(Locale.ROOT);
      case HeelEvent.SensorOk ok -> ok.channel().label() + " ok";
    };
  }

  /** From when something happened to when it was sure. */
  private void sure(long happenedNs, long confirmedNs, double y) {
    double x = heel.x(confirmedNs);
    drawing.line("sure", heel.x(happenedNs), y, x, y);
    drawing.line("sure", x, y - 4, x, y + 4);
  }

  /** When the heel first seemed to come down, which the light shows at once. */
  private void drawGuess(SessionEvent event) {
    if (event instanceof SessionEvent.LoweringSeen(Foot of, long timeNs)
        && of == foot
        && heel.holds(timeNs)) {
      double x = forefoot.x(timeNs);
      drawing.line("guess", x, forefoot.top(), x, heel.top() - BETWEEN);
    }
  }
}
