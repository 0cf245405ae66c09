package semlog.pattern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import semlog.fault.Mistyped;

final class GroupPatternTest {
  @Test
  void placesAreBytesOfTheArrayWhateverTheEncoding() {
    byte[] text = "xx grüße=äö 😀=7 \u0001".getBytes(UTF_8);
    text[text.length - 1] = (byte) 0xff;
    GroupPattern pattern =
        GroupPattern.compile("grüße=(?<a>\\S+) .+=(?<b>\\d) .", List.of("b", "a"));
    assertArrayEquals(new int[] {3, text.length, 21, 22, 11, 15}, find(pattern, text));
  }

  private static int[] find(GroupPattern pattern, byte[] text) {
    return pattern.find(text, 3, text.length).orElseThrow();
  }

  @Test
  void groupsWithoutAPartAreNowhere() {
    GroupPattern pattern = GroupPattern.compile("a(?<x>b)?c", List.of("x"));
    assertArrayEquals(
        new int[] {0, 2, -1, -1}, pattern.find("ac".getBytes(UTF_8), 0, 2).orElseThrow());
  }

  @Test
  void whatTakesTooLongDoesNotMatch() {
    GroupPattern pattern = GroupPattern.compile("(a+)+(?<x>b)", List.of("x"));
    byte[] text = "a".repeat(200).getBytes(UTF_8);
    assertTrue(pattern.find(text, 0, text.length).isEmpty());
    GroupPattern deep = GroupPattern.compile("(?<x>(a|b)*)c", List.of("x"));
    byte[] many = "ab".repeat(50_000).getBytes(UTF_8);
    assertTrue(deep.find(many, 0, many.length).isEmpty());
  }

  @Test
  void saysWhereAnExpressionIsNone() {
    Mistyped mistake = assertThrows(Mistyped.class, () -> GroupPattern.compile("a(b", List.of()));
    assertEquals("no regular expression: unclosed group near 'a(b'", mistake.getMessage());
  }
}
