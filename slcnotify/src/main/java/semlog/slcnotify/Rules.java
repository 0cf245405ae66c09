package semlog.slcnotify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import semlog.delivery.Action;
import semlog.delivery.NotifyLimit;
import semlog.trigger.Carry;
import semlog.trigger.Rule;

/**
 * What to watch for, and whom to tell.
 *
 * @param carries what later events have of earlier ones
 * @param actions for alerts of rules that have none of their own
 * @param own the actions of rules, by their names
 * @param limit how many alerts each action may be told of in some time
 */
record Rules(
    List<Rule> rules,
    List<Carry> carries,
    List<Action> actions,
    Map<String, List<Action>> own,
    Optional<NotifyLimit.Rate> limit) {
  Rules {
    rules = List.copyOf(rules);
    carries = List.copyOf(carries);
    actions = List.copyOf(actions);
    own = Map.copyOf(own);
  }

  /** Whether anybody is told beside standard output. */
  boolean haveActions() {
    return !actions.isEmpty() || !own.isEmpty();
  }

  /** Whom to tell of the alerts of a rule. */
  List<Action> of(String rule) {
    return own.getOrDefault(rule, actions);
  }
}
