package semlog;

import java.io.IOException;

/** Is told of each commit of an archive, and of its tail, before it is made. */
@FunctionalInterface
public interface CommitListener {
  /**
   * A commit is about to be made; if this fails it is not.
   *
   * @param name as {@link SealedFor#lastCommits} finds it later
   * @param rawBytes that came since the {@link Target} was made, up to those it vouches for
   */
  void committing(byte[] name, long rawBytes) throws IOException;
}
