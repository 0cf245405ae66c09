package semlog;

import java.util.Optional;
import semlog.archive.ArchiveEvent.Ending;
import semlog.archive.ByteRange;

/** How the segments of an archive end, and what to say of it. */
final class Endings {
  /** What to do about bytes behind the last commit. */
  static final String TORN_HINT =
      "if the writer is at work or was killed this is all there is, else restore a copy";

  private int segments;
  private int unfinished;

  /** One more segment begins. */
  void begin() {
    segments++;
  }

  /** One that began is over. */
  void end(Ending ending) {
    unfinished += ending == Ending.OPEN ? 1 : 0;
  }

  /** Of several segments the one at hand, to put behind the name of a part; else nothing. */
  String place() {
    return segments > 1 ? " of segment " + segments : "";
  }

  /** What to say when a segment ends with a commit that is not its closing record. */
  Optional<String> unfinished() {
    if (unfinished == 0) {
      return Optional.empty();
    }
    String which = segments == 1 ? "ends" : unfinished + " of " + segments + " segments end";
    return Optional.of(which + " without a closing record: the writer is at work, or was killed");
  }

  /** What to say of bytes behind the last commit. */
  static String torn(ByteRange tail) {
    long count = tail.to() - tail.from();
    return "no commit vouches for the last " + count + " bytes (" + tail + ")";
  }
}
