package semlog.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.fault.Mistyped;

class AggregationParserTest {
  @Test
  void measuresAndFields() {
    Aggregation read =
        AggregationParser.parse(
            " count,count(a), SUM( size ),avg(x),min(x),max(x),median(x),p99.9(x) , distinct(@line)"
                + "  by  path, src.ip ");
    assertEquals(List.of("path", "src.ip"), read.by());
    assertEquals(
        "[count, count(a), sum(size), avg(x), min(x), max(x), p50(x), p99.9(x), distinct(@line)]",
        read.measures().stream().map(Measure::label).toList().toString());
    assertEquals(List.of("@line", "a", "path", "size", "src.ip", "x"), read.fields());
    assertEquals(List.of(), AggregationParser.parse("count()").by());
    assertEquals(List.of("by"), AggregationParser.parse("count by by").by());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "foo(x)            | 0  | no such function",
        "count, p0(x)      | 7  | no such function",
        "p101(x)           | 0  | no such function",
        "avg               | 0  | no such function",
        "avg(x             | 5  | a parenthesis is not closed",
        "avg()             | 4  | a field name is missing",
        "avg(x) of y       | 7  | nothing more was expected",
        "avg(x) by y z     | 12 | nothing more was expected",
        "avg(x) by         | 9  | a field name is missing",
        "avg(x),           | 7  | a function is missing",
        "avg(x) by a,      | 12 | a field name is missing"
      })
  void mistakesHaveTheirPlace(String text, int column, String what) {
    Mistyped told = assertThrows(Mistyped.class, () -> AggregationParser.parse(text));
    assertEquals("aggregation: " + what, told.getMessage());
    assertEquals("  " + text + "\n  " + " ".repeat(column) + "^", told.excerpt());
    assertTrue(told.hint().length() > 5);
  }

  @Test
  void listsOfFields() {
    assertEquals(List.of("a", "@b"), AggregationParser.fields("a , @b"));
    for (String wrong : List.of("", "a,", ",a", "a b", "a,,b", "a(b)")) {
      assertThrows(Mistyped.class, () -> AggregationParser.fields(wrong), wrong);
    }
  }
}
