package semlog.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Takes blocks, and passes the objects on that a path with {@code ..} or filters finds in each. */
final class SelectedEvents implements EventSink {
  private final EventSink sink;
  private final EventReader reader;
  private final BlockPath path;

  /**
   * @param rest what leads from a block to its events
   */
  SelectedEvents(EventSink sink, int maxEventBytes, String rest) throws IOException {
    this.sink = sink;
    this.path = new BlockPath(List.of(), rest);
    this.reader = new EventReader(sink, maxEventBytes);
  }

  @Override
  public void event(Event block) throws IOException {
    for (Object found : JsonPaths.of(block.json()).find(path)) {
      if (found instanceof Map) {
        byte[] line = (JsonPaths.text(found) + "\n").getBytes(UTF_8);
        reader.feed(line, 0, line.length);
      }
    }
  }

  @Override
  public void bad(BadRecord bad) throws IOException {
    sink.bad(bad);
  }
}
