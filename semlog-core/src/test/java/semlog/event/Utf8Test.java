package semlog.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class Utf8Test {
  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static int sequence(int... values) {
    return Utf8.sequence(bytes(values), 0, values.length);
  }

  @Test
  void replacesTheMaximalSubpart() {
    assertEquals(-1, sequence(0x80));
    assertEquals(-1, sequence(0xc0, 0xaf));
    assertEquals(-1, sequence(0xe0, 0x80, 0x80));
    assertEquals(-1, sequence(0xed, 0xa0, 0x80));
    assertEquals(-2, sequence(0xe2, 0x82));
    assertEquals(-2, sequence(0xe2, 0x82, 0x41));
    assertEquals(-1, sequence(0xf0, 0x80, 0x80, 0x80));
    assertEquals(-3, sequence(0xf0, 0x9f, 0x92));
    assertEquals(-1, sequence(0xf4, 0x90, 0x80, 0x80));
    assertEquals(-1, sequence(0xf5, 0x80));
  }

  @Test
  void acceptsEveryCodePoint() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      if (!surrogate) {
        byte[] bytes = Character.toString(point).getBytes(UTF_8);
        assertEquals(bytes.length, Utf8.sequence(bytes, 0, bytes.length));
      }
    }
  }

  @Property(seed = "5", tries = 2000)
  void allSequencesValidMeansJavaDecodesWithoutLoss(@ForAll @Size(max = 6) byte[] bytes) {
    boolean valid = true;
    int i = 0;
    while (i < bytes.length) {
      int length = Utf8.sequence(bytes, i, bytes.length);
      valid &= length > 0;
      i += Math.abs(length);
    }
    assertEquals(bytes.length, i);
    byte[] decoded = new String(bytes, UTF_8).getBytes(UTF_8);
    if (valid) {
      assertArrayEquals(bytes, decoded);
    } else {
      assertEquals(false, Arrays.equals(bytes, decoded));
    }
  }
}
