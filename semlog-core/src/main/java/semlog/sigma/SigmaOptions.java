package semlog.sigma;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules to take, and what their fields are called.
 *
 * @param rules files and folders
 * @param mappings files that add to the mappings of the program
 * @param given where all events are from, as far as it is known
 * @param least the least level of a rule
 * @param statuses of rules; any when there are none
 * @param tags of which a rule must have one, unless there are none
 */
public record SigmaOptions(
    List<Path> rules,
    List<Path> mappings,
    LogSource given,
    Optional<String> least,
    Set<String> statuses,
    Set<String> tags) {
  public SigmaOptions {
    rules = List.copyOf(rules);
    mappings = List.copyOf(mappings);
    statuses = Set.copyOf(statuses);
    tags = Set.copyOf(tags);
  }

  /** Whether a rule is wanted. */
  boolean want(Header rule) {
    int level = rule.level().map(Header.LEVELS::indexOf).orElse(0);
    return level >= least.map(Header.LEVELS::indexOf).orElse(0)
        && (statuses.isEmpty() || rule.status().filter(statuses::contains).isPresent())
        && (tags.isEmpty() || rule.tags().stream().anyMatch(tags::contains));
  }
}
