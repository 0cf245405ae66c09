package semlog.attribute;

import java.util.List;
import java.util.Optional;

/** Names parts of a line by what the whole line looks like. */
interface WholeLine {
  /** The parts of bytes {@code from} to {@code to}; none where the line is not of this sort. */
  Optional<List<Part>> parts(byte[] line, int from, int to);

  /** How the parts become known. */
  Source source();

  /** Which format it is, file and line; empty where the line itself names its parts. */
  default String origin() {
    return "";
  }
}
