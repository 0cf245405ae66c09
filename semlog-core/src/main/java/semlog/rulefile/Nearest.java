package semlog.rulefile;

import java.util.List;
import java.util.Optional;

/** Finds what may have been meant by a word. */
@FunctionalInterface
public interface Nearest {
  /** The known word that is most like this one, if one is like it. */
  Optional<String> of(String word, List<String> known);
}
