package semlog.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.bytes.ByteBuilder;

final class SpellingTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "PLAIN, a\\\\b\"\"c, a\\\\b\"\"c",
        "JSON, a\\\\b\\\"c, a\\b\"c",
        "CELL, a\\\\b\"\"c, a\\\\b\"c",
        "CELL, \"\"\"\", \"\"",
        "CELL, \"x\"\", \"x\"",
      })
  void says(Spelling spelling, String spelled, String said) {
    assertEquals(said, read(spelling, spelled));
  }

  @Property(tries = 200, seed = "17")
  void whatACellSaysCanBeSpelled(@ForAll String said) {
    assertEquals(
        new String(said.getBytes(UTF_8), UTF_8), read(Spelling.CELL, said.replace("\"", "\"\"")));
  }

  @Property(tries = 200, seed = "18")
  void whatDoesNotDifferIsWhatItSays(@ForAll Spelling spelling, @ForAll String spelled) {
    byte[] bytes = spelled.getBytes(UTF_8);
    if (!spelling.differs(bytes, 0, bytes.length)) {
      assertEquals(new String(bytes, UTF_8), read(spelling, spelled));
    }
    assertFalse(spelling.differs(bytes, 0, 0));
  }

  private static String read(Spelling spelling, String spelled) {
    byte[] bytes = ("[" + spelled + "]").getBytes(UTF_8);
    ByteBuilder said = new ByteBuilder();
    spelling.append(bytes, 1, bytes.length - 1, said);
    return new String(said.toByteArray(), UTF_8);
  }
}
