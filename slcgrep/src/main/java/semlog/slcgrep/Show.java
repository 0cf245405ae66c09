package semlog.slcgrep;

import java.io.IOException;
import java.util.List;
import semlog.search.LineSink;

/** How what is found is shown: line by line, and at the end. */
interface Show {
  LineSink sink();

  /** Whether lines around selected ones are shown. */
  default boolean hasContext() {
    return false;
  }

  /** Shows what can only be told after all inputs. */
  default void finish() throws IOException {}

  /** The fields asked for that no selected line had. */
  default List<String> unseen() {
    return List.of();
  }

  /** Whether that is success, given that lines were selected or not. */
  default boolean isFound(boolean selected) {
    return selected;
  }

  static Show of(LineSink sink) {
    return () -> sink;
  }
}
