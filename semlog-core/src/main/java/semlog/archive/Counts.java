package semlog.archive;

import semlog.fault.Damaged;

/** How much of everything a stretch of a segment holds; as a position, how much comes before it. */
record Counts(long blocks, long lines, long rawBytes, long dictionaries, long sections) {
  static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  Counts {
    if ((blocks | lines | rawBytes | dictionaries | sections) < 0) {
      throw new Damaged("counts above 63 bits");
    }
  }

  /** Written out, because what the compiler generates is linked at run time, 8 ms at each start. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Counts counts
        && blocks == counts.blocks
        && lines == counts.lines
        && rawBytes == counts.rawBytes
        && dictionaries == counts.dictionaries
        && sections == counts.sections;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(blocks * 31 + lines) * 31 + Long.hashCode(rawBytes + dictionaries);
  }

  Counts plus(Counts more) {
    return new Counts(
        blocks + more.blocks,
        lines + more.lines,
        rawBytes + more.rawBytes,
        dictionaries + more.dictionaries,
        sections + more.sections);
  }
}
