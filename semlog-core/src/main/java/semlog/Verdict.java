package semlog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import semlog.seal.Signer;

/**
 * What can be said for an archive.
 *
 * @param report of what was restored
 * @param altered what is there and is not as it was written, each with its place
 * @param segments parts that were written one after the other
 * @param lines up to the last commit
 * @param receipt of the last commit; nothing when lines are missing
 * @param origin who signed
 * @param signers those who did, of those that were asked for
 * @param goesOn whether it says that it goes on another archive, which was not read before it
 * @param droppedLines how many lines came before the first one, in segments that were dropped
 * @param next who signs the next commit, if each is signed with a key of its own
 */
public record Verdict(
    Restorer.Report report,
    List<String> altered,
    int segments,
    long lines,
    Optional<Receipt> receipt,
    Origin origin,
    Set<String> signers,
    boolean goesOn,
    long droppedLines,
    Optional<Signer> next) {
  /** Who vouches for an archive. */
  public enum Origin {
    /** Some segment is not signed. */
    UNSIGNED,
    /** All are, but some by none of those who were asked for. */
    UNKNOWN,
    /** All are, by those who were asked for. */
    PROVEN
  }

  public Verdict {
    altered = List.copyOf(altered);
    signers = Set.copyOf(signers);
  }

  /** Whether nothing is missing, damaged or altered. */
  public boolean sound() {
    return altered.isEmpty() && report.damages().isEmpty();
  }

  /** Whether it is sound, and every segment has its closing record. */
  public boolean complete() {
    return altered.isEmpty() && report.complete();
  }
}
