package semlog.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the work grows with the text and not faster: these would run for ages if it did. */
class PatternWorkTest {

  @Tag("slow")
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
    LineMatcher matcher = TextPattern.compile(pattern).matcher();
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

  @ParameterizedTest
  @ValueSource(strings = {"a(.*b)?", "a.*b|c", "(aa)*b|a", "a(.*b)?|.", "(?:a|c)+?(?:.*b)?"})
  void allMatchesOfALineTogetherCostNoMoreThanALine(String pattern) {
    for (String text : List.of("a".repeat(20_000), "ac".repeat(10_000))) {
      byte[] line = text.getBytes(StandardCharsets.US_ASCII);
      AutomatonMatcher matcher = (AutomatonMatcher) TextPattern.compile(pattern).matcher();
      int matches = 0;
      for (int from = 0; matcher.find(line, 0, from, line.length); from = matcher.end()) {
        matches++;
      }
      assertTrue(matcher.steps() < 200L * line.length, pattern + ": " + matcher.steps());
      assertTrue(matches >= 10_000 || !text.contains("c"), pattern + ": " + matches);
    }
  }

  /** The same matches as those found without what earlier runs have left. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a(.*b)?",
        "a.*b|c",
        "(aa)*b|a",
        "b(.*bb)?|a+?",
        "(ab|ba)*c?",
        "\\ba.*b\\b|.",
        "a.{99}(b|.{200}c)?"
      })
  void whatEarlierRunsLeftChangesNoMatch(String pattern) {
    Random random = new Random(9);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      text.append("aaaaaaaabbc ".charAt(random.nextInt(12)));
    }
    byte[] line = text.append("a".repeat(2000)).toString().getBytes(StandardCharsets.US_ASCII);
    TextPattern compiled = TextPattern.compile(pattern);
    LineMatcher matcher = compiled.matcher();
    PikeVm slow = new PikeVm(Compiler.compile(PatternParser.parse(pattern, false)));
    for (int from = 0; from <= line.length; ) {
      boolean found = matcher.find(line, 0, from, line.length);
      assertEquals(slow.find(line, 0, from, line.length), found, pattern + " at " + from);
      if (!found) {
        break;
      }
      assertEquals(slow.start(), matcher.start(), pattern + " at " + from);
      assertEquals(slow.end(), matcher.end(), pattern + " at " + from);
      from = Math.max(matcher.end(), from + 1);
    }
  }

  @Test
  void manyStatesOverflowTheCacheAndStillMatchRight() {
    String pattern = "(a|b)*a(a|b){18}c";
    LineMatcher matcher = TextPattern.compile(pattern).matcher();
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
