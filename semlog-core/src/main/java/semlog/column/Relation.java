package semlog.column;

import java.util.List;

/**
 * How numbers follow from the values that another column of the block had last. What is left to
 * write are their residuals.
 */
sealed interface Relation permits Difference, Recall {
  List<Relation> ALL = List.of(new Difference(), new Recall());

  /** The permanent number of this relation, FORMAT.md. */
  int wire();

  /** Whether it means anything for these keys. */
  boolean fits(Partner partner);

  /** Whether residuals depend on values before, so that those of a sample are others. */
  boolean remembers();

  long[] residuals(long[] values, int size, long[] keys);

  /** Turns residuals into values, in their place. */
  void restore(long[] residuals, int size, long[] keys, DecodingRoom room);
}
