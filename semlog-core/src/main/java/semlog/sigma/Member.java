package semlog.sigma;

import java.util.Arrays;
import semlog.event.ValueMemo;

/**
 * What members of one name are to a set of questions.
 *
 * @param fields the fields that they are of, but for the one that means all values
 * @param isAny whether they are of that one too
 * @param memo the needles that their values have for the fields
 */
record Member(int[] fields, boolean isAny, ValueMemo<int[]> memo) {
  boolean isOf(int field) {
    return Arrays.stream(fields).anyMatch(own -> own == field);
  }
}
