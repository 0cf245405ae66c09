package semlog.column;

import java.util.Arrays;

/**
 * Another column of the same block that may foretell a column's values.
 *
 * @param column its number; lower than that of the column it foretells
 * @param keys for each value of the column the partner's last value before it; 0 where there is
 *     none
 * @param numeric whether the keys are numbers, not hashes of strings
 */
public record Partner(int column, long[] keys, boolean numeric) {
  static final Partner NONE = new Partner(-1, new long[0], false);

  /** The partner of some of the values. */
  Partner part(int from, int to) {
    return new Partner(column, Arrays.copyOfRange(keys, from, to), numeric);
  }
}
