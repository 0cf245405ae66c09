package semlog.event;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonNumberTest {
  private static boolean canonical(String text) {
    byte[] bytes = ("9" + text + "9").getBytes(US_ASCII);
    return JsonNumber.isCanonical(bytes, 1, bytes.length - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "7",
        "-7",
        "10",
        "9223372036854775807",
        "-9223372036854775808",
        "0.5",
        "-0.5",
        "12.25",
        "0.000001",
        "123456789.123456",
        "100000.1"
      })
  void acceptsTheSpellingThatANumberPrints(String text) {
    assertEquals(true, canonical(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+1",
        "-0",
        "00",
        "007",
        "-01",
        "9223372036854775808",
        "-9223372036854775809",
        "12345678901234567890",
        "1.",
        ".5",
        "1.50",
        "1.0",
        "0.0",
        "-0.0",
        "1.2.3",
        "1e5",
        "0x1f",
        "1 ",
        "NaN",
        "01.5",
        "1234567890.1234567",
        "1-2",
        "1,5",
        "..",
        "-."
      })
  void leavesTheRestAString(String text) {
    assertEquals(false, canonical(text));
  }

  @Property(seed = "3")
  void everyLongIsCanonical(@ForAll long value) {
    assertEquals(true, canonical(Long.toString(value)));
  }

  @Property(seed = "4", tries = 5000)
  void aCanonicalDecimalSurvivesADouble(@ForAll int whole, @ForAll int fraction) {
    String text = whole + "." + Integer.toUnsignedString(fraction);
    if (canonical(text)) {
      assertEquals(text, new BigDecimal(Double.toString(Double.parseDouble(text))).toPlainString());
    }
  }
}
