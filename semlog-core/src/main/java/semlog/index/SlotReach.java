package semlog.index;

import semlog.pattern.Literal;
import semlog.template.Slot;

/**
 * Which parts of a string can be in the value of a slot.
 *
 * @param alphabet of the slot
 * @param reach for each place of the string up to where its bytes can all be of one value
 */
record SlotReach(Alphabet alphabet, int[] reach) {
  static SlotReach of(Slot slot, Literal string) {
    Alphabet alphabet = Alphabet.of(slot);
    return new SlotReach(alphabet, alphabet.reach(string));
  }

  /** Whether a part of the string fits in a value. */
  boolean holds(int from, int to) {
    return to <= last(from);
  }

  /** Where the longest part that begins at a place and fits in a value ends. */
  int last(int from) {
    return (int) Math.min(reach[from], from + (long) alphabet.most());
  }

  /** The fewest bytes of a value. */
  int least() {
    return alphabet.least();
  }
}
