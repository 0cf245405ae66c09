package semlog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.bytes.ByteBuilder;

final class JsonEscapesTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "plain, plain",
        "a\\\\b, a\\b",
        "\\\"q\\\", \"q\"",
        "x\\/y, x/y",
        "\\u0041\\u00e9\\u20ac, Aé€",
        "\\ud83d\\ude00!, 😀!",
        "\\ud83d, \ufffd",
        "\\ude00x, \ufffdx",
        "\\ud83d\\u0041, \ufffdA",
        "no \\x escape \\u12, no \\x escape \\u12",
        "end\\, end\\",
      })
  void areRead(String escaped, String plain) {
    assertEquals(plain, read(escaped));
  }

  @Test
  void ofControlCharacters() {
    assertEquals("\b\f\n\r\t", read("\\b\\f\\n\\r\\t"));
  }

  private static String read(String escaped) {
    byte[] bytes = ("[" + escaped + "]").getBytes(StandardCharsets.UTF_8);
    ByteBuilder plain = new ByteBuilder();
    JsonEscapes.append(bytes, 1, bytes.length - 1, plain);
    return new String(plain.toByteArray(), StandardCharsets.UTF_8);
  }
}
