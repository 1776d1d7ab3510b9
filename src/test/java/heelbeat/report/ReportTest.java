package heelbeat.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.drawing.Axis;
import heelbeat.export.CsvOptions;
import heelbeat.export.Recorded;
import heelbeat.export.SessionExport;
import heelbeat.rep.Measured;
import heelbeat.signal.Foot;
import heelbeat.store.StoreReader;
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
  void everyRepetitionOfASessionIsADotInBothPlots() throws Exception {
    new Recorded(dir).session("2026-05-02T09:00:00+02:00", true, "technique", 31);
    String html = report();
    assertEquals(2 * 16, count(html, "<circle"));
    assertEquals(2 * 15, count(html, "width=\"4.2\""));
    assertTrue(html.contains("31 push-ups, left heel 16 times, right heel 15"));
  }

  @Test
  void everyLengthIsShownWithItsError() throws Exception {
    new Recorded(dir).session("2026-05-02T09:00:00+02:00", true, "technique", 31);
    String html = report();
    assertEquals(1, count(html, "the truth is within ± at least nine times in ten"));
    assertTrue(Pattern.compile(">left, mean 0\\.5 ± 0\\.2 s<").matcher(html).find(), html);
    assertEquals(
        2 * 31, Pattern.compile(": \\d\\.\\d ± 0\\.2 s[<,]").matcher(html).results().count());
    // A line for each dot, and no number of a second without its error but those that were asked.
    assertEquals(2 * 16, errorLines(html, "left"));
    assertEquals(2 * 15, errorLines(html, "right"));
    assertFalse(Pattern.compile("\\d\\.\\d\\d s").matcher(html).find());
  }

  private static long errorLines(String html, String foot) {
    return Pattern.compile("<path class=\"error " + foot + "\" d=\"([^\"]*)\"")
        .matcher(html)
        .results()
        .mapToLong(path -> count(path.group(1), "V"))
        .sum();
  }

  @Test
  void anErrorIsDrawnAsFarAsItGoesButNotBelowZero() {
    Plot plot = new Plot("title", "description", 0, 2, new Axis(1, 2));
    plot.error(Foot.LEFT, 1, 0.5, 1.5);
    plot.dot(Foot.LEFT, true, 1, 1, "");
    String text = plot.text();
    assertTrue(text.contains("d=\"M189 106V42\""), text);
    assertTrue(text.contains("cy=\"74\""), text);
    Measured unsure = new Measured(100_000_000, 200_000_000);
    assertEquals(0, Plots.leastS(unsure));
    assertEquals(0.5, Plots.mostS(unsure), 1e-12);
  }

  @Test
  void longSessionsAreThinnedFootByFoot() throws Exception {
    new Recorded(dir).session("2026-05-02T09:00:00+02:00", true, "technique", 2000);
    String html = report();
    assertEquals(2 * 200, count(html, "<circle"));
    assertEquals(2 * 200, count(html, "width=\"4.2\""));
    assertTrue(html.contains("One of every 5 of a foot is drawn."));
  }

  @Test
  void daysAreThoseOfTheSessionsOwnClock() throws Exception {
    new Recorded(dir)
        .session("2026-05-01T23:59:50+02:00", true, "technique", 10)
        .session("2026-03-01T12:00:00+02:00", true, "long ago", 7)
        .session("2027-05-01T12:00:00+02:00", false, "yet to come", 7);
    String html = report();
    // The fifth repetition starts ten seconds into the session, at midnight.
    assertTrue(html.contains("<title>1 May: 4 push-ups; 2 left, 2 right</title>"));
    assertTrue(html.contains("<title>2 May: 6 push-ups; 3 left, 3 right</title>"));
    assertTrue(html.contains("10 push-ups in four weeks, 10 in the last seven days, 6 today"));
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
  void everyPlotHasWordsForThoseWhoCannotSeeIt() throws Exception {
    new Recorded(dir).session("2026-05-02T09:00:00+02:00", true, "technique", 4);
    var plots = parse(report()).getElementsByTagName("svg");
    assertEquals(3, plots.getLength());
    for (int i = 0; i < plots.getLength(); i++) {
      Element plot = (Element) plots.item(i);
      for (String words : List.of("title", "desc")) {
        assertFalse(plot.getElementsByTagName(words).item(0).getTextContent().isBlank());
      }
    }
  }

  @Test
  void weeksAreComparedOnceThereAreTwo() throws Exception {
    Recorded recorded =
        new Recorded(dir).session("2026-04-26T23:00:00+02:00", true, "technique", 5);
    assertFalse(report().contains("Week by week"));
    recorded
        .session("2026-04-27T00:00:00+02:00", true, "technique", 6)
        .session("2026-02-01T12:00:00+01:00", true, "long ago", 7);
    String html = report();
    parse(html);
    assertTrue(html.contains("6 push-ups this week, 5 the week before; 6 in the best week."));
    assertTrue(html.contains("<title>Week of 20 Apr: 5 push-ups; 3 left, 2 right</title>"));
    assertTrue(html.contains("<title>Week of 27 Apr: 6 push-ups; 3 left, 3 right</title>"));
    assertEquals(2 + 2 * 2 * 2, count(html, "<title>Week of "));
    assertTrue(
        Pattern.compile("<title>Week of 27 Apr, left: 0\\.\\d ± 0\\.2 s</title>")
            .matcher(html)
            .find());
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
      for (String mark : List.of("left", "right", "count")) {
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
  void moreSessionsThanAreDrawnAreCounted() throws Exception {
    Recorded recorded = new Recorded(dir);
    for (int day = 10; day < 22; day++) {
      recorded.session("2026-04-" + day + "T09:00:00+02:00", true, "technique", 2);
    }
    String html = report();
    assertEquals(RepDots.SESSIONS, count(html, " April 2026, 09:00</h2>"));
    assertTrue(html.indexOf("21 April") < html.indexOf("20 April"));
    assertTrue(html.contains("sessions.csv has all 12"));
  }

  @Test
  void anEmptyStoreGivesAPageThatSaysSo() throws Exception {
    new Recorded(dir).session("2026-05-02T09:00:00+02:00", true, "technique", 0);
    String html = report();
    parse(html);
    assertTrue(html.contains("No session with push-ups has been recorded yet."));
  }

  private String report() throws Exception {
    Path stick = Files.createDirectories(dir.resolve("stick"));
    try (StoreReader reader = StoreReader.open(dir)) {
      new SessionExport(CsvOptions.PLAIN, CLOCK).write(reader, stick);
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
