package semlog.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A line of which a test tells the values of fields, and no members. */
record Told(Function<String, List<String>> told) implements LineEvent {
  static final Told NOTHING = new Told(field -> List.of());

  @Override
  public List<String> values(String field) {
    return told.apply(field);
  }

  @Override
  public Optional<Instant> time() {
    return values("@timestamp").stream().findFirst().map(Instant::parse);
  }

  @Override
  public List<LineEvent.Named> members() {
    return List.of();
  }

  @Override
  public Optional<byte[]> value(String field) {
    return values(field).stream()
        .findFirst()
        .map(value -> value.getBytes(StandardCharsets.ISO_8859_1));
  }
}
