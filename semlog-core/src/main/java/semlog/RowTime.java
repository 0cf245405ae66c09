package semlog;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is known of the time of a row before it is restored.
 *
 * @param form whose time it is
 * @param instant the time; empty where there is none, or nobody asks for it
 * @param digits of the second's fraction
 */
record RowTime(Form form, Optional<Instant> instant, int digits) implements Supplier<RowTime> {
  enum Form {
    /** The row's own. */
    OWN,
    /** That of a row before; the row has none. */
    BEFORE,
    /** It is to be read. */
    UNREAD
  }

  /** Nothing is known. */
  static final RowTime UNKNOWN = new RowTime(Form.UNREAD, Optional.empty(), 0);

  /** A time that nobody asks for. */
  static final RowTime NONE = new RowTime(Form.OWN, Optional.empty(), 0);

  /** Of a row behind it without a time of its own. */
  RowTime behind() {
    return new RowTime(Form.BEFORE, instant, 0);
  }

  @Override
  public RowTime get() {
    return this;
  }
}
