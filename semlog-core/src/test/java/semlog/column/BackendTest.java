package semlog.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Protects against levels of zstd that take a second for a megabyte of what few words make. */
final class BackendTest {
  private static final String[] WORDS = {"alpha", "beta", "gamma", "x1", "y-2", "10.0.0.1"};

  private static byte[] words(int least) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < least) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(40) == 0 ? '\n' : ' ');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] compressed(int level, byte[] bytes) {
    try (Backend backend = new Backend(level)) {
      return backend.compress(bytes, 0, bytes.length);
    }
  }

  @Test
  void vastStreamsAreCompressedAsAtLevelFour() {
    byte[] vast = words((1 << 22) + 1);
    assertArrayEquals(compressed(4, vast), compressed(5, vast));
    assertArrayEquals(compressed(4, vast), compressed(6, vast));
  }

  @Test
  void othersTakeTheirTime() {
    byte[] usual = words(300_000);
    assertTrue(compressed(5, usual).length < compressed(4, usual).length);
  }

  @Test
  void whatRepeatsFarBackIsFoundAtLevelOne() {
    byte[] once = new byte[700_000];
    new Random(1).nextBytes(once);
    for (int i = 0; i < once.length; i++) {
      once[i] = (byte) ('a' + (once[i] & 15));
    }
    byte[] twice = Arrays.copyOf(once, 2 * once.length);
    System.arraycopy(once, 0, twice, once.length, once.length);
    assertTrue(compressed(1, twice).length < compressed(1, once).length * 5 / 4);
  }
}
