package semlog.trigger;

import java.util.List;
import semlog.condition.Condition;

/**
 * A condition that somebody wants to be told of.
 *
 * @param name what alerts call it; for words of a command line these words
 * @param by the fields whose values make the keys, as in {@link semlog.query.FieldChoice}; none
 *     when all events are of one key
 * @param about what its alerts say of it
 */
public record Rule(String name, Condition condition, List<String> by, Firing firing, About about) {
  public Rule {
    by = List.copyOf(by);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a rule has a name");
    }
  }

  /** A rule of which nothing more is known. */
  public Rule(String name, Condition condition, List<String> by, Firing firing) {
    this(name, condition, by, firing, About.NOTHING);
  }

  /** All that decides when it fires: what was seen for one rule holds for another that has it. */
  String identity() {
    Condition plain =
        condition instanceof Condition.New unseen
            ? new Condition.New(unseen.query(), unseen.learn(), unseen.within(), List.of())
            : condition;
    return name + '\n' + plain + '\n' + by + '\n' + firing;
  }

  /** Whether it depends on how much time passes. */
  boolean needsTime() {
    return !(condition instanceof Condition.Match) || firing.needsTime();
  }

  /** Whether it tells of how a condition begins and ends, not only of events. */
  boolean lasts() {
    return condition.lasts() || !firing.resolveAfter().isZero();
  }
}
