package semlog.evaluate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import semlog.EventOptions;
import semlog.EventStream;
import semlog.Learnt;
import semlog.event.BadRecord;
import semlog.event.Event;
import semlog.event.EventReader;
import semlog.event.EventSink;
import semlog.value.TimeContext;

/**
 * What {@code slc -j} tells of a line.
 *
 * @param template {@code @template}
 * @param timestamp {@code @timestamp}, empty if there is none
 * @param values the attributes in their order
 */
record Told(String template, String timestamp, List<Value> values) {
  private static final int LARGEST_EVENT = 1 << 26;

  /** A value of an attribute, as spelled in the JSON without its escapes. */
  record Value(String name, String text) {}

  /** The events of the lines of a file: all of it is learnt before the first is told. */
  static List<Told> of(List<String> lines, TimeContext times) throws IOException {
    byte[] log =
        lines.stream()
            .collect(Collectors.joining("\n", "", lines.isEmpty() ? "" : "\n"))
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (EventStream events =
        new EventStream(
            json, "log", EventOptions.EACH_LINE, times, Learnt.of(new ByteArrayInputStream(log)))) {
      events.write(log, 0, log.length);
    }
    List<Told> told = new ArrayList<>(lines.size());
    EventReader reader = new EventReader(new Collector(told), LARGEST_EVENT);
    byte[] bytes = json.toByteArray();
    reader.feed(bytes, 0, bytes.length);
    reader.end();
    if (told.size() != lines.size()) {
      throw new IllegalStateException(lines.size() + " lines gave " + told.size() + " events");
    }
    return told;
  }

  private record Collector(List<Told> told) implements EventSink {
    @Override
    public void event(Event event) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < event.size(); i++) {
        if (!event.name(i).startsWith("@")) {
          values.add(new Value(event.name(i), event.value(i)));
        }
      }
      String template = event.first("@template").orElse("");
      told.add(new Told(template, event.first("@timestamp").orElse(""), values));
    }

    @Override
    public void bad(BadRecord record) {
      throw new IllegalStateException(record.toString());
    }
  }
}
