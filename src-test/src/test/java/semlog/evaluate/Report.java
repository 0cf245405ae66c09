package semlog.evaluate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints tables in Markdown, and, when asked, what was missed. */
final class Report {
  private final PrintWriter out;
  private final boolean misses;

  Report(PrintWriter out, boolean misses) {
    this.out = out;
    this.misses = misses;
  }

  void title(String text) {
    out.println();
    out.println("**" + text + "**");
    out.println();
  }

  void skipped(String what, Object where) {
    out.println();
    out.println(what + ": SKIPPED, nothing measured (no annotated logs in " + where + ")");
  }

  void head(List<String> cells) {
    row(cells);
    row(cells.stream().map(cell -> "---").toList());
  }

  void row(List<String> cells) {
    out.println("| " + String.join(" | ", cells) + " |");
  }

  static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  /** Part of a whole; 1 of nothing. */
  static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  /** One thing that was not as annotated; shown with {@code --misses} only. */
  void miss(String where, String what) {
    if (misses) {
      out.println("MISS " + where + "\t" + what);
    }
  }
}
