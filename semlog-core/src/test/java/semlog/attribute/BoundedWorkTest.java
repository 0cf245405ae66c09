package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import semlog.template.SlotKind;
import semlog.template.SlotSpan;

/**
 * Counts the looks at units on lines made to be costly: twice the line, about twice the looks, and
 * far from the budget at which the rules give up.
 */
final class BoundedWorkTest {
  private static final int SHORT = 1 << 14;
  private static final int LONG = 1 << 15;
  private static final long STEPS_PER_BYTE = 80;

  @TestFactory
  Stream<DynamicTest> noLineCostsMoreThanItsLengthAllows() {
    return Stream.of(
            "a",
            "a.",
            "a-",
            "a@",
            "a=",
            "a:",
            "a: ",
            "/a",
            "1.",
            "1 ",
            "1",
            "http://",
            "aa:",
            "<a>",
            "<Data Name='a'>",
            "1.1.1.1.5555 ",
            "1.1.1.1.a.",
            "false ",
            "a|",
            "\"",
            "\\\"",
            "'",
            "[",
            "[a \"",
            "mozilla/5.0 ",
            "{",
            "{\"a\":",
            "{\"a\":\"",
            "[{\"",
            "key=\"",
            "msg=\"a ",
            "msg=a b ",
            "for a ",
            "for invalid user ",
            "GET /",
            "\"GET /x",
            "] \"",
            "\"GET / HTTP/1.1\" 200 1 \"",
            "user ",
            "Aa ",
            "Aa Aa: ",
            "a.b.C ",
            "from 1.2.3.4:",
            "1.2.3.4:",
            "x=1,",
            "<1>1 ",
            "INFO [",
            "é",
            "\0",
            " ",
            "a1",
            "0x",
            "{'a': ",
            "TTY=a ; PWD=",
            "(a) CMD (",
            "\\\\",
            "C:\\",
            "::",
            "=>",
            "0/",
            "a b=",
            "I1 ")
        .map(piece -> DynamicTest.dynamicTest("<" + piece + ">", () -> check(piece)));
  }

  private static void check(String piece) {
    long half = steps(piece, SHORT);
    long whole = steps(piece, LONG);
    assertTrue(whole <= LONG * STEPS_PER_BYTE, whole + " steps");
    assertTrue(whole <= 5 * half / 2, half + " steps became " + whole);
  }

  private static long steps(String piece, int length) {
    String line = piece.repeat(length / piece.length());
    byte[] bytes = line.getBytes(UTF_8);
    Units units = new Units(bytes, 0, bytes.length, numbers(bytes));
    long before = units.stepsLeft();
    new AttributeFinder().find(units);
    return before - units.stepsLeft();
  }

  private static List<SlotSpan> numbers(byte[] line) {
    List<SlotSpan> slots = new ArrayList<>();
    int at = 0;
    while (at < line.length) {
      int end = at;
      while (end < line.length && line[end] >= '0' && line[end] <= '9') {
        end++;
      }
      if (end > at) {
        slots.add(new SlotSpan(at, end, SlotKind.INTEGER));
      }
      at = Math.max(end, at + 1);
    }
    return slots;
  }
}
