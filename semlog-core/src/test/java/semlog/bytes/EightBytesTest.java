package semlog.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.Size;

/** Places found eight bytes at a time are those found one by one. */
final class EightBytesTest {
  @Property(seed = "1")
  void findsTheFirstPlaceOfAByte(
      @ForAll @Size(max = 40) byte[] bytes, @ForAll @ByteRange(min = -2, max = 2) byte wanted) {
    int from = Math.min(3, bytes.length);
    assertEquals(
        first(bytes, from, wanted, wanted), EightBytes.indexOf(bytes, from, bytes.length, wanted));
  }

  @Property(seed = "2")
  void findsTheFirstPlaceOfEitherByte(
      @ForAll @Size(max = 40) byte[] bytes, @ForAll byte one, @ForAll byte other) {
    assertEquals(
        first(bytes, 0, one, other), EightBytes.indexOfEither(bytes, 0, bytes.length, one, other));
  }

  private static int first(byte[] bytes, int from, byte one, byte other) {
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] == one || bytes[at] == other) {
        return at;
      }
    }
    return bytes.length;
  }
}
