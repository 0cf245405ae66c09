package semlog.sigma;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which needles the values of one field have. Values come again: what was found in short ones is
 * remembered.
 */
final class FieldScanner {
  private static final int LONGEST_REMEMBERED = 256;
  private static final int MOST_REMEMBERED = 4096;

  private final NeedleIndex index;
  private final Map<String, int[]> remembered = new HashMap<>();

  FieldScanner(List<Needle> needles) {
    this.index = new NeedleIndex(needles);
  }

  /** The places in the list of needles of those that a value has. */
  int[] find(String value) {
    if (value.length() > LONGEST_REMEMBERED) {
      return index.find(value);
    }
    int[] known = remembered.get(value);
    if (known != null) {
      return known;
    }
    int[] found = index.find(value);
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(value, found);
    return found;
  }
}
