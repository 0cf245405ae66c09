package semlog.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import semlog.query.Fields;

/** All that is known of one line; it is read before the line's buffer changes. */
public interface LineEvent extends Fields {
  /**
   * A member of the line's event, as {@code slc -j} names it.
   *
   * @param isList whether it is an array there, though of one element
   * @param values bytes of the line, one value unless it is a list
   */
  record Named(String name, boolean isList, List<byte[]> values) {
    public Named {
      values = List.copyOf(values);
    }
  }

  /** When the line was written, if it says so. */
  Optional<Instant> time();

  /** When the line was written, or else the line before it. */
  default Optional<Instant> timeBehind(Optional<Instant> before) {
    return time().or(() -> before);
  }

  /** The attributes of the line under names that differ, in the order of the line. */
  List<Named> members();

  /**
   * The one value of a field, for a table: the member that is called so, the elements of a list
   * joined by commas; else the first attribute that answers to the name; or what {@code @template},
   * {@code @template_id}, {@code @timestamp} and {@code @message} say.
   *
   * @return empty when the line has no such field
   */
  Optional<byte[]> value(String field);
}
