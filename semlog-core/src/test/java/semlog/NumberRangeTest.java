package semlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.query.Query;
import semlog.query.QueryParser;

final class NumberRangeTest {

  private static NumberRange of(String query) {
    return NumberRange.of(((Query.Condition) QueryParser.parse(query))::mayAccept);
  }

  private static NumberRange ofAddresses(String query) {
    return NumberRange.of(((Query.Condition) QueryParser.parse(query))::mayAcceptAddress);
  }

  @ParameterizedTest
  @CsvSource({
    "port:46340,46340,46340",
    "port:-7,-7,-7",
    "port:[100 TO 200],100,200",
    "port>=9223372036854775807,9223372036854775807,9223372036854775807",
    "port<=-9223372036854775808,-9223372036854775808,-9223372036854775808",
    "port>=0,0,9223372036854775807",
    "port<=12.5,-9223372036854775808,12"
  })
  void numbersOutsideAnswerNothing(String query, long least, long most) {
    assertEquals(new NumberRange(least, most), of(query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"port:4634*", "port:abc", "port=~\"^4\"", "port:192.0.2.0/24"})
  void allNumbersMayAnswerWhatAsksForNone(String query) {
    assertTrue(of(query).isAll());
  }

  @ParameterizedTest
  @CsvSource({
    "ip:0.0.1.2,258,258",
    "ip:255.255.255.255,4294967295,4294967295",
    "ip:0.0.1.2/24,256,511",
    "ip:9.0.0.0/0,0,4294967295",
  })
  void addressesOutsideAnswerNothing(String query, long least, long most) {
    NumberRange range = ofAddresses(query);
    assertEquals(least, range.least());
    assertEquals(most, Math.min(range.most(), 0xffff_ffffL));
    assertTrue(range.meets(least, least) && range.meets(most, most + 1));
    assertFalse(range.meets(Long.MIN_VALUE, least - 1) || range.meets(1L << 33, Long.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ip:0.0.*", "ip:7", "ip:1.2", "ip=~\"^4\"", "ip>1.2.3.4", "ip:a"})
  void allAddressesMayAnswerWhatAsksForNone(String query) {
    assertTrue(ofAddresses(query).isAll());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ip:\"::1\"", "ip:2001:db8::/32"})
  void noAddressOfVersion4AnswersWhatAsksForOneOfVersion6(String query) {
    assertFalse(ofAddresses(query).meets(Long.MIN_VALUE, Long.MAX_VALUE));
  }

  /** Whatever a condition accepts is an address that it may accept. */
  @ParameterizedTest
  @ValueSource(strings = {"ip:0.0.0.7", "ip:000.0.00.7", "ip:0.0.1.0/25", "ip:7", "ip>0.0.0.9"})
  void anAddressThatIsAcceptedLiesWithin(String query) {
    Query.Condition condition = (Query.Condition) QueryParser.parse(query);
    NumberRange range = ofAddresses(query);
    for (int number = 0; number < 1000; number++) {
      String spelled = "0.0." + number / 256 + "." + number % 256;
      assertTrue(!condition.accepts(spelled) || range.has(number), query + ": " + spelled);
    }
  }

  @Test
  void numbersBetweenTwoWholeOnesAreNone() {
    NumberRange none = of("port:12.5");
    assertTrue(none.least() > none.most(), none::toString);
  }

  /** Whatever a condition may accept lies within. */
  @ParameterizedTest
  @ValueSource(
      strings = {"n:7", "n>7", "n<7", "n:[-3 TO 9}", "n:{-3 TO *]", "n:7.25", "n:1k", "n:5m"})
  void whatMayBeAcceptedLiesWithin(String query) {
    Query.Condition condition = (Query.Condition) QueryParser.parse(query);
    NumberRange range = NumberRange.of(condition::mayAccept);
    for (long number = -2000; number < 2000; number++) {
      assertTrue(!condition.mayAccept(number, number) || range.has(number), query + ": " + number);
    }
  }
}
