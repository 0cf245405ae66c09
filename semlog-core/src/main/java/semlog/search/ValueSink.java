package semlog.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes the values of some fields of lines instead of the lines. */
public interface ValueSink {
  /** The fields whose values are wanted. */
  List<String> fields();

  /**
   * Takes lines that are alike in these fields.
   *
   * @param values tells what {@link LineEvent#value} does of each of them; only during the call
   * @param lines how many they are
   */
  void add(Function<String, Optional<byte[]>> values, long lines);
}
