package semlog.trigger;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import semlog.query.QueryParser;

/**
 * A condition that somebody wants to be told of.
 *
 * @param name what alerts call it; for words of a command line these words
 */
public record Rule(String name, Condition condition, Firing firing) {
  public Rule {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a rule has a name");
    }
  }

  /**
   * A rule from the words of a query: {@code status>=500 AND NOT host:lab*}.
   *
   * @param moments what a word such as {@code yesterday} means; empty when it is no time
   * @throws semlog.fault.Mistyped with a caret under the mistake
   */
  public static Rule ofQuery(
      String words, Function<String, Optional<Instant>> moments, Firing firing) {
    Condition condition = new Condition.Match(QueryParser.parse(words, moments));
    return new Rule(words.strip(), condition, firing);
  }
}
