package semlog.block;

/** What no block exceeds, so that a reader knows what it can be asked to hold. */
public final class BlockLimits {
  /** Restored bytes of a block. */
  public static final int MOST_BYTES = 1 << 26;

  /** Rows of a block. */
  public static final int MOST_ROWS = 1 << 26;

  private BlockLimits() {}
}
