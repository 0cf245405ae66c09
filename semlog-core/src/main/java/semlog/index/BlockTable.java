package semlog.index;

/** What a section tells of some blocks that follow one another. */
public sealed interface BlockTable permits GramTable, TimeTable {
  /** A table is of so many blocks at most. */
  int MOST_BLOCKS = Byte.SIZE;

  /** The number of the first block in its segment. */
  long first();

  /** Of how many blocks it tells. */
  int blocks();

  /** Whether it tells of a block. */
  default boolean isOf(long block) {
    return block >= first() && block - first() < blocks();
  }

  /** Whether it tells only of blocks before one. */
  default boolean isBefore(long block) {
    return block >= first() && block - first() >= blocks();
  }
}
