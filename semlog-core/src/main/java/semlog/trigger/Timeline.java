package semlog.trigger;

import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/**
 * The clock that rules go by: it shows the time of the last event, and when none comes for a while,
 * that time and what has passed since. It never goes back. All times are milliseconds.
 *
 * <p>What it shows is counted from an origin that does not matter; {@link #said} gives the time in
 * the words of the events. Events that are behind the latest one count as coming now. When they
 * stay behind (the clock of a host was set back, or one event was of the future) time runs on from
 * them, and when others come that go on where the latest was, from there.
 */
final class Timeline {
  /** No time. */
  static final long UNKNOWN = Long.MIN_VALUE;

  /** How far clocks of hosts may be ahead of ours. */
  private static final long SKEW = 300_000;

  private final long lateness;
  private long now;

  /** The latest time of any event, and how much more the clock shows for such times. */
  private long top = UNKNOWN;

  private long topOffset;

  /** The same for the events that come now: they are set back when they stay behind the latest. */
  private long last = UNKNOWN;

  private long offset;
  private boolean setBack;

  /** When the last event came, and what the clock showed then. */
  private long cameAt = UNKNOWN;

  private long cameShown;
  private boolean live;

  /**
   * @param lateness how far events may be out of order, and how long nothing must have come before
   *     time goes on without events
   */
  Timeline(long lateness) {
    this.lateness = lateness;
  }

  /** What the clock shows. */
  long now() {
    return now;
  }

  /**
   * What the events call a time that the clock shows or showed. While none has said its time it is
   * ours, if they come as they happen, and else {@link #UNKNOWN}.
   */
  long said(long shown) {
    if (top != UNKNOWN) {
      return shown - offset;
    }
    return live ? cameAt + shown - cameShown : UNKNOWN;
  }

  /**
   * An event has come.
   *
   * @param said its own time, or {@link #UNKNOWN}
   * @param wall our time
   * @param asItHappens whether an event without a time is of now
   * @return its own time, or the time now where it says none that can be
   */
  long event(long said, long wall, boolean asItHappens) {
    live = asItHappens;
    boolean believed = said != UNKNOWN && said <= wall + SKEW;
    if (live && cameAt != UNKNOWN && (top == UNKNOWN || !believed)) {
      now = Math.max(now, cameShown + wall - cameAt);
    }
    if (believed) {
      follow(said);
    }
    cameAt = wall;
    cameShown = now;
    return believed ? said : said(now);
  }

  private void follow(long said) {
    if (top == UNKNOWN || (said >= top - lateness && setBack && now > said + topOffset)) {
      topOffset = now - said;
    }
    if (top == UNKNOWN || said >= top - lateness) {
      top = Math.max(top, said);
      offset = topOffset;
      setBack = false;
    } else if (!setBack || said < last - lateness) {
      offset = now - said;
      last = said;
      setBack = true;
    } else {
      last = Math.max(last, said);
    }
    now = Math.max(now, said + offset);
  }

  /** Nothing has come up to now. */
  void idle(long wall) {
    live = true;
    if (cameAt == UNKNOWN) {
      cameAt = wall;
      cameShown = now;
    }
    now = Math.max(now, cameShown + wall - cameAt - lateness);
  }

  /** Appends what it shows, and what it goes by. */
  void save(ByteBuilder to) {
    to.zigzag(now).zigzag(top).zigzag(topOffset).zigzag(last).zigzag(offset);
    to.u8((setBack ? 1 : 0) | (live ? 2 : 0)).zigzag(cameAt).zigzag(cameShown);
  }

  /** Goes on where another stopped; what has passed since counts. */
  void restore(ByteCursor from) {
    now = from.zigzag();
    top = from.zigzag();
    topOffset = from.zigzag();
    last = from.zigzag();
    offset = from.zigzag();
    int flags = from.u8();
    setBack = (flags & 1) != 0;
    live = (flags & 2) != 0;
    cameAt = from.zigzag();
    cameShown = from.zigzag();
  }
}
