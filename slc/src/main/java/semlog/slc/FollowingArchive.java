package semlog.slc;

import java.io.IOException;
import java.util.Map;
import java.util.function.LongFunction;
import semlog.cli.FilePlace;

/** What logs are archived to as they grow, and that knows how far they were read. */
interface FollowingArchive {
  /** How far the logs that it follows were read, by their names. */
  Map<String, FilePlace> places();

  /**
   * Goes on with logs from there.
   *
   * @param read tells how far they are read with so many bytes of what is archived
   */
  void follow(LongFunction<Map<String, FilePlace>> read) throws IOException;
}
