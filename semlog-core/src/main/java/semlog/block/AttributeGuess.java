package semlog.block;

import java.util.HashMap;
import java.util.Map;

/**
 * What attribute of a template comes next, and where, judged by the templates before: the kind that
 * came last behind the kind at hand, in the place that it had there.
 */
final class AttributeGuess {
  /**
   * A place relative to the attribute before.
   *
   * @param gap slots between the starts of the two
   * @param covered slots that it covers
   * @param start bytes of static text before the first slot it covers, or behind the slot before
   * @param end bytes of static text behind the last slot
   */
  record Place(int gap, int covered, int start, int end) {}

  private record Step(int from, int to) {}

  private static final int START = -1;
  private static final Place FIRST_SLOT = new Place(0, 1, 0, 0);
  private static final Place NEXT_SLOT = new Place(1, 1, 0, 0);

  private final Map<Integer, Integer> following = new HashMap<>();
  private final Map<Step, Place> places = new HashMap<>();
  private int known;
  private int last = START;

  /** Goes on with another template. */
  void restart() {
    last = START;
  }

  /** The kind to expect: where none was seen, the next one that is new. */
  int kind() {
    return following.getOrDefault(last, known);
  }

  /** The place to expect of an attribute of this kind. */
  Place place(int kind) {
    return places.getOrDefault(new Step(last, kind), last == START ? FIRST_SLOT : NEXT_SLOT);
  }

  void learn(int kind, Place place) {
    places.put(new Step(last, kind), place);
    following.put(last, kind);
    known = Math.max(known, kind + 1);
    last = kind;
  }
}
