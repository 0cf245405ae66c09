package semlog.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes the values of some fields of lines instead of the lines. */
public interface ValueSink {
  /** The fields whose values are wanted. */
  List<String> fields();

  /** Whether it is wanted when each line was written. */
  boolean isTimed();

  /**
   * Takes lines that are alike in these fields.
   *
   * @param values tells what {@link LineEvent#value} does of each of them; only during the call
   * @param time when the only line was written, or the last before it that says so; empty where
   *     times are not wanted
   * @param lines how many they are
   */
  void add(Function<String, Optional<byte[]>> values, Optional<Instant> time, long lines);
}
