package semlog.block;

import java.util.Arrays;
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

  private static final int START = -1;
  private static final int NONE = -1;
  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final Place FIRST_SLOT = new Place(0, 1, 0, 0);
  private static final Place NEXT_SLOT = new Place(1, 1, 0, 0);

  /** The kind that came last behind each kind, which has the number before, and its place. */
  private int[] following = {};

  private Place[] followingPlaces = {};

  /** The places of kinds that came behind others before that, by both kinds. */
  private final Map<Long, Place> others = new HashMap<>();

  private int known;
  private int last = START;

  /** Goes on with another template. */
  void restart() {
    last = START;
  }

  /** The kind to expect: where none was seen, the next one that is new. */
  int kind() {
    return following() == NONE ? known : following();
  }

  private int following() {
    return last + 1 < following.length ? following[last + 1] : NONE;
  }

  /** The place to expect of an attribute of this kind. */
  Place place(int kind) {
    return kind == following()
        ? followingPlaces[last + 1]
        : others.getOrDefault(step(kind), last == START ? FIRST_SLOT : NEXT_SLOT);
  }

  /** A number for both kinds; those that are near each other have hashes that are not. */
  private long step(int kind) {
    return ((long) last << Integer.SIZE | kind) * PRIME;
  }

  void learn(int kind, Place place) {
    int before = following();
    if (before != NONE && before != kind) {
      others.put(step(before), followingPlaces[last + 1]);
    }
    if (last + 1 >= following.length) {
      int from = following.length;
      following = Arrays.copyOf(following, Math.max(2 * from, last + 16));
      Arrays.fill(following, from, following.length, NONE);
      followingPlaces = Arrays.copyOf(followingPlaces, following.length);
    }
    following[last + 1] = kind;
    followingPlaces[last + 1] = place;
    known = Math.max(known, kind + 1);
    last = kind;
  }
}
