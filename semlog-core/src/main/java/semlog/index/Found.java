package semlog.index;

import java.util.BitSet;

/**
 * Rows of a block that may belong to selected lines.
 *
 * @param may those that may
 * @param sure those of them that are selected lines, whatever the rest of the line says
 * @param kept rows that are wanted whether they may or not
 */
public record Found(BitSet may, BitSet sure, BitSet kept) {
  /** No row may. */
  public static Found none() {
    return new Found(new BitSet(), new BitSet(), new BitSet());
  }

  /** The rows of lines that both this and another search select. */
  public Found and(Found other) {
    BitSet both = (BitSet) may.clone();
    both.and(other.may);
    BitSet certain = (BitSet) sure.clone();
    certain.and(other.sure);
    BitSet all = (BitSet) kept.clone();
    all.or(other.kept);
    certain.andNot(all);
    return new Found(both, certain, all);
  }

  /** The rows to be looked at. */
  public BitSet wanted() {
    BitSet wanted = (BitSet) may.clone();
    wanted.or(kept);
    return wanted;
  }
}
