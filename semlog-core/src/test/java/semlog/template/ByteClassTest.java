package semlog.template;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Letters passed over eight at a time end where they would one by one. */
final class ByteClassTest {
  @Property(seed = "1")
  void lettersEndAtTheFirstByteThatIsNone(
      @ForAll @Size(40) byte[] bytes,
      @ForAll @IntRange(max = 40) int letters,
      @ForAll @IntRange(max = 40) int to) {
    for (int i = 0; i < letters; i++) {
      bytes[i] = "azAZ\u00ffmQ".getBytes(ISO_8859_1)[i % 7];
    }
    int at = 0;
    while (at < to && ByteClass.OF[bytes[at] & 0xff] == ByteClass.LETTER) {
      at++;
    }
    assertEquals(at, ByteClass.endOfLetters(bytes, 0, to));
  }

  @Property(seed = "2")
  void hexadecimalDigitsAreThoseOfJava(@ForAll byte b) {
    boolean hex = b >= 0 && Character.digit(b, 16) >= 0;
    assertEquals(hex, ByteClass.isHex(b));
  }
}
