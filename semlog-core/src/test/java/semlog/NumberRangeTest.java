package semlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.query.Query;
import semlog.query.QueryParser;

final class NumberRangeTest {

  private static NumberRange of(String query) {
    return NumberRange.of((Query.Condition) QueryParser.parse(query));
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
    NumberRange range = NumberRange.of(condition);
    for (long number = -2000; number < 2000; number++) {
      assertTrue(!condition.mayAccept(number, number) || range.has(number), query + ": " + number);
    }
  }
}
