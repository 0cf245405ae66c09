package semlog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Standard output cannot be written. It is unchecked so that nobody takes it for a failure of the
 * input being read; it ends the program.
 */
public final class OutputFailure extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  private final boolean readerGone;

  OutputFailure(IOException cause, boolean readerGone) {
    super(cause);
    this.readerGone = readerGone;
  }

  /** Whether the reader of a pipe has gone away, which is no error. */
  public boolean readerGone() {
    return readerGone;
  }
}
