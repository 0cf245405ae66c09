package semlog.column;

import semlog.mixing.ByteMixer;

/**
 * What foretells the next value of a column as a whole: the values above it, the last values of its
 * template, and the partners. The same for writer and reader.
 */
final class RowContexts {
  /** How many keys there are for a value. */
  static final int KEYS = 12;

  /** How many of them lead to an earlier value. */
  static final int RECALLS = 3;

  private static final int MOST_STREAK = 15;

  private final Surroundings surroundings;
  private final int[] keys = new int[KEYS];
  private final Memory ofTemplate;
  private final Memory ofTemplateBefore;
  private final Memory[] rows = new Memory[RECALLS];
  private final long[] recallKeys = new long[RECALLS];
  private final int[] recalled = new int[RECALLS];
  private final int[] streaks = new int[RECALLS];
  private final int[] above = new int[6];
  private final int[] hashes;
  private int row;

  RowContexts(Surroundings surroundings) {
    int size = surroundings.templates().length;
    this.surroundings = surroundings;
    hashes = new int[size];
    ofTemplate = new Memory(size);
    ofTemplateBefore = new Memory(size);
    for (int i = 0; i < RECALLS; i++) {
      rows[i] = new Memory(size);
    }
  }

  private int partner(int number) {
    if (number >= surroundings.partners().size()) {
      return 0;
    }
    long key = surroundings.partners().get(number).keys()[row];
    return ByteMixer.hash((int) key, (int) (key >>> 32)) | 1;
  }

  /** Computes the keys for the value of the next row. */
  int[] start() {
    int template = template() + 1;
    int last = (int) ofTemplate.recall(template);
    int before = (int) ofTemplateBefore.recall(template);
    int two = ByteMixer.hash(above[0], above[1]);
    int three = ByteMixer.hash(two, above[2]);
    keys[0] = 0;
    keys[1] = template;
    keys[2] = ByteMixer.hash(above[0], 2);
    keys[3] = ByteMixer.hash(two, 3);
    keys[4] = ByteMixer.hash(three, 4);
    keys[5] = ByteMixer.hash(ByteMixer.hash(last, template), 5);
    keys[6] = ByteMixer.hash(ByteMixer.hash(last, before), ByteMixer.hash(template, 6));
    if (surroundings.partners().isEmpty()) {
      int four = ByteMixer.hash(three, above[3]);
      keys[7] = ByteMixer.hash(four, 7);
      keys[8] = ByteMixer.hash(ByteMixer.hash(ByteMixer.hash(four, above[4]), above[5]), 8);
      keys[9] = ByteMixer.hash(above[1], 9);
      keys[10] = ByteMixer.hash(ByteMixer.hash(above[1], above[2]), 10);
      keys[11] = ByteMixer.hash(ByteMixer.hash(above[0], above[2]), 11);
    } else {
      int first = partner(0);
      int second = partner(1);
      keys[7] = ByteMixer.hash(ByteMixer.hash(first, template), 7);
      keys[8] = ByteMixer.hash(ByteMixer.hash(second, template), 8);
      keys[9] = ByteMixer.hash(ByteMixer.hash(first, second), 9);
      keys[10] = ByteMixer.hash(ByteMixer.hash(first, above[0]), 10);
      keys[11] = ByteMixer.hash(ByteMixer.hash(partner(2), template), 11);
    }
    recallKeys[0] = ByteMixer.hash(keys[3], template);
    recallKeys[1] = keys[7];
    recallKeys[2] = keys[6];
    for (int i = 0; i < RECALLS; i++) {
      recalled[i] = (int) rows[i].recall(recallKeys[i]) - 1;
    }
    return keys;
  }

  /** The row whose value an earlier one like this had, or -1. */
  int recalled(int number) {
    return recalled[number];
  }

  /** How often in a row this way to recall was right lately, at most 15. */
  int streak(int number) {
    return streaks[number];
  }

  /** The template of the row. */
  int template() {
    return surroundings.templates()[row];
  }

  /** Tells the hash of the row's value. */
  void end(int hash) {
    int template = template() + 1;
    for (int i = 0; i < RECALLS; i++) {
      boolean right = recalled[i] >= 0 && hashes[recalled[i]] == hash;
      streaks[i] = right ? Math.min(MOST_STREAK, streaks[i] + 1) : 0;
      rows[i].replace(recallKeys[i], row + 1L);
    }
    ofTemplateBefore.replace(template, ofTemplate.replace(template, hash));
    System.arraycopy(above, 0, above, 1, above.length - 1);
    above[0] = hash;
    hashes[row++] = hash;
  }
}
