package semlog.index;

import java.util.BitSet;

/**
 * Rows of a block that may belong to selected lines.
 *
 * @param may those that may
 * @param sure those of them that are selected lines, whatever the rest of the line says
 */
public record Found(BitSet may, BitSet sure) {
  /** No row may. */
  public static Found none() {
    return new Found(new BitSet(), new BitSet());
  }

  /** The rows of lines that both this and another search select. */
  public Found and(Found other) {
    BitSet both = (BitSet) may.clone();
    both.and(other.may);
    BitSet certain = (BitSet) sure.clone();
    certain.and(other.sure);
    return new Found(both, certain);
  }
}
