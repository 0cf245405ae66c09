package semlog.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.fault.Mistyped;

/**
 * Each mistake: its pattern, the column of the caret, a word of the message, a word of the hint.
 */
class PatternMistakeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "(a)\\1~3~back-references~linear",
        "a(?=b)~1~look-around~linear",
        "(?<!a)b~0~look-around~linear",
        "(?>a)~0~atomic~linear",
        "(a~0~never closed~\\(",
        "a)~1~nothing opens~\\)",
        "[a~0~never closed~\\[",
        "[z-a]~1~wrong way~smaller",
        "[a-\\d]~1~ends with one~last",
        "[[:alfa:]]~1~no such class~alpha",
        "\\p{Klingon}~0~no such class~Greek",
        "*a~0~nothing to repeat~\\*",
        "a**~2~repetition of a repetition~parentheses",
        "a{1001}~0~repetition~1000",
        "a{3,2}~0~repetition~1000",
        "a\\~1~backslash~\\\\",
        "\\y~0~no such escape~leave out",
        "a\\Z~1~no such escape~$",
        "\\x{110000}~0~no such character~\\x{",
        "\\xg~0~no such character~\\x",
        "(?x)a~2~no such flag~i, s, m and U",
        "a\\nb~1~line feed~two lines",
        "(?P<>a)~0~no proper name~(?P<name>",
      })
  void points(String pattern, int column, String message, String hint) {
    Mistyped fault = mistake(pattern);
    String[] lines = fault.excerpt().split("\n", -1);
    assertEquals("  " + pattern, lines[0]);
    assertEquals(" ".repeat(column + 2) + "^", lines[1], pattern);
    assertTrue(fault.getMessage().contains(message), fault.getMessage());
    assertTrue(fault.hint().contains(hint), fault.hint());
  }

  @Tag("slow")
  @Test
  void hugePatternsAreRefusedBeforeTheyCostMuch() {
    assertTrue(mistake("((a{1000}){1000}){1000}").getMessage().contains("too large"));
    assertTrue(mistake("(".repeat(10_000)).getMessage().contains("too deep"));
  }

  private static Mistyped mistake(String pattern) {
    return assertThrows(Mistyped.class, () -> TextPattern.compile(pattern), pattern);
  }
}
