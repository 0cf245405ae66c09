package semlog.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the work grows with the text and not faster: these would run for ages if it did. */
class PatternWorkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a*)*b",
        "(x+x+)+y",
        "(a|a)*b",
        "(a|aa)+$b",
        "(.*)(.*)(.*)(.*)(.*)(.*)b",
        "(a?){500}a{500}b"
      })
  void pathologicalPatternsMissAtOnce(String pattern) {
    byte[] line =
        "a"
            .repeat(200_000)
            .replace('a', pattern.charAt(1) == 'x' ? 'x' : 'a')
            .getBytes(StandardCharsets.US_ASCII);
    LineMatcher matcher = TextPattern.compile(List.of(pattern), PatternOptions.PLAIN).matcher();
    matcher.over(line, line.length);
    assertEquals(-1, matcher.next(0));
    assertFalse(matcher.find(line, 0, 0, line.length));
  }

  @Test
  void looksAtEachByteABoundedNumberOfTimes() {
    Program program = Compiler.compile(PatternParser.parse("(x+x+)+y", false));
    byte[] line = "x".repeat(1000).getBytes(StandardCharsets.US_ASCII);
    LazyDfa dfa = new LazyDfa(program, false);
    assertEquals(-1, dfa.end(line, 0, 0, line.length));
    assertTrue(dfa.steps() <= line.length + 1, "steps " + dfa.steps());
  }

  @Test
  void manyStatesOverflowTheCacheAndStillMatchRight() {
    String pattern = "(a|b)*a(a|b){18}c";
    LineMatcher matcher = TextPattern.compile(List.of(pattern), PatternOptions.PLAIN).matcher();
    StringBuilder text = new StringBuilder();
    long seed = 42;
    for (int i = 0; i < 300_000; i++) {
      seed = seed * 6364136223846793005L + 1442695040888963407L;
      text.append((seed >>> 60) % 2 == 0 ? 'a' : 'b');
    }
    byte[] miss = text.toString().getBytes(StandardCharsets.US_ASCII);
    assertFalse(matcher.matches(miss, 0, miss.length));
    byte[] hit = (text + "a" + "b".repeat(18) + "c").getBytes(StandardCharsets.US_ASCII);
    assertTrue(matcher.matches(hit, 0, hit.length));
  }

  @Test
  void manyStringsAreOneTree() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      words.add("user-" + i * 7919 % 100_000);
    }
    TextPattern pattern = TextPattern.compile(words, new PatternOptions(true, false, false, false));
    byte[] text = "x\nuser=user_1\nby user-7919 now\n".getBytes(StandardCharsets.US_ASCII);
    LineMatcher matcher = pattern.matcher();
    matcher.over(text, text.length);
    int hit = matcher.next(0);
    assertTrue(hit >= 14 && hit < text.length, "hit " + hit);
    assertTrue(matcher.find(text, 14, 14, 30));
    assertEquals(17, matcher.start());
  }
}
