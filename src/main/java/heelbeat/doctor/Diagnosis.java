package heelbeat.doctor;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.text.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that the doctor found, as text for a person or as JSON. */
public final class Diagnosis {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final String MARGIN = " ".repeat(24);

  private final List<Finding> findings = new ArrayList<>();
  private final JsonObject pad = new JsonObject();

  /**
   * Of a configuration that cannot be read.
   *
   * @param trouble what is wrong with which key of which file, a line each
   */
  public static Diagnosis ofConfiguration(String trouble) {
    Diagnosis diagnosis = new Diagnosis();
    trouble
        .lines()
        .map(line ->
            Finding.fault("configuration", line, "until then nothing else can be looked at"))
        .forEach(diagnosis::add);
    return diagnosis;
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  void addAll(List<Finding> more) {
    findings.addAll(more);
  }

  /** Keeps the figures behind the findings, for those who read the JSON. */
  void addFigures(PadSample sample, PadFormat format, Map<Channel, SensorFigures> sensors) {
    pad.addProperty("sensor", format.sensor().label());
    pad.addProperty("adc", format.adc());
    pad.addProperty("full_scale_counts", format.fullScaleCounts());
    pad.addProperty("nominal_rate_hz", format.sampleRateHz());
    pad.addProperty("frames", sample.frames());
    FrameTiming timing = sample.timing();
    if (timing != null) {
      pad.addProperty("measured_rate_hz", timing.rateHz());
      pad.addProperty("lost_frames", timing.lost());
      pad.addProperty("longest_interval_ms", timing.longestNs() / 1e6);
    }
    JsonObject channels = new JsonObject();
    sensors.forEach((channel, figures) -> channels.add(channel.label(), GSON.toJsonTree(figures)));
    pad.add("channels", channels);
  }

  /** Whether anything is broken. */
  public boolean isFault() {
    return verdict() == Verdict.FAULT;
  }

  /** The gravest of all. */
  private Verdict verdict() {
    return findings.stream().map(Finding::verdict).max(Verdict::compareTo).orElse(Verdict.OK);
  }

  /** One line a finding, what mends it below, and a summary. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      String head =
          String.format(Locale.ROOT, "%-6s %-16s ", finding.verdict().label(), finding.subject());
      for (String line : finding.found().lines().toList()) {
        text.append(wrapped(head, line.strip()));
        head = MARGIN;
      }
      if (!finding.mend().isEmpty()) {
        text.append(wrapped(MARGIN + "-> ", finding.mend()));
      }
    }
    return text.append('\n').append(summary()).append('\n').toString();
  }

  private String summary() {
    long faults = count(Verdict.FAULT);
    long looks = count(Verdict.LOOK);
    if (faults == 0 && looks == 0) {
      return "All is well.";
    }
    String toLookAt = looks + (looks == 1 ? " thing" : " things") + " to look at";
    if (faults == 0) {
      return "Nothing is broken; " + toLookAt + ".";
    }
    return faults
        + (faults == 1 ? " fault" : " faults")
        + " to mend"
        + (looks == 0 ? "" : ", " + toLookAt)
        + "; then run doctor again.";
  }

  private long count(Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  /** The words behind a head, as many lines as it takes, all below the first one's beginning. */
  private static String wrapped(String head, String words) {
    return Wrapped.text(head + words, head.length()) + "\n";
  }

  /** The same as one JSON object. */
  public String json() {
    JsonObject json = new JsonObject();
    json.addProperty("verdict", verdict().label());
    json.addProperty("summary", summary());
    JsonArray list = new JsonArray();
    for (Finding finding : findings) {
      JsonObject one = new JsonObject();
      one.addProperty("verdict", finding.verdict().label());
      one.addProperty("subject", finding.subject());
      one.addProperty("found", finding.found());
      one.addProperty("mend", finding.mend());
      list.add(one);
    }
    json.add("findings", list);
    json.add("pad", pad);
    return GSON.toJson(json);
  }
}
