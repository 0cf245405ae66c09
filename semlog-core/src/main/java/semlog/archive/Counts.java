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

  Counts plus(Counts more) {
    return new Counts(
        blocks + more.blocks,
        lines + more.lines,
        rawBytes + more.rawBytes,
        dictionaries + more.dictionaries,
        sections + more.sections);
  }
}
