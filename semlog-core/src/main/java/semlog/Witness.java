package semlog;

import semlog.archive.ArchiveEvent;

/** Is told of what a {@link Restorer} comes across that is not left out, in order. */
interface Witness {
  /** Sees nothing. */
  Witness NONE =
      new Witness() {
        @Override
        public void segment(long position, byte[] id) {}

        @Override
        public void goesOn(String segment) {}

        @Override
        public void text(byte[] bytes, int length) {}

        @Override
        public void lost() {}

        @Override
        public void committed(ArchiveEvent.Committed commit, long lines) {}

        @Override
        public void leftOut() {}
      };

  /** A segment begins; the id is empty when its header was lost to damage. */
  void segment(long position, byte[] id);

  /**
   * The segment is a tail.
   *
   * @param segment the hexadecimal id of the one that it goes on
   */
  void goesOn(String segment);

  /** Lines, or parts of them, were restored. */
  void text(byte[] bytes, int length);

  /** Lines are missing here. */
  void lost();

  /**
   * There is a commit, also where the segment is left out.
   *
   * @param lines of the archive up to it
   */
  void committed(ArchiveEvent.Committed commit, long lines);

  /** The rest of the segment is left out, since its lines are elsewhere too. */
  void leftOut();
}
