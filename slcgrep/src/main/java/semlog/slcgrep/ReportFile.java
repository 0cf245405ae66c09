package semlog.slcgrep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import semlog.cli.PendingFile;
import semlog.cli.Session;
import semlog.fault.Mistyped;
import semlog.report.ReportSink;
import semlog.search.LineSink;

/** A report that replaces an older one, and no other file. */
final class ReportFile implements Show {
  private static final byte[] START = "<!doctype html>".getBytes(StandardCharsets.US_ASCII);

  private final ReportSink sink = new ReportSink();
  private final String name;
  private final Session session;

  private ReportFile(String name, Session session) {
    this.name = name;
    this.session = session;
  }

  /**
   * A report in a file.
   *
   * @param name {@code -} for standard output
   * @throws Mistyped when there is a file of that name that is no report
   */
  static Show of(String name, Session session) throws IOException {
    Path file = Path.of(name);
    if (!name.equals("-") && Files.isRegularFile(file) && !isPage(file)) {
      throw new Mistyped(name + " is there and no report", "choose another name, or remove it");
    }
    return new ReportFile(name, session);
  }

  private static boolean isPage(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(START.length);
      return start.length == 0 || Arrays.equals(start, START);
    }
  }

  @Override
  public LineSink sink() {
    return sink;
  }

  @Override
  public void finish() throws IOException {
    byte[] page = sink.page(session.clock().instant());
    Path file = Path.of(name);
    if (name.equals("-")) {
      session.out().write(page);
    } else if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.write(file, page);
    } else {
      try (PendingFile pending = PendingFile.begin(file, true, false)) {
        pending.append(page, 0, page.length);
        pending.publish();
      }
    }
  }
}
