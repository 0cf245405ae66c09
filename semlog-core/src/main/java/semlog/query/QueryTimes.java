package semlog.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What times mean that do not say it themselves.
 *
 * @param moments what a word such as {@code yesterday} or {@code -2h} means; empty when it is no
 *     time
 * @param zone of times without one, in a query as in the fields that it is asked of; got when the
 *     first such time is met
 */
public record QueryTimes(Function<String, Optional<Instant>> moments, Supplier<ZoneId> zone) {
  /** Nothing is relative, and times without a zone are UTC. */
  public static final QueryTimes UTC =
      new QueryTimes(word -> Optional.empty(), () -> ZoneOffset.UTC);
}
