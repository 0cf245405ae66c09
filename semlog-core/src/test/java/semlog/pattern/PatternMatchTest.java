package semlog.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pattern, line, and the matches that {@code -o} would show, as {@code start-end} in bytes. Lines
 * are Latin-1, so that any byte can be written; patterns are text.
 */
class PatternMatchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "abc~xabcabc~1-4 4-7",
        "a|ab~ab~0-1",
        "ab|a~ab~0-2",
        "(a|ab)(c|bcd)(d*)~abcd~0-4",
        "a*~baac~0-0 1-3 4-4",
        "a*?~aa~0-0 1-1 2-2",
        "a+?~aa~0-1 1-2",
        "(?U)a+~aa~0-1 1-2",
        "(?U)a+?~aa~0-2",
        "a{2,3}~aaaaa~0-3 3-5",
        "a{2,3}?~aaaaa~0-2 2-4",
        "a{2}~aaaaa~0-2 2-4",
        "a{2,}~aaaaa~0-5",
        "a{,2}~a{,2}~0-5",
        "a{x~a{x~0-3",
        "^a|b$~ab~0-1 1-2",
        "^$~~0-0",
        "$~ab~2-2",
        "\\Aab\\z~ab~0-2",
        "a\\z~aa~1-2",
        "\\bfoo\\b~foo foobar foo~0-3 11-14",
        "\\Boo~foo oo~1-3",
        "foo\\b~xfoo~1-4",
        "\\b~ab cd~0-0 2-2 3-3 5-5",
        "\\B~ab~1-1",
        "\\d+~a12b345~1-3 4-7",
        "\\D+~a12b~0-1 3-4",
        "\\w+~a_1-é~0-3",
        "\\s~a\tb c~1-2 3-4",
        "[^a-c]+~abxyc~2-4",
        "[]a]+~x]a~1-3",
        "[a-]+~x-a~1-3",
        "[\\d.-]+~1.5-2~0-5",
        "[[:alpha:]]+~1ab2~1-3",
        "[[:^alpha:]]+~a12b~1-3",
        "[[:word:]-]+~a-b c~0-3 4-5",
        "(?i)aBc~ABc~0-3",
        "(?i:a)b~Ab~0-2",
        "(?i:a)b~AB~",
        "(?i)k~\u00e2\u0084\u00aa~0-3",
        "(?i)[k]~\u00e2\u0084\u00aa~0-3",
        "(?i)s~\u00c5\u00bf~0-2",
        "(?i)[^k]~\u00e2\u0084\u00aaK~",
        "(?i)é~\u00c3\u0089~0-2",
        "(?i)ß~\u00e1\u00ba\u009e~0-3",
        "(?i)i~\u00c4\u00b0~",
        "é~\u00c3\u00a9~0-2",
        ".~\u00c3\u00a9\u00ffx~0-2 3-4",
        "..~\u00e2\u0082\u00ac\u00f0\u009f\u0098\u0080~0-7",
        ".~\u00ed\u00a0\u0080~",
        ".~\u00c0\u0080~",
        "\\xff~a\u00ffb~1-2",
        "\\xc3~\u00c3\u00a9~0-1",
        "[\\x80-\\xff]+~a\u00c3\u00a9\u00ff~1-4",
        "[^\\xff]~\u00ffa~1-2",
        "[\\xffa]~\u00ffa~0-1 1-2",
        "\\x{e9}~\u00c3\u00a9~0-2",
        "[é\\xc3]~\u00c3\u00a9~0-1",
        "[à-ü]+~\u00c3\u00a9\u00c3\u00a0~0-4",
        "\\C~\u00c3\u00a9~0-1 1-2",
        "\\x00~a\u0000~1-2",
        "\\pL+~a\u00c3\u00a91~0-3",
        "\\p{Greek}~\u00ce\u00b1a~0-2",
        "\\PL+~1\u00c3\u00a9~0-1",
        "\\p{^Lu}~Aa~1-2",
        "\\Qa.b\\E.~a.bc axbc~0-4",
        "\\.\\*\\[~.*[~0-3",
        "\\101~A~0-1",
        "(?P<n>a)(?:b)~ab~0-2",
        "(|a)+~aa~0-0 1-1 2-2",
        "(a*)*b~aab~0-3",
        "(a*)+~b~0-0 1-1",
        "a||b~b~0-0 1-1",
        "()~~0-0",
        "x{0}a~a~0-1",
        "(?i)~a~0-0 1-1",
        "foo|foobar|fo~foobar~0-3",
        "foobar|foo|fo~foobarfooxfo~0-6 6-9 10-12",
      })
  void finds(String pattern, String line, String expected) {
    byte[] text = (line == null ? "" : line).getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(expected == null ? "" : expected, spans(pattern, PatternOptions.PLAIN, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "foo~foo xfoo foox foo-foo~0-3 14-17 18-21",
        "fo|foo~foo~0-3",
        "-~a - -b~2-3",
        "~a b~",
        "a.*~a bc~0-4",
      })
  void findsWords(String pattern, String line, String expected) {
    PatternOptions words = new PatternOptions(false, false, true, false);
    String spans =
        spans(pattern == null ? "" : pattern, words, line.getBytes(StandardCharsets.UTF_8));
    assertEquals(expected == null ? "" : expected, spans);
  }

  /** The spans in the manner of all grep programs, and that all engines agree on them. */
  static String spans(String pattern, PatternOptions options, byte[] text) {
    LineMatcher matcher = TextPattern.compile(List.of(pattern), options).matcher();
    StringBuilder spans = new StringBuilder();
    int last = -1;
    for (int at = 0; at <= text.length && matcher.find(text, 0, at, text.length); ) {
      boolean empty = matcher.start() == matcher.end();
      if (!empty || matcher.end() != last) {
        spans.append(spans.isEmpty() ? "" : " ");
        spans.append(matcher.start()).append('-').append(matcher.end());
      }
      last = matcher.end();
      at = empty ? last + 1 : last;
    }
    assertEquals(!spans.isEmpty(), matcher.matches(text, 0, text.length), "whole line");
    matcher.over(text, text.length);
    if (text.length > 0) {
      assertEquals(!spans.isEmpty(), matcher.next(0) >= 0, "buffer");
    }
    return spans.toString();
  }

  /** What was seen of one line says nothing of another that comes to stand in its place. */
  @Test
  void aLineForgetsTheOneBefore() {
    LineMatcher matcher = TextPattern.compile(" .*15").matcher();
    byte[] without = (" " + "x".repeat(200)).getBytes(StandardCharsets.ISO_8859_1);
    byte[] with = ("x " + "x".repeat(197) + "15").getBytes(StandardCharsets.ISO_8859_1);
    assertFalse(matcher.find(without, 0, 0, without.length));
    assertTrue(matcher.find(with, 0, 0, with.length));
    assertEquals(1, matcher.start());
  }
}
