package semlog.search;

import java.io.OutputStream;
import java.util.Optional;
import semlog.pattern.LineMatcher;

/** One line for each input, or none: counts, names, or silence. */
public final class SummaryPrinter implements LineSink {

  /** What is shown of an input. */
  public enum Kind {
    /** The number of selected lines, for each input. */
    COUNT,
    /** The names of inputs with selected lines. */
    NAMES_WITH,
    /** The names of inputs without selected lines. */
    NAMES_WITHOUT,
    /** Nothing. */
    NOTHING
  }

  private final Output out;
  private final Kind kind;
  private final GrepStyle style;
  private String name = "";
  private boolean printed;

  public SummaryPrinter(OutputStream out, Kind kind, GrepStyle style) {
    this.out = new Output(out);
    this.kind = kind;
    this.style = style;
  }

  /** Whether any name was printed. */
  public boolean hasPrinted() {
    return printed;
  }

  @Override
  public boolean wantsNumbers() {
    return false;
  }

  @Override
  public boolean wantsLines() {
    return false;
  }

  @Override
  public boolean wantsAttributes() {
    return false;
  }

  @Override
  public boolean wantsOne() {
    return kind != Kind.COUNT;
  }

  @Override
  public void begin(String inputName, Optional<LineMatcher> matcher) {
    name = inputName;
  }

  @Override
  public void selected(ShownLine line) {}

  @Override
  public void context(ShownLine line) {}

  @Override
  public void gap() {}

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void end(Tally tally) {
    boolean named =
        switch (kind) {
          case COUNT -> style.names();
          case NAMES_WITH -> tally.selected() > 0;
          case NAMES_WITHOUT -> tally.selected() == 0;
          case NOTHING -> false;
        };
    if (named) {
      colored(style.colors().name(), name);
      printed = true;
    }
    if (kind == Kind.COUNT) {
      if (named && !style.nul()) {
        colored(style.colors().separator(), ":");
      } else if (named) {
        out.put(0);
      }
      out.text(Long.toString(tally.selected())).put('\n');
    } else if (named) {
      out.put(style.nul() ? 0 : '\n');
    }
    if (style.lineBuffered()) {
      out.flush();
    }
  }

  private void colored(byte[] color, String text) {
    out.bytes(color).text(text);
    if (color.length > 0) {
      out.bytes(style.colors().off());
    }
  }
}
