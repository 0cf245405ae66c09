package semlog.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
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

  @Property(seed = "3")
  void rangesAreEqualAsArraysSay(
      @ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(max = 39) int changed) {
    byte[] other = Arrays.copyOf(bytes, bytes.length + 5);
    System.arraycopy(bytes, 0, other, 5, bytes.length);
    assertTrue(EightBytes.equal(bytes, 0, other, 5, bytes.length));
    if (changed < bytes.length) {
      other[5 + changed]++;
      assertFalse(EightBytes.equal(bytes, 0, other, 5, bytes.length));
    }
  }

  @Property(seed = "6")
  void copiesWhatIsAskedForAndNothingBefore(
      @ForAll @Size(max = 40) byte[] bytes,
      @ForAll @IntRange(max = 40) int from,
      @ForAll @IntRange(max = 20) int room) {
    int start = Math.min(from, bytes.length);
    int length = bytes.length - start;
    byte[] target = new byte[3 + length + room];
    EightBytes.copy(bytes, start, target, 3, length);
    assertArrayEquals(new byte[3], Arrays.copyOf(target, 3));
    assertArrayEquals(
        Arrays.copyOfRange(bytes, start, bytes.length), Arrays.copyOfRange(target, 3, 3 + length));
  }

  @Property(seed = "4")
  void tellsWhetherAnyByteIsLess(
      @ForAll @Size(8) byte[] bytes, @ForAll @IntRange(min = 1, max = 128) int bound) {
    boolean any = IntStream.range(0, 8).anyMatch(i -> (bytes[i] & 0xff) < bound);
    assertEquals(any, EightBytes.anyBelow(EightBytes.get(bytes, 0), bound));
  }

  @Property(seed = "5")
  void equalBytesHaveTheSameHashAndOthersAnother(
      @ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(max = 39) int changed) {
    byte[] other = Arrays.copyOf(bytes, bytes.length + 5);
    System.arraycopy(bytes, 0, other, 5, bytes.length);
    long hash = EightBytes.hash(bytes, 0, bytes.length);
    assertEquals(hash, EightBytes.hash(other, 5, other.length));
    if (changed < bytes.length) {
      other[5 + changed]++;
      assertNotEquals(hash, EightBytes.hash(other, 5, other.length));
    }
  }

  @Property(seed = "6")
  void findsTheFirstPlaceOfALesserByte(
      @ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(min = 1, max = 128) int bound) {
    int from = Math.min(3, bytes.length);
    int first =
        IntStream.range(from, bytes.length)
            .filter(at -> (bytes[at] & 0xff) < bound)
            .findFirst()
            .orElse(bytes.length);
    assertEquals(first, EightBytes.indexOfBelow(bytes, from, bytes.length, bound));
  }

  @Property(seed = "7")
  void tellsWhetherAllOfARangeIsAscii(
      @ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(max = 40) int limit) {
    int to = Math.min(limit, bytes.length);
    int from = Math.min(3, to);
    boolean ascii = IntStream.range(from, to).allMatch(at -> bytes[at] >= 0);
    assertEquals(ascii, EightBytes.isAscii(bytes, from, to));
    Arrays.fill(bytes, from, to, (byte) 'a');
    assertTrue(EightBytes.isAscii(bytes, from, to));
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
