package semlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.fault.Mistyped;

/** Each mistake: its text, the column of the caret, a word of the message, a word of the hint. */
class QueryMistakeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        " |0|nothing|status>=500",
        "field=|6|missing after 'field='|field:*",
        "field: |7|missing|field:*",
        "field: AND x|7|missing|field:*",
        "a:1 AND|4|nothing after|quote",
        "AND a:1|0|nothing before|quote",
        "a OR OR b|5|nothing before|quote",
        "NOT|0|nothing after|quote",
        "(a OR b|0|never closed|)",
        "a OR b)|6|nothing opens|remove",
        "a ()|2|between|remove",
        "a:\"b|2|never closed|second",
        "a:b\"c\"|3|quote inside|quote",
        "a:f(x)|3|parenthesis inside|quote",
        "status==500|6|'=='|did you mean =?",
        "status=>500|6|'=>'|>=",
        "status=<500|6|'=<'|<=",
        "status<>500|6|'<>'|!=",
        "a:[1 5]|5|TO is missing|[1 TO 5]",
        "a:[1 TO 5|2|never closed|]",
        "a:[TO 5]|3|missing|*",
        "a>1*|2|wildcard|\\*",
        "ip:10.0.0.0/33|3|33 bits|quote",
        "a*:1|0|wildcards|type",
        ":1|0|missing|status",
        "-status:500|0|begin|NOT status",
        "a:b\\|3|backslash|\\\\",
        "a=~b|3|quotes|user=~",
        "a=~\"b(\"|3|never closed|find one",
        "time>-2h|5|depends|write the time",
      })
  void points(String query, int column, String message, String hint) {
    Mistyped fault = assertThrows(Mistyped.class, () -> QueryParser.parse(query));
    String[] lines = fault.excerpt().split("\n", -1);
    assertEquals("  " + query, lines[0]);
    assertEquals(" ".repeat(column + 2) + "^", lines[1], query);
    assertTrue(fault.getMessage().contains(message), fault.getMessage());
    assertTrue(fault.hint().contains(hint), fault.hint());
  }

  @Test
  void whereNothingWasTypedItIsNotQuoted() {
    Mistyped fault = assertThrows(Mistyped.class, () -> QueryParser.parse("field:("));
    assertTrue(fault.getMessage().endsWith("a value is missing"), fault.getMessage());
  }

  @Test
  void deepNestingIsRefusedNotOverflowed() {
    assertThrows(Mistyped.class, () -> QueryParser.parse("(".repeat(100_000)));
    assertThrows(Mistyped.class, () -> QueryParser.parse("NOT ".repeat(100_000) + "a"));
  }
}
