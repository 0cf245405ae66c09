package semlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecimalTest {
  @Provide
  Arbitrary<String> spellings() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(22);
    Arbitrary<String> whole =
        Arbitraries.of("0", "00", "1", "9", "10", "999999999999999999", "1000000000000000000");
    Arbitrary<String> numbers = Arbitraries.oneOf(digits, whole, whole.map(text -> text + ".50"));
    return Arbitraries.of("", "-", "+").flatMap(sign -> numbers.map(text -> sign + text));
  }

  /** Compared, and told, as exact numbers are. */
  @Property
  void isTheNumberThatIsSpelled(
      @ForAll("spellings") String some, @ForAll("spellings") String other) {
    BigDecimal number = new BigDecimal(some);
    assertEquals(0, number.compareTo(Decimal.parse(some).exact()));
    assertEquals(number.signum() < 0, Decimal.parse(some).isNegative());
    assertEquals(
        number.compareTo(new BigDecimal(other)),
        Decimal.parse(some).compareTo(Decimal.parse(other)));
  }
}
