package semlog.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text with wildcards: {@code *} any characters, {@code ?} one character. */
public final class Glob {
  private static final int STAR = -1;
  private static final int ONE = -2;

  /** Code points as spelled, or one of the two wildcards. */
  private final int[] spelled;

  private final boolean ignoresCase;
  private final int[] folded;

  private Glob(int[] spelled, boolean ignoresCase) {
    this.spelled = spelled;
    this.ignoresCase = ignoresCase;
    this.folded = Arrays.stream(spelled).map(c -> c < 0 ? c : fold(c)).toArray();
  }

  /** A glob that ignores case. */
  static Glob of(String escaped) {
    return of(escaped, true);
  }

  /** A glob from text in which a backslash takes the meaning from a wildcard or a backslash. */
  public static Glob of(String escaped, boolean ignoresCase) {
    int[] codes = escaped.codePoints().toArray();
    int length = 0;
    for (int i = 0; i < codes.length; i++) {
      int code = codes[i];
      if (code == '\\' && i + 1 < codes.length) {
        code = codes[++i];
      } else if (code == '*') {
        code = STAR;
      } else if (code == '?') {
        code = ONE;
      }
      codes[length++] = code;
    }
    return new Glob(Arrays.copyOf(codes, length), ignoresCase);
  }

  /** A glob that means just this text, in any case. */
  static Glob literal(String text) {
    return literal(text, true);
  }

  /** A glob that means just this text. */
  public static Glob literal(String text, boolean ignoresCase) {
    return new Glob(text.codePoints().toArray(), ignoresCase);
  }

  /** Whether it has no wildcard. */
  boolean isLiteral() {
    return Arrays.stream(spelled).noneMatch(code -> code < 0);
  }

  /** Whether it matches anything at all. */
  boolean isAnything() {
    return spelled.length > 0 && Arrays.stream(spelled).allMatch(code -> code == STAR);
  }

  /** Whether the whole of {@code value} has this shape. */
  public boolean matches(String value) {
    return match(value, 0, true);
  }

  /** Whether some part of {@code value} has this shape. */
  boolean occursIn(String value) {
    for (int start = 0; start <= value.length(); start++) {
      if (match(value, start, false)) {
        return true;
      }
    }
    return false;
  }

  /** Greedy with one point of return, the last star: at most shape × value steps. */
  private boolean match(String value, int start, boolean whole) {
    int at = start;
    int next = 0;
    int star = -1;
    int retry = 0;
    while (true) {
      if (next < folded.length && folded[next] == STAR) {
        star = next++;
        retry = at;
        continue;
      }
      if (next == folded.length && (!whole || at == value.length())) {
        return true;
      }
      if (at < value.length()) {
        int code = value.codePointAt(at);
        if (next < folded.length && (folded[next] == ONE || folded[next] == fold(code))) {
          at += Character.charCount(code);
          next++;
          continue;
        }
      }
      if (star < 0 || retry >= value.length()) {
        return false;
      }
      retry += Character.charCount(value.codePointAt(retry));
      at = retry;
      next = star + 1;
    }
  }

  private int fold(int code) {
    return !ignoresCase ? code : Character.toLowerCase(Character.toUpperCase(code));
  }

  /** The text in which a wildcard that is meant literally has a backslash. */
  String escaped() {
    StringBuilder text = new StringBuilder();
    for (int code : spelled) {
      if (code == STAR || code == ONE) {
        text.append(code == STAR ? '*' : '?');
      } else {
        if (code == '*' || code == '?' || code == '\\') {
          text.append('\\');
        }
        text.appendCodePoint(code);
      }
    }
    return text.toString();
  }

  /** The text of a glob without wildcards. */
  String text() {
    return new String(spelled, 0, spelled.length);
  }

  /** The texts between wildcards. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int code : spelled) {
      if (code >= 0) {
        text.appendCodePoint(code);
      } else {
        texts.add(text.toString());
        text.setLength(0);
      }
    }
    texts.add(text.toString());
    return texts;
  }

  /** The longest text between wildcards, the first of those that are as long. */
  public String longestText() {
    int best = 0;
    int bestLength = 0;
    int length = 0;
    for (int i = 0; i < spelled.length; i++) {
      length = spelled[i] < 0 ? 0 : length + 1;
      if (length > bestLength) {
        bestLength = length;
        best = i + 1 - length;
      }
    }
    return new String(spelled, best, bestLength);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob glob
        && ignoresCase == glob.ignoresCase
        && Arrays.equals(spelled, glob.spelled);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(spelled);
  }

  @Override
  public String toString() {
    return escaped();
  }
}
