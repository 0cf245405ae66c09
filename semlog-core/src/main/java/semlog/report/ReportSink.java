package semlog.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import semlog.pattern.LineMatcher;
import semlog.search.LineSink;
import semlog.search.ShownLine;

/** Gathers the selected lines of all inputs for a page. */
public final class ReportSink implements LineSink {
  private final Report report = new Report();
  private String name = "";

  public ReportSink() {}

  @Override
  public boolean wantsNumbers() {
    return true;
  }

  @Override
  public void begin(String inputName, Optional<LineMatcher> matcher) {
    name = inputName;
    report.input(inputName);
  }

  @Override
  public void selected(ShownLine line) {
    report.add(
        line.event(),
        line.time(),
        name + ":" + line.number(),
        Arrays.copyOfRange(line.buffer(), line.start(), line.textEnd()));
  }

  /**
   * The page, as UTF-8.
   *
   * @param made the time that it tells as its own
   */
  public byte[] page(Instant made) throws IOException {
    return Page.of(report, made).getBytes(StandardCharsets.UTF_8);
  }
}
