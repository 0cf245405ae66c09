package semlog.trigger;

import semlog.query.QueryParser;
import semlog.query.QueryTimes;

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
   * @param times what times in it mean
   * @throws semlog.fault.Mistyped with a caret under the mistake
   */
  public static Rule ofQuery(String words, QueryTimes times, Firing firing) {
    Condition condition = new Condition.Match(QueryParser.parse(words, times));
    return new Rule(words.strip(), condition, firing);
  }
}
