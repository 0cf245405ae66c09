package semlog.search;

import java.io.OutputStream;
import java.util.Optional;
import semlog.pattern.LineMatcher;

/** Lines as grep shows them: {@code name:12:line}, context as {@code name-13-line}. */
public final class GrepPrinter implements LineSink {
  private final Output out;
  private final GrepStyle style;
  private final GrepColors colors;
  private Optional<LineMatcher> matcher = Optional.empty();
  private String name = "";

  public GrepPrinter(OutputStream out, GrepStyle style) {
    this.out = new Output(out);
    this.style = style;
    this.colors = style.colors();
  }

  @Override
  public boolean wantsNumbers() {
    return style.numbers();
  }

  @Override
  public boolean wantsAttributes() {
    return false;
  }

  @Override
  public boolean wantsOne() {
    return false;
  }

  @Override
  public void begin(String inputName, Optional<LineMatcher> inputMatcher) {
    name = inputName;
    matcher = inputMatcher;
  }

  /** Nothing is put before lines, and nothing into them. */
  @Override
  public boolean selected(byte[] text, int from, int to) {
    if (prefixed() || style.onlyMatching() || style.lineBuffered() || colors.ofSelected()) {
      return false;
    }
    out.bytes(text, from, to);
    if (text[to - 1] != '\n') {
      out.put('\n');
    }
    return true;
  }

  private boolean prefixed() {
    return style.names() || style.numbers();
  }

  @Override
  public void selected(ShownLine line) {
    if (!style.onlyMatching()) {
      show(line, true);
    } else if (!style.inverted()) {
      showMatches(line);
    }
    lineDone();
  }

  @Override
  public void context(ShownLine line) {
    if (!style.onlyMatching()) {
      show(line, false);
      lineDone();
    }
  }

  private void lineDone() {
    if (style.lineBuffered()) {
      out.flush();
    }
  }

  @Override
  public void gap() {
    colored(colors.separator(), "--");
    out.put('\n');
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void end(Tally tally) {}

  private void show(ShownLine line, boolean selected) {
    prefix(line, selected ? ':' : '-');
    byte[] lineColor = colors.line(selected);
    out.bytes(lineColor);
    boolean matches = selected != style.inverted() && colors.match(selected).length > 0;
    int shown = matches ? showColored(line, selected, lineColor) : line.start();
    out.bytes(line.buffer(), shown, line.textEnd());
    if (lineColor.length > 0) {
      out.bytes(colors.off());
    }
    out.put('\n');
  }

  /** Shows the line up to the end of its last match, and returns that. */
  private int showColored(ShownLine line, boolean selected, byte[] lineColor) {
    int shown = line.start();
    for (Matches matches = new Matches(matcher, line); matches.next(); ) {
      if (matches.start() < matches.end()) {
        out.bytes(line.buffer(), shown, matches.start());
        out.bytes(colors.match(selected));
        out.bytes(line.buffer(), matches.start(), matches.end());
        out.bytes(colors.off()).bytes(lineColor);
        shown = matches.end();
      }
    }
    return shown;
  }

  private void showMatches(ShownLine line) {
    for (Matches matches = new Matches(matcher, line); matches.next(); ) {
      prefix(line, ':');
      out.bytes(colors.match(true));
      out.bytes(line.buffer(), matches.start(), matches.end());
      out.bytes(colors.match(true).length > 0 ? colors.off() : colors.match(true));
      out.put('\n');
    }
  }

  private void prefix(ShownLine line, char separator) {
    if (style.names()) {
      colored(colors.name(), name);
      if (style.nul()) {
        out.put(0);
      } else {
        colored(colors.separator(), Character.toString(separator));
      }
    }
    if (style.numbers()) {
      colored(colors.number(), Long.toString(line.number()));
      colored(colors.separator(), Character.toString(separator));
    }
  }

  private void colored(byte[] color, String text) {
    out.bytes(color).text(text);
    if (color.length > 0) {
      out.bytes(colors.off());
    }
  }
}
