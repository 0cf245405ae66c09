package semlog.slcgrep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawArgumentsTest {

  @Test
  void takesTheLastWordsAndKeepsTheirBytes() {
    byte[] line =
        "java\0-m\0x\0-F\0\u00c3\u00a9\u00ff\0log\0".getBytes(StandardCharsets.ISO_8859_1);
    String[] decoded = {"-F", "\ufffd\ufffd\ufffd", "log"};
    assertArrayEquals(new String[] {"-F", "\u00e9\udcff", "log"}, RawArguments.last(decoded, line));
  }

  @Test
  void whatWasDecodedWholeIsLeft() {
    String[] decoded = {"-F", "\u00e9"};
    assertSame(decoded, RawArguments.of(decoded));
    assertSame(decoded, RawArguments.last(decoded, "a\0".getBytes(StandardCharsets.US_ASCII)));
  }
}
