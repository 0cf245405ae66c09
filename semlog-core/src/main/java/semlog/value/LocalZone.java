package semlog.value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Local seconds of one zone into seconds since 1970 UTC. A local time that occurs twice is its
 * first occurrence, one that doesn't occur is moved on by the length of the gap. Allocates only
 * within a day of a change of the offset.
 */
final class LocalZone {
  private static final long DAY = 86_400;

  private final ZoneRules rules;
  private long from;
  private long until;
  private int offset;

  LocalZone(ZoneId zone) {
    this.rules = zone.getRules();
    if (rules.isFixedOffset()) {
      offset = rules.getOffset(LocalDateTime.MIN).getTotalSeconds();
      from = Long.MIN_VALUE;
      until = Long.MAX_VALUE;
    }
  }

  long toEpoch(long localSeconds) {
    if (localSeconds < from || localSeconds >= until) {
      lookUp(localSeconds);
    }
    return localSeconds - offset;
  }

  long toLocal(long epochSecond) {
    return epochSecond + rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
  }

  private void lookUp(long localSeconds) {
    LocalDateTime local = LocalDateTime.ofEpochSecond(localSeconds, 0, ZoneOffset.UTC);
    offset = rules.getOffset(local).getTotalSeconds();
    long epoch = localSeconds - offset;
    ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(epoch - DAY));
    long quiet = next == null ? Long.MAX_VALUE : next.toEpochSecond() - DAY + offset;
    from = quiet > localSeconds ? localSeconds - DAY / 2 : localSeconds;
    until = Math.max(quiet, localSeconds + 1);
  }
}
