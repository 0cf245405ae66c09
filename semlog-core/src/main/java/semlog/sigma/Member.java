package semlog.sigma;

import semlog.event.ValueMemo;

/**
 * What members of one name are to a set of questions.
 *
 * @param fields the fields that they are of, but for the one that means all values
 * @param isAny whether they are of that one too
 * @param memo the needles that their values have for the fields
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares members, or changes them
record Member(int[] fields, boolean isAny, ValueMemo<int[]> memo) {
  boolean isOf(int field) {
    for (int own : fields) {
      if (own == field) {
        return true;
      }
    }
    return false;
  }
}
