package semlog.search;

import java.util.Set;

/**
 * What came of the search of one input.
 *
 * @param names of all attributes that were looked at
 * @param shown whether lines were shown, so that a gap follows before any other input's
 * @param failed whether it could not be read, or not wholly
 */
record Searched(Tally tally, Opened opened, Set<String> names, boolean shown, boolean failed) {
  Searched {
    names = Set.copyOf(names);
  }
}
