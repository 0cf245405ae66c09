package semlog.trigger;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.event.Event;
import semlog.query.Moments;

/** The event that has come, and its time, which is found out when somebody asks. */
final class Arrival {
  private final Timeline timeline;
  private final String timeField;
  private final Supplier<ZoneId> zone;
  private String lastText = "";
  private long lastTime = Timeline.UNKNOWN;
  private Event event = Event.NONE;
  private Optional<String> input = Optional.empty();
  private long wall;
  private boolean live;
  private boolean timed;
  private long said;

  Arrival(Timeline timeline, String timeField, Supplier<ZoneId> zone) {
    this.timeline = timeline;
    this.timeField = timeField;
    this.zone = zone;
  }

  /** What comes now comes at this time of ours. */
  void wall(long milliseconds, boolean asItHappens) {
    wall = milliseconds;
    live = asItHappens;
  }

  void next(Event coming, Optional<String> source) {
    event = coming;
    input = source;
    timed = false;
  }

  Event event() {
    return event;
  }

  Optional<String> input() {
    return input;
  }

  /** What the clock shows with this event. */
  long at() {
    time();
    return timeline.now();
  }

  /** What the event says the time is, or what it is taken for. */
  long said() {
    time();
    return said;
  }

  private void time() {
    if (!timed) {
      said = timeline.event(stamp(), wall, live);
      timed = true;
    }
  }

  private long stamp() {
    Optional<String> text = event.first(timeField);
    if (text.isEmpty()) {
      return Timeline.UNKNOWN;
    }
    if (!text.get().equals(lastText)) {
      lastText = text.get();
      lastTime =
          Moments.parse(lastText, zone).map(time -> time.toEpochMilli()).orElse(Timeline.UNKNOWN);
    }
    return lastTime;
  }
}
