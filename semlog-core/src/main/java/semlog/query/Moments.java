package semlog.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** Points in time, as the values of fields spell them. */
public final class Moments {
  private Moments() {}

  /**
   * The first instant that a text means; empty when it is no time.
   *
   * @param zone of a time without one
   */
  public static Optional<Instant> parse(String text, Supplier<ZoneId> zone) {
    return Meaning.Time.parse(text, zone).map(Meaning.Time::from);
  }
}
