package semlog.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import semlog.attribute.AttributeType;
import semlog.bytes.ByteBuilder;
import semlog.bytes.EightBytes;
import semlog.pattern.LineMatcher;
import semlog.pattern.TextPattern;

/**
 * Replaces values in one line at a time: attributes that are given, what has the form of a type
 * that is asked for, and what patterns match. A value that is replaced somewhere is also replaced
 * wherever else it stands as a word of its line. For one thread.
 */
public final class LineRedactor {
  /** Shorter values are not looked for elsewhere. */
  private static final int SHORTEST_ELSEWHERE = 3;

  /** Values are not looked for elsewhere where they, times the bytes of the line, are more. */
  private static final long MOST_WORK = 1 << 22;

  /** Takes values that are kept apart. */
  @FunctionalInterface
  public interface Keeper {
    /**
     * A value.
     *
     * @param place where its placeholder begins in what the line is appended to
     * @param word the type or name that it was asked for by
     * @param value as it stood in the line
     * @return the placeholder
     */
    byte[] keep(int place, String word, byte[] value);
  }

  /** A form that is looked for, and the rule for what has it. */
  private record Wanted(FormFinder finder, Rule rule) {}

  private final Pseudonyms pseudonyms;
  private final Keeper keeper;
  private final List<Wanted> forms = new ArrayList<>();
  private final Optional<LineMatcher> pattern;
  private final List<Span> spans = new ArrayList<>();
  private byte[] line = {};
  private int from;
  private int to;

  /** No line was begun yet. */
  public LineRedactor(Redaction redaction, Keeper keeper) {
    this.keeper = keeper;
    this.pseudonyms = redaction.pseudonyms();
    this.pattern = redaction.pattern().map(TextPattern::matcher);
    for (Form form : Form.values()) {
      for (Rule rule : redaction.rules()) {
        if (rule.word().equals(form.type().label())) {
          forms.add(new Wanted(new FormFinder(form), rule));
        }
      }
    }
  }

  /** Begins with a line, given without its ending. */
  public void begin(byte[] bytes, int start, int end) {
    line = bytes;
    from = start;
    to = end;
    spans.clear();
  }

  /**
   * An attribute that is to be replaced; one without a letter or digit stays, as it says nothing.
   *
   * @param start its first byte
   * @param end the byte after its last
   * @param value the same without the escapes that it has in the line; becomes this object's
   */
  public void add(Rule rule, AttributeType type, int start, int end, byte[] value) {
    for (byte b : value) {
      if (FormFinder.isWord(b)) {
        spans.add(new Span(start, end, rule, type, value));
        return;
      }
    }
  }

  /** Appends what becomes of the line. */
  public void appendTo(ByteBuilder target) {
    addForms();
    addMatches();
    if (spans.isEmpty()) {
      target.bytes(line, from, to - from);
      return;
    }
    addRepeated();
    settle();
    int at = from;
    for (Span span : spans) {
      target.bytes(line, at, span.start() - at);
      target.bytes(replacement(span, target.length()));
      at = span.end();
    }
    target.bytes(line, at, to - at);
  }

  private void addForms() {
    for (Wanted form : forms) {
      FormFinder finder = form.finder();
      for (int at = from; (at = finder.find(line, at, to)) >= 0; at = finder.end()) {
        span(at, finder.end(), form.rule(), finder.form().type());
      }
    }
  }

  private void addMatches() {
    if (pattern.isEmpty()) {
      return;
    }
    LineMatcher matcher = pattern.get();
    int at = from;
    while (at < to && matcher.find(line, from, at, to)) {
      if (matcher.end() > matcher.start()) {
        span(matcher.start(), matcher.end(), Rule.MATCHED, AttributeType.TEXT);
      }
      at = Math.max(matcher.end(), matcher.start() + 1);
    }
  }

  private void span(int start, int end, Rule rule, AttributeType type) {
    spans.add(new Span(start, end, rule, type, Arrays.copyOfRange(line, start, end)));
  }

  /** Puts the spans in order; of those that overlap the first becomes all that they cover. */
  private void settle() {
    spans.sort(Span.OUTER_FIRST);
    int kept = 0;
    for (Span span : spans) {
      if (kept == 0 || spans.get(kept - 1).end() <= span.start()) {
        spans.set(kept++, span);
      } else {
        spans.set(kept - 1, joined(spans.get(kept - 1), span));
      }
    }
    spans.subList(kept, spans.size()).clear();
  }

  /** The first of two that overlap, over all that they cover. */
  private Span joined(Span first, Span other) {
    int end = Math.max(first.end(), other.end());
    byte[] value =
        end == first.end() ? first.value() : Arrays.copyOfRange(line, first.start(), end);
    return new Span(first.start(), end, stronger(first, other), first.type(), value);
  }

  /**
   * Adds where values that are replaced stand as words elsewhere; not in long lines of very many.
   */
  private void addRepeated() {
    int known = spans.size();
    if (known * (long) (to - from) > MOST_WORK) {
      return;
    }
    for (int i = 0; i < known; i++) {
      addRepeated(spans.get(i));
    }
  }

  private void addRepeated(Span span) {
    int length = span.end() - span.start();
    if (length < SHORTEST_ELSEWHERE) {
      return;
    }
    byte first = line[span.start()];
    int last = to - length;
    for (int at = from; (at = EightBytes.indexOf(line, at, last + 1, first)) <= last; at++) {
      if (at != span.start()
          && Arrays.equals(line, at, at + length, line, span.start(), span.end())
          && isBorder(at)
          && isBorder(at + length)) {
        spans.add(new Span(at, at + length, span.rule(), span.type(), span.value()));
      }
    }
  }

  /** Whether no word goes on over a place. */
  private boolean isBorder(int at) {
    return at == from
        || at == to
        || !FormFinder.isWord(line[at - 1])
        || !FormFinder.isWord(line[at]);
  }

  /** The first's rule, unless it keeps what the other's does not. */
  private static Rule stronger(Span first, Span other) {
    boolean kept = first.rule().style() == Style.PROTECTED;
    return kept && other.rule().style() != Style.PROTECTED ? other.rule() : first.rule();
  }

  private byte[] replacement(Span span, int place) {
    if (span.rule().style() == Style.PROTECTED) {
      byte[] kept = Arrays.copyOfRange(line, span.start(), span.end());
      return keeper.keep(place, span.rule().word(), kept);
    }
    boolean varied =
        switch (span.type()) {
          case TIMESTAMP, BOOLEAN, LEVEL, METHOD -> false;
          default -> span.rule().style() == Style.PSEUDONYM;
        };
    return varied
        ? pseudonyms.of(span.type(), span.rule().word(), span.value())
        : Mask.of(span.type(), span.rule().word(), span.value());
  }
}
