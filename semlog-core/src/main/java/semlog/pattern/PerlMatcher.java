package semlog.pattern;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import semlog.fault.Mistyped;

/**
 * Finds matches of expressions with look-around and back-references, by trying. A line costs at
 * most so many steps and so deep a stack; what would cost more is a mistake of the pattern.
 */
final class PerlMatcher implements LineMatcher {
  private static final long MOST_STEPS = 20_000_000;

  private final List<Matcher> matchers;
  private byte[] text = new byte[0];
  private int end;
  private int lineStart;
  private int lineEnd = -1;
  private Chars chars = new Chars("");

  /** Where each char of the line begins, relative to the line; empty where chars are bytes. */
  private int[] places = {};

  private int start;
  private int stop;

  PerlMatcher(List<Pattern> patterns) {
    matchers = patterns.stream().map(pattern -> pattern.matcher("")).toList();
  }

  /** The characters of a line, each look at one of which is a step. */
  private static final class Chars implements CharSequence {
    private final String text;
    private long steps;

    Chars(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST_STEPS) {
        throw tooMuch("steps");
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return text.substring(from, to);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static Mistyped tooMuch(String what) {
    return new Mistyped(
        "the pattern takes too many " + what + " on a line",
        "leave out -P, or nested repetitions such as (a+)+");
  }

  @Override
  public void over(byte[] newText, int to) {
    text = newText;
    end = to;
    lineEnd = -1;
  }

  @Override
  public int next(int from) {
    for (int at = from; at < end; ) {
      int stopsAt = LineMatcher.lineEnd(text, at, end);
      if (find(text, at, at, stopsAt)) {
        return at;
      }
      at = stopsAt + 1;
    }
    return -1;
  }

  @Override
  public boolean matches(byte[] of, int from, int to) {
    return find(of, from, from, to);
  }

  @Override
  public boolean find(byte[] of, int startOfLine, int from, int endOfLine) {
    if (startOfLine != lineStart || endOfLine != lineEnd || from == startOfLine) {
      read(of, startOfLine, endOfLine);
    }
    int first = index(from - lineStart);
    int best = -1;
    try {
      for (Matcher matcher : matchers) {
        matcher.reset(chars).useTransparentBounds(true).useAnchoringBounds(false);
        matcher.region(first, chars.length());
        if (matcher.find() && (best < 0 || matcher.start() < best)) {
          best = matcher.start();
          start = lineStart + place(matcher.start());
          stop = lineStart + place(matcher.end());
        }
      }
    } catch (StackOverflowError e) {
      throw tooMuch("levels");
    }
    return best >= 0;
  }

  private void read(byte[] of, int from, int to) {
    lineStart = from;
    lineEnd = to;
    boolean ascii = true;
    for (int at = from; at < to; at++) {
      ascii &= of[at] >= 0;
    }
    if (ascii) {
      chars = new Chars(new String(of, from, to - from, StandardCharsets.ISO_8859_1));
      places = new int[0];
      return;
    }
    String decoded = PatternBytes.decode(of, from, to);
    chars = new Chars(decoded);
    places = new int[decoded.length() + 1];
    int place = 0;
    for (int i = 0; i < decoded.length(); i++) {
      places[i] = place;
      char c = decoded.charAt(i);
      place += Character.isHighSurrogate(c) ? 0 : length(c, i > 0 && isPair(decoded, i));
    }
    places[decoded.length()] = place;
  }

  private static boolean isPair(String decoded, int low) {
    return Character.isSurrogatePair(decoded.charAt(low - 1), decoded.charAt(low));
  }

  /** Bytes of a char: four for the second of a pair, one for a byte that is no UTF-8. */
  private static int length(char c, boolean pair) {
    if (Character.isLowSurrogate(c)) {
      return pair ? 4 : 1;
    }
    return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
  }

  private int place(int index) {
    return places.length == 0 ? index : places[index];
  }

  /** The first char that begins at a place or behind it. */
  private int index(int place) {
    if (places.length == 0) {
      return place;
    }
    int index = 0;
    while (index + 1 < places.length && places[index] < place) {
      index++;
    }
    return index;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return stop;
  }
}
