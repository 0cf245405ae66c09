package semlog.pattern;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import semlog.bytes.EightBytes;
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
  private LineChars chars = new LineChars(text, 0, 0, MOST_STEPS);
  private int start;
  private int stop;

  PerlMatcher(List<Pattern> patterns) {
    matchers = patterns.stream().map(pattern -> pattern.matcher("")).toList();
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
      int stopsAt = EightBytes.indexOf(text, at, end, (byte) '\n');
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
      chars = new LineChars(of, startOfLine, endOfLine, MOST_STEPS);
      lineStart = startOfLine;
      lineEnd = endOfLine;
    }
    int first = chars.index(from - lineStart);
    int best = -1;
    try {
      for (Matcher matcher : matchers) {
        matcher.reset(chars).useTransparentBounds(true).useAnchoringBounds(false);
        matcher.region(first, chars.length());
        if (matcher.find() && (best < 0 || matcher.start() < best)) {
          best = matcher.start();
          start = lineStart + chars.place(matcher.start());
          stop = lineStart + chars.place(matcher.end());
        }
      }
    } catch (LineChars.TooManySteps e) {
      throw tooMuch("steps");
    } catch (StackOverflowError e) {
      throw tooMuch("levels");
    }
    return best >= 0;
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
