package semlog.slc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import semlog.LineExplainer;
import semlog.LineExplanation;

/** How lines are understood, as tables on standard output. */
final class Explaining {
  private static final List<String> HEAD =
      List.of("name", "type", "value", "found by", "confidence");

  private final Job job;
  private final LineExplainer explainer;

  Explaining(Job job) {
    this.job = job;
    this.explainer =
        new LineExplainer(
            job.options().times().context(job.session(), job.session().clock().instant()),
            job.options().times().filter(),
            job.formats());
  }

  void run() throws IOException {
    if (!job.options().inputs().equals(List.of("-"))) {
      for (String line : job.options().inputs()) {
        explain(line);
      }
      return;
    }
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(job.session().in(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      explain(line);
    }
  }

  private void explain(String line) throws IOException {
    LineExplanation told = explainer.explain(line.getBytes(StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder();
    text.append("template   ").append(told.template());
    text.append("\nid         ").append(told.id());
    text.append("\ntimestamp  ").append(told.time().map(Instant::toString).orElse("-"));
    text.append("\n\n");
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    for (LineExplanation.Part part : told.parts()) {
      rows.add(List.of(part.name(), part.type(), part.value(), part.foundBy(), part.confidence()));
    }
    append(rows, text);
    job.session().out().write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    job.session().out().flush();
  }

  /** Columns as wide as their widest cell, two blanks between them. */
  private static void append(List<List<String>> rows, StringBuilder text) {
    int[] widths = new int[HEAD.size() - 1];
    for (List<String> row : rows) {
      Arrays.setAll(widths, column -> Math.max(widths[column], row.get(column).length()));
    }
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        text.append(Listings.left(widths[column], row.get(column))).append("  ");
      }
      text.append(row.getLast()).append('\n');
    }
  }
}
