package semlog.trigger;

import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to know of a rule beside its name.
 *
 * @param id another name for it that never changes
 * @param level how bad it is
 * @param tags what it is about, such as {@code attack.t1059}
 */
public record About(Optional<String> id, Optional<String> level, List<String> tags) {
  /** Nothing. */
  public static final About NOTHING = new About(Optional.empty(), Optional.empty(), List.of());

  public About {
    tags = List.copyOf(tags);
  }
}
