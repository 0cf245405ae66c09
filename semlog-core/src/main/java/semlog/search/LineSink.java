package semlog.search;

import java.util.Optional;
import semlog.pattern.LineMatcher;

/** Shows what a search finds, input by input. */
public interface LineSink {
  /** Whether line numbers are needed; to count them costs. */
  default boolean wantsNumbers() {
    return false;
  }

  /** Whether it matters where in the input's text lines begin; to know it costs. */
  default boolean wantsOffsets() {
    return false;
  }

  /** Whether the attributes of selected lines are asked for; to know them costs. */
  default boolean wantsAttributes() {
    return true;
  }

  /** Whether selected lines are shown; else how many they are says all. */
  default boolean wantsLines() {
    return true;
  }

  /** Whether the first selected line of an input says all. */
  default boolean wantsOne() {
    return false;
  }

  /** Takes values of fields in place of lines, of an input all of whose lines are selected. */
  default Optional<ValueSink> values() {
    return Optional.empty();
  }

  /**
   * A new input.
   *
   * @param matcher finds matches in its lines; empty when there is no pattern
   */
  void begin(String name, Optional<LineMatcher> matcher);

  /**
   * Takes selected lines that follow one another in a text.
   *
   * @return false if each must be given as {@link #selected} instead
   */
  default boolean selected(byte[] text, int from, int to) {
    return false;
  }

  /** A selected line. */
  void selected(ShownLine line);

  /** A line around selected ones. */
  default void context(ShownLine line) {}

  /** Lines are left out between the last and the next. */
  default void gap() {}

  /** Passes on what was shown so far. */
  default void flush() {}

  /** The input is done. */
  default void end(Tally tally) {}
}
