package semlog.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import semlog.aggregate.Row;

/** One HTML file that holds all it needs; its policy lets nothing else in. */
final class Page {
  private static final int NAMED = 3;

  private Page() {}

  /**
   * The page.
   *
   * @param made when
   */
  static String of(Report report, Instant made) throws IOException {
    String style = resource("uPlot.min.css") + resource("report.css");
    String script =
        "/* uPlot is MIT-licensed, (c) Leon Sorokin: https://github.com/leeoniya/uPlot */\n"
            + resource("uPlot.iife.min.js")
            + resource("report.js");
    String timeline = report.timeline().json();
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '"
        + hash(script)
        + "'; style-src '"
        + hash(style)
        + "'; base-uri 'none'; form-action 'none'\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
        + Html.escaped(title(report.inputs()))
        + " – log report</title>\n<style>"
        + style
        + "</style></head>\n<body>\n<header><h1>"
        + Html.escaped(title(report.inputs()))
        + "</h1><p>"
        + Html.escaped(span(report.timeline()))
        + "</p></header>\n<main>\n"
        + figures(report)
        + notice(report)
        + new Sections(report).html()
        + "</main>\n<footer>Made by slcgrep on "
        + made.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", " UTC")
        + ". Times are in UTC.</footer>\n<script type=\"application/json\" id=\"timeline\">"
        + timeline
        + "</script>\n<script>"
        + script
        + "</script>\n</body></html>\n";
  }

  private static String title(Set<String> inputs) {
    String names = String.join(", ", inputs.stream().limit(NAMED).toList());
    int others = inputs.size() - NAMED;
    return others > 0 ? names + " and " + others + " more" : names;
  }

  private static String span(Timeline timeline) {
    return timeline.first().isEmpty()
        ? "No line tells its time"
        : spelled(timeline.first().get()) + " – " + spelled(timeline.last().orElseThrow());
  }

  private static String spelled(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", "");
  }

  private static String figures(Report report) {
    Row all = report.all();
    double share = report.lines() == 0 ? 0 : (double) report.errorLines() / report.lines();
    StringBuilder html = new StringBuilder("<dl class=\"figures\">\n");
    figure(html, "Lines", Html.count(report.lines()), "", false);
    figure(
        html,
        "Errors",
        Html.count(report.errorLines()),
        Html.percent(share),
        report.errorLines() > 0);
    figure(html, "Templates", Html.count(report.templates().size()), "", false);
    if (!report.sources().isEmpty()) {
      figure(html, "Sources", Html.count(report.sources().size()), "", false);
    }
    if (all.measures().getFirst().filter(count -> count.signum() > 0).isPresent()) {
      figure(html, "Median duration", Html.number(all.measures().get(1)), "", false);
      figure(html, "99th percentile", Html.number(all.measures().get(2)), "", false);
    }
    all.measures()
        .get(3)
        .ifPresent(sum -> figure(html, "Bytes", Html.number(Optional.of(sum)), "", false));
    if (report.failedLogins() > 0) {
      figure(html, "Failed log-ins", Html.count(report.failedLogins()), "", true);
    }
    return html + "</dl>\n";
  }

  private static String notice(Report report) {
    return report.crowdedOut() == 0
        ? ""
        : "<p class=\"notice\">Tables with too many different values tell the first only: up to "
            + Html.count(report.crowdedOut())
            + " lines are missing in one.</p>\n";
  }

  private static void figure(
      StringBuilder html, String name, String value, String of, boolean bad) {
    html.append("<div class=\"figure").append(bad ? " bad" : "").append("\"><dt>").append(name);
    html.append("</dt><dd>").append(value);
    if (!of.isEmpty()) {
      html.append(" <span class=\"of\">").append(of).append("</span>");
    }
    html.append("</dd></div>\n");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("this program lacks its part " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** As a content security policy names a script or style. */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
