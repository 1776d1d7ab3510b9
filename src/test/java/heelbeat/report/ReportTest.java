package heelbeat.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.DailyGoal;
import heelbeat.export.CsvOptions;
import heelbeat.export.Recorded;
import heelbeat.export.SessionExport;
import heelbeat.signal.Foot;
import heelbeat.store.StoreReader;
import heelbeat.summary.HandMade;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-02T10:00:00Z"), ZoneOffset.ofHours(2));

  @TempDir Path dir;

  @Test
  void thePageIsWellFormedAndNeedsNothingElse() throws Exception {
    new Recorded(dir).session("2026-05-02T09:00:00+02:00", true, "technique", 30);
    String html = report();
    parse(html);
    for (String loading : List.of("<script", "<link", "<img", "src=", "href=", "url(", "@import")) {
      assertFalse(html.contains(loading), loading);
    }
  }

  @Test
  void thePageOpensWithTodayAgainstItsGoal() throws Exception {
    new HandMade(dir)
        .session("2026-05-02T07:00+02:00", 50)
        .session("2026-05-02T09:00+02:00", 70)
        .session("2026-05-01T09:00+02:00", 40);
    String html = report(Optional.of(new DailyGoal.PushUps(200)));
    assertTrue(html.contains("<strong>120</strong> push-ups"), html);
    assertTrue(html.contains("<strong>2.0</strong> minutes under tension"));
    assertTrue(html.contains("<p>80 push-ups to go to your goal of 200 push-ups.</p>"));
    assertTrue(html.contains("<rect class=\"count\" width=\"60.0\""));
    assertTrue(html.indexOf("<h2>Today</h2>") < html.indexOf("In a row"));
    html = report(Optional.of(new DailyGoal.Minutes(2)));
    assertTrue(html.contains("<p>Goal reached: 2 minutes under tension.</p>"), html);
    assertFalse(report().contains("class=\"bar\""), "without a goal there is no bar");
  }

  /** A second less than the goal is 0.1 minutes, and never none. */
  @Test
  void whatIsLeftIsRoundedUp() throws Exception {
    new HandMade(dir).session("2026-05-02T07:00+02:00", 119);
    String html = report(Optional.of(new DailyGoal.Minutes(2)));
    assertTrue(html.contains("<p>0.1 minutes to go to your goal of 2 minutes under tension.</p>"));
  }

  @Test
  void aDayThatHasNotBegunSaysWhenTheLastWas() throws Exception {
    HandMade store = new HandMade(dir).session("2026-05-01T09:00+02:00", 30);
    assertTrue(
        report()
            .contains(
                "No push-up yet. The last were yesterday: 30 push-ups, 0.5 minutes under"
                    + " tension."));
    store.steps("2026-05-02T09:00+02:00", 12);
    assertTrue(report().contains("12 steps on the toes, no push-up yet."));
  }

  /** 2 May 2026 is a Saturday. */
  @Test
  void thisWeekIsComparedWithAsManyDaysOfTheLast() throws Exception {
    HandMade store =
        new HandMade(dir)
            .session("2026-04-25T09:00+02:00", 10)
            .session("2026-04-26T09:00+02:00", 99)
            .session("2026-04-27T09:00+02:00", 11);
    assertTrue(report().contains("<strong>↑ 11</strong> push-ups; 10 by Saturday last week"));
    store.session("2026-04-20T09:00+02:00", 5);
    assertTrue(report().contains("<strong>↓ 11</strong> push-ups; 15 by Saturday last week"));
    store.session("2026-04-28T09:00+02:00", 4);
    assertTrue(report().contains("<strong>→ 15</strong> push-ups; 15 by Saturday last week"));
  }

  /** In Auckland it is Sunday; the export is made on a Saturday evening. */
  @Test
  void aSessionInATimeZoneAheadIsOfToday() throws Exception {
    new HandMade(dir).session("2026-05-03T08:00+12:00[Pacific/Auckland]", 25);
    String html = report();
    assertTrue(html.contains("<p>Sunday 3 May 2026</p>"));
    assertTrue(html.contains("<strong>25</strong> push-ups"));
    assertTrue(html.contains("<b>Today, 08:00</b>"));
    assertTrue(html.contains("<title>3 May: 25 push-ups, 0.4 minutes under tension</title>"));
  }

  @Test
  void aSessionOfStepsAloneIsShown() throws Exception {
    new HandMade(dir).steps("2026-05-02T09:00+02:00", 12);
    String html = report();
    parse(html);
    assertTrue(html.contains("<b>Today, 09:00</b> 12 steps on the toes"), html);
    assertEquals(1, count(html, "class=\"step\" d=\"M"));
    assertFalse(html.contains("<figcaption><b>Hold</b>"));
  }

  @Test
  void aPadOfOneFootSaysNothingOfTheOther() throws Exception {
    new HandMade(dir).ofOneFoot("2026-05-02T09:00+02:00", 8).ofOneFoot("2026-04-24T09:00+02:00", 8);
    String html = report();
    assertTrue(html.contains("<b>Hold</b><br/>0.5 ± 0.2 s</figcaption>"), html);
    String text = html.substring(html.indexOf("<main>"));
    assertFalse(text.contains("right\""), "neither marks nor a legend");
    assertFalse(text.contains("heel"));
  }

  @Test
  void leftAgainstRightIsSaidInWordsAndOnlyBeyondItsError() throws Exception {
    HandMade store =
        new HandMade(dir)
            .session(
                "2026-05-02T09:00+02:00",
                true,
                6,
                new HandMade.Side(Foot.LEFT, 1.3, 2.0, 0.1),
                new HandMade.Side(Foot.RIGHT, 1.0, 2.2, 0.1));
    String html = report();
    assertTrue(
        html.contains("<p>Both heels rose as often. The left heel was held 0.3 s longer.</p>"),
        html);
    store.session("2026-05-02T11:00+02:00", 3);
    assertTrue(report().contains("<p>Only the left heel rose.</p>"));
  }

  @Test
  void whatHasChangedSinceLastWeekIsOneSentence() throws Exception {
    new HandMade(dir)
        .session("2026-04-24T09:00Z", true, 9, new HandMade.Side(Foot.LEFT, 1, 1.6, 0.1))
        .session("2026-05-02T09:00Z", true, 9, new HandMade.Side(Foot.LEFT, 1, 2, 0.1));
    assertTrue(report().contains("<p>This week lowering was 0.4 s slower than last week.</p>"));
  }

  @Test
  void nothingIsSaidOfAChangeWithinItsError() throws Exception {
    new HandMade(dir)
        .session("2026-04-24T09:00Z", true, 9, new HandMade.Side(Foot.LEFT, 1, 1.6, 0.2))
        .session("2026-05-02T09:00Z", true, 9, new HandMade.Side(Foot.LEFT, 1, 2, 0.2));
    assertFalse(report().contains("slower than"));
  }

  @Test
  void everySetIsABlockAndARestIsSaid() throws Exception {
    new Recorded(dir).session("2026-05-02T09:00:00+02:00", true, "technique", 23);
    String html = report();
    Matcher blocks = Pattern.compile("class=\"set\" d=\"([^\"]*)\"").matcher(html);
    assertTrue(blocks.find());
    assertEquals(3, count(blocks.group(1), "z"));
    assertTrue(html.contains("3 sets of 10, 10 and 3 push-ups, with 0:0"), html);
    assertTrue(html.contains("<p>20 were good, 3 lowered too fast.</p>"));
  }

  @Test
  void everyMarkHasItsErrorAndAFaultyOneIsHollow() throws Exception {
    new Recorded(dir).session("2026-05-02T09:00:00+02:00", true, "technique", 31);
    String html = report();
    assertEquals(2 * 16, count(html, "<circle"));
    assertEquals(2 * 15, count(html, "width=\"5.4\""));
    assertEquals(2 * 16, errorLines(html, "left"));
    assertEquals(2 * 15, errorLines(html, "right"));
    assertEquals(2 * 4, count(html, " faulty\""));
    assertEquals(1, count(html, "the truth is within ± at least nine times in ten"));
    assertEquals(
        2 * 31, Pattern.compile(": \\d\\.\\d ± 0\\.2 s</title>").matcher(html).results().count());
  }

  private static long errorLines(String html, String foot) {
    return Pattern.compile("<path class=\"error " + foot + "\" d=\"([^\"]*)\"")
        .matcher(html)
        .results()
        .mapToLong(path -> count(path.group(1), "V"))
        .sum();
  }

  /** All 2000 are in the means of 40 groups, each of 50 push-ups of both feet in turn. */
  @Test
  void aLongSessionIsDrawnInGroups() throws Exception {
    new Recorded(dir).session("2026-05-02T09:00:00+02:00", true, "technique", 2000);
    String html = report();
    assertEquals(2 * 40, count(html, "<circle"));
    assertEquals(2 * 40, count(html, "width=\"5.4\""));
    assertTrue(html.contains("<title>1951 to 2000, right: "));
    assertTrue(html.contains("push-up; a mark is the mean of 50<"));
    assertTrue(html.contains("200 sets of 10 push-ups"));
  }

  @Test
  void daysAreThoseOfTheSessionsOwnClock() throws Exception {
    new Recorded(dir)
        .session("2026-05-01T23:59:50+02:00", true, "technique", 10)
        .session("2027-05-01T12:00:00+02:00", false, "yet to come", 7);
    String html = report();
    // The fifth repetition starts ten seconds into the session, at midnight.
    assertTrue(html.contains("<title>1 May: 4 push-ups, "));
    assertTrue(html.contains("<title>2 May: 6 push-ups, "));
    assertFalse(html.contains("unsure\""), "what is yet to come is on no day");
  }

  @Test
  void aDayOfAnUnsetClockHasARing() throws Exception {
    new HandMade(dir).undated("2026-05-01T09:00Z", 4).session("2026-05-02T09:00Z", 4);
    String html = report();
    assertEquals(1, count(html, " unsure\""));
    assertTrue(html.contains("In a ring: the clock was not set"));
    assertTrue(html.contains("with push-ups; some dates are unsure"));
  }

  @Test
  void whatIsDoubtfulIsSaid() throws Exception {
    new Recorded(dir).session("1970-01-01T00:00:30Z", false, "technique", "x", 3, false);
    String html = report();
    assertTrue(html.contains("The clock was not set"));
    assertTrue(html.contains("The end was not recorded."));
  }

  @Test
  void textIsShownAndNotRun() throws Exception {
    new Recorded(dir).session("2026-05-02T09:00:00+02:00", true, "<script>\"&", 1);
    assertTrue(report().contains("&lt;script&gt;&quot;&amp;"));
  }

  @Test
  void everyPictureHasWordsOrIsSaidInWordsBesideIt() throws Exception {
    new Recorded(dir)
        .session("2026-04-20T09:00:00+02:00", true, "technique", 4)
        .session("2026-05-02T09:00:00+02:00", true, "technique", 4);
    var pictures = parse(report(Optional.of(new DailyGoal.PushUps(9)))).getElementsByTagName("svg");
    int silent = 0;
    for (int i = 0; i < pictures.getLength(); i++) {
      Element picture = (Element) pictures.item(i);
      if (picture.getAttribute("aria-hidden").equals("true")) {
        silent++;
        continue;
      }
      for (String words : List.of("title", "desc")) {
        assertFalse(picture.getElementsByTagName(words).item(0).getTextContent().isBlank());
      }
    }
    assertEquals(3, silent, "the goal's bar and a strip for each session");
    assertEquals(silent + 1 + 3 + 2 * 2, pictures.getLength());
  }

  @Test
  void weeksAreComparedOnceThereAreTwo() throws Exception {
    HandMade store =
        new HandMade(dir)
            .session("2026-04-26T23:00Z", true, 5, new HandMade.Side(Foot.LEFT, 1.5, 2, 0.1));
    assertFalse(report().contains("Week by week"));
    store.session("2026-04-27T09:00Z", true, 6, new HandMade.Side(Foot.LEFT, 1.7, 2, 0.1));
    String html = report();
    parse(html);
    assertTrue(html.contains("<title>Week of 20 Apr: left 1.5 ± 0.2 s, of 5 push-ups</title>"));
    assertTrue(html.contains("<title>Week of 27 Apr: left 1.7 ± 0.2 s, of 6 push-ups</title>"));
    String weeks = html.substring(html.indexOf("Week by week"), html.indexOf("Last sessions"));
    String hold = weeks.substring(weeks.indexOf("<b>Hold</b>"), weeks.indexOf("<b>Lowering</b>"));
    // With their errors they go from 1.3 to 1.9 s.
    assertTrue(hold.contains(">1.2<") && hold.contains(">2<") && !hold.contains(">0<"), hold);
  }

  /** WCAG 2.2: 1.4.3 asks for 4.5 to 1 of text, 1.4.11 for 3 to 1 of marks; by day and by night. */
  @Test
  void textAndMarksStandOutFromThePaper() throws Exception {
    new Recorded(dir).session("2026-05-02T09:00:00+02:00", true, "technique", 1);
    List<Map<String, Double>> palettes = new ArrayList<>();
    Matcher palette = Pattern.compile("--paper: #\\w+;[^}]*").matcher(report());
    while (palette.find()) {
      Map<String, Double> colours = new HashMap<>();
      Matcher colour = Pattern.compile("--(\\w+): #(\\w{6}|\\w{3});").matcher(palette.group());
      while (colour.find()) {
        colours.put(colour.group(1), luminance(colour.group(2)));
      }
      palettes.add(colours);
    }
    assertEquals(3, palettes.size(), "day, night, print");
    for (Map<String, Double> luminances : palettes) {
      for (String text : List.of("ink", "faint")) {
        assertTrue(contrast(luminances, text) >= 4.5, text + " " + luminances);
      }
      for (String mark : List.of("left", "right", "count", "fault")) {
        assertTrue(contrast(luminances, mark) >= 3, mark + " " + luminances);
      }
    }
  }

  private static double contrast(Map<String, Double> palette, String name) {
    double one = palette.getOrDefault(name, Double.NaN);
    double paper = palette.getOrDefault("paper", Double.NaN);
    return (Math.max(one, paper) + 0.05) / (Math.min(one, paper) + 0.05);
  }

  /** Relative luminance, WCAG 2.2. */
  private static double luminance(String hex) {
    String whole = hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1");
    double sum = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(whole.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void monthsAreFoldedAndHaveEverySession() throws Exception {
    Recorded recorded = new Recorded(dir).session("2026-03-31T09:00:00+02:00", true, "free", 3);
    for (int day = 10; day < 22; day++) {
      recorded.session("2026-04-" + day + "T09:00:00+02:00", true, "free", 2);
    }
    String html = report();
    assertEquals(DrawnSession.MOST, count(html, "<details class=\"session\""));
    assertEquals(1, count(html, " open=\"open\">"));
    assertEquals(2, count(html, "<details>"));
    assertTrue(html.contains("<b>April 2026</b> 24 push-ups, "), html);
    assertTrue(html.indexOf("April 2026</b>") < html.indexOf("March 2026</b>"));
    assertEquals(13, count(html, "<th scope=\"row\">"));
    assertTrue(html.indexOf("Tue 21, 09:00") < html.indexOf("Mon 20, 09:00"));
  }

  @Test
  void anEmptyStoreGivesAPageThatSaysSo() throws Exception {
    new Recorded(dir).session("2026-05-02T09:00:00+02:00", true, "technique", 0);
    String html = report();
    parse(html);
    assertTrue(html.contains("No session with push-ups has been recorded yet."));
  }

  private String report() throws Exception {
    return report(Optional.empty());
  }

  private String report(Optional<DailyGoal> goal) throws Exception {
    Path stick = Files.createDirectories(dir.resolve("stick"));
    try (StoreReader reader = StoreReader.open(dir)) {
      new SessionExport(CsvOptions.PLAIN, goal, CLOCK).write(reader, stick);
    }
    return Files.readString(stick.resolve("heelbeat/report.html"));
  }

  private static Document parse(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  private static long count(String text, String part) {
    return Pattern.compile(part, Pattern.LITERAL).matcher(text).results().count();
  }
}
