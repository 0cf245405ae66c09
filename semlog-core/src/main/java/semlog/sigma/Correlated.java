package semlog.sigma;

import java.util.List;
import semlog.trigger.Rule;

/**
 * A correlation that can be used.
 *
 * @param label what is put on events that one of its rules is true of
 * @param rule over events with this label
 * @param places for each of its rules the places where it is in the list of rules
 */
record Correlated(Correlation correlation, String label, Rule rule, List<List<Integer>> places) {
  Correlated {
    places = List.copyOf(places);
  }

  /** Whether the rule at a place does not tell of what it finds itself. */
  boolean silences(int place) {
    return !correlation.generate() && places.stream().anyMatch(list -> list.contains(place));
  }
}
