package semlog.slc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import semlog.Access;
import semlog.Receipt;
import semlog.Restorer;
import semlog.Verdict;
import semlog.Verifier;

/** The bytes of an archive, and those of the tail beside it. */
final class ArchiveInput extends FilterInputStream {
  private final Optional<InputStream> tail;
  private final Access access;

  /**
   * An archive with its tail; both are closed with this.
   *
   * @param tail was opened before the archive
   * @param access what it is read with
   */
  ArchiveInput(InputStream archive, Optional<InputStream> tail, Access access) {
    super(archive);
    this.tail = tail;
    this.access = access;
  }

  /** Restores all of both that can be. */
  Restorer.Report restore(OutputStream out) throws IOException {
    return Restorer.restore(in, tail, access, out);
  }

  /** Holds both against what they say, and against a receipt. */
  Verdict verify(Verifier verifier, Optional<Receipt> expected) throws IOException {
    return verifier.verify(in, tail, expected);
  }

  @Override
  public void close() throws IOException {
    try (InputStream _ = in) {
      if (tail.isPresent()) {
        tail.get().close();
      }
    }
  }
}
