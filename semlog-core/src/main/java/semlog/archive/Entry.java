package semlog.archive;

import java.util.SortedSet;

/** Where something of a segment is, as directories list it. */
sealed interface Entry {
  /** Of its first byte, in the file. */
  long position();

  /** Ordinal of its first unit. */
  long ordinal();

  /** From its first byte to the last of its last unit. */
  long bytes();

  /** What it adds to the segment. */
  Counts counts();

  default long end() {
    return position() + bytes();
  }

  /**
   * A block: its head and all its frames.
   *
   * @param withDictionary whether the unit of its head begins with a dictionary
   */
  record BlockItem(
      long position, long ordinal, long bytes, long lines, long rawBytes, boolean withDictionary)
      implements Entry {
    @Override
    public Counts counts() {
      return new Counts(1, lines, rawBytes, withDictionary ? 1 : 0, 0);
    }
  }

  /** A dictionary in a unit of its own. */
  record DictionaryItem(long position, long ordinal, long bytes) implements Entry {
    @Override
    public Counts counts() {
      return new Counts(0, 0, 0, 1, 0);
    }
  }

  /** A named section. */
  record SectionItem(long position, long ordinal, long bytes, String name) implements Entry {
    @Override
    public Counts counts() {
      return new Counts(0, 0, 0, 0, 1);
    }
  }

  /**
   * A directory, which lists what lies between the directory before it and itself.
   *
   * @param counts of all it lists, through all levels
   * @param names of the sections below it
   */
  record NodeItem(long position, long ordinal, long bytes, Counts counts, SortedSet<String> names)
      implements Entry {}

  /** Things that are known to have been here, where now there is damage. */
  record LostItem(long position, long bytes, Counts counts) implements Entry {
    static final long ORDINAL = -1;

    @Override
    public long ordinal() {
      return ORDINAL;
    }
  }
}
