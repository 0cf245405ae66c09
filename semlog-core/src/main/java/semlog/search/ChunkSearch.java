package semlog.search;

/** The search of one input, chunk by chunk. */
interface ChunkSearch {
  /**
   * Searches the chunk that has come.
   *
   * @param gapFirst an earlier input has shown lines
   * @return whether more chunks can matter
   */
  boolean chunk(boolean gapFirst);

  /** Whether lines were shown, so that a gap follows before any other input's. */
  boolean hasShown();

  Tally tally();
}
