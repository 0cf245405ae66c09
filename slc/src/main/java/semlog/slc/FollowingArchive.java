package semlog.slc;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import semlog.Target;
import semlog.cli.FilePlace;

/** What logs are archived to as they grow, and that may know how far they were read. */
interface FollowingArchive {
  /** Where it is written. */
  Target target();

  /** How far the logs were read that it follows, if it does. */
  Optional<FollowState> state();

  /** How far the logs that it follows were read, by their names. */
  default Map<String, FilePlace> places() {
    return state().map(FollowState::places).orElse(Map.of());
  }

  /**
   * Goes on with logs from there.
   *
   * @param read tells how far they are read with so many bytes of what is archived
   */
  default void follow(LongFunction<Map<String, FilePlace>> read) throws IOException {
    if (state().isPresent()) {
      target().tell(state().get().noting(read));
    }
  }
}
