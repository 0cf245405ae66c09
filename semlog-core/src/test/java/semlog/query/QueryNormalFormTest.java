package semlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.fault.Mistyped;

class QueryNormalFormTest {

  @Tag("slow")
  @Property(seed = "20240501", tries = 2000)
  void parsesToItself(@ForAll("queries") Query query) {
    assertEquals(query, QueryParser.parse(query.toString()), query::toString);
  }

  @Property(seed = "20240502", tries = 3000)
  void anyTextIsAQueryOrAMistake(@ForAll("typed") String text) {
    try {
      Query query = QueryParser.parse(text);
      assertEquals(query, QueryParser.parse(query.toString()), text);
    } catch (Mistyped fault) {
      assertEquals(text.isEmpty() ? 1 : 2, fault.excerpt().split("\n", -1).length, text);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a:1 b:2 or c:3|(a:1 AND b:2) OR c:3",
        "a=1 && !b:*|a:1 AND NOT b:*",
        "a!=1|a:* AND NOT a:1",
        "a:(1 OR 2)|a:1 OR a:2",
        "a:[1 TO *}|a>=1",
        "exists(a)|a:*",
        "a:/x/1|a:\"/x/1\"",
        "a : b|Mistyped",
      })
  void prints(String query, String normal) {
    String printed;
    try {
      printed = QueryParser.parse(query).toString();
    } catch (Mistyped fault) {
      printed = "Mistyped";
    }
    assertEquals(normal, printed);
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.of(
            "a",
            "status",
            ":",
            "=",
            "!=",
            "=~",
            ">",
            ">=",
            "<",
            "(",
            ")",
            " ",
            " ",
            "AND",
            "OR",
            "NOT",
            "&&",
            "||",
            "!",
            "\"",
            "\\",
            "*",
            "?",
            "[",
            "]",
            "{",
            "}",
            " TO ",
            "10.0.0.0/8",
            "500",
            "-2h",
            "2024-01-01",
            "é",
            "exists",
            "/",
            "@message",
            "-")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Query> queries() {
    return query(3);
  }

  private static Arbitrary<Query> query(int depth) {
    if (depth == 0) {
      return leaf();
    }
    Arbitrary<List<Query>> parts = query(depth - 1).list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(
        leaf(),
        parts.map(Query.And::new),
        parts.map(Query.Or::new),
        query(depth - 1).map(Query.Not::new));
  }

  private static Arbitrary<Query> leaf() {
    Arbitrary<String> field = text().filter(s -> !s.isEmpty() && !Query.Contains.isText(s));
    Arbitrary<Literal> value =
        Arbitraries.oneOf(
                text(), Arbitraries.of("500", "10K", "5ms", "2024-01-01", "10.0.0.1/9", "or", ""))
            .map(text -> Literal.of(text, () -> ZoneOffset.UTC));
    Arbitrary<Glob> shape = text().map(Glob::of).filter(glob -> !glob.isAnything());
    Arbitrary<Glob> wild = shape.filter(glob -> !glob.isLiteral());
    return Arbitraries.oneOf(
        field.map(Query.Exists::new),
        Combinators.combine(field, value).as(Query.Equal::new),
        Combinators.combine(field, wild).as(Query.Like::new),
        shape.map(glob -> new Query.Contains(Fields.MESSAGE, glob)),
        shape.map(glob -> new Query.Contains(Fields.TEMPLATE, glob)),
        Combinators.combine(field, limit(value), limit(value)).as(Query.Within::new),
        Combinators.combine(field, limit(value))
            .as((f, low) -> new Query.Within(f, low, new Query.Bound.Open())),
        Combinators.combine(field, Arbitraries.of("a+", "\\\\\"b", "^$", "~", ""))
            .as((f, regex) -> new Query.Matches(f, new Regex(regex, Set.of()))),
        field.map(f -> new Query.InNetwork(f, Network.parse("::1/64").orElseThrow())));
  }

  private static Arbitrary<Query.Bound> limit(Arbitrary<Literal> value) {
    return Combinators.combine(
            value.filter(v -> !v.isNegativeDuration()), Arbitraries.of(true, false))
        .as(Query.Bound.Limit::new);
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings().withChars("ab01 \t\"\\*?()[]{}:=<>!&|-+/@.~'ß€").ofMaxLength(6);
  }
}
