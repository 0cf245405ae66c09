package semlog.fault;

import java.util.Collection;
import java.util.Optional;

/** Finds what may have been meant by a word. */
@FunctionalInterface
public interface Nearest {
  /** The known word that is most like this one, if one is like it. */
  Optional<String> of(String word, Collection<String> known);
}
