package semlog.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The automaton, the side-by-side machine and java.util.regex find the same matches. */
class EnginesAgreeTest {

  @Property(seed = "7", tries = 4000)
  void findTheSame(@ForAll("patterns") String pattern, @ForAll("lines") String line) {
    byte[] text = line.getBytes(StandardCharsets.US_ASCII);
    TextPattern compiled = TextPattern.compile(pattern);
    LineMatcher matcher = compiled.matcher();
    PikeVm pike = new PikeVm(Compiler.compile(PatternParser.parse(pattern, false)));
    Matcher java = Pattern.compile(pattern).matcher(line);
    for (int from = 0; from <= text.length; from++) {
      boolean found = matcher.find(text, 0, from, text.length);
      assertEquals(found, pike.find(text, 0, from, text.length), pattern);
      java.region(from, text.length).useTransparentBounds(true).useAnchoringBounds(false);
      assertEquals(java.find(), found, pattern + " in " + line);
      if (found) {
        assertEquals(
            pike.start() + "-" + pike.end(), matcher.start() + "-" + matcher.end(), pattern);
        assertEquals(
            java.start() + "-" + java.end(), matcher.start() + "-" + matcher.end(), pattern);
      }
    }
  }

  /** Without a repetition of what may be empty: there Java goes its own way. */
  @Provide
  Arbitrary<String> patterns() {
    Arbitrary<String> atom =
        Arbitraries.of(
            "a", "b", "ab", "[ab]", ".", "\\w", "\\b", "^", "$", "-", "\\B", "a|b", "ab|a");
    Arbitrary<String> some = Arbitraries.of("a", "b", "[ab-]", "(a|b)", "(ab|a)", "(?:b|ba)");
    Arbitrary<String> repeat =
        Arbitraries.of("*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?");
    Arbitrary<String> repeated = some.flatMap(s -> repeat.map(r -> s + r));
    Arbitrary<String> part = Arbitraries.oneOf(atom.map(a -> "(?:" + a + ")"), repeated);
    return part.list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings().withChars("ab-").ofMaxLength(9);
  }
}
