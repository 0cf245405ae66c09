package semlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.attribute.PlacedAttribute;
import semlog.bytes.ByteBuilder;
import semlog.search.LineEvent;
import semlog.value.LineTimeReader;
import semlog.value.Rfc3339;

/**
 * The attributes of one line, as a query asks for them.
 *
 * @param text holds the line
 * @param start its first byte
 * @param end the byte after its last, without LF
 * @param slotEnds where its slots end in the text
 * @param shape what all lines of its template have in common
 * @param known of the line's time
 * @param times reads it where it is not known
 */
record LineAttributes(
    byte[] text,
    int start,
    int end,
    int[] slotEnds,
    LineShape shape,
    RowTime known,
    Supplier<LineTimeReader> times)
    implements LineEvent {
  static final String TEMPLATE_ID = "@template_id";
  static final String TIMESTAMP = "@timestamp";

  @Override
  public List<String> values(String field) {
    return switch (field) {
      case MESSAGE -> List.of(new String(text, start, end - start, StandardCharsets.UTF_8));
      case TEMPLATE -> List.of(shape.template().text());
      case TEMPLATE_ID, "template" -> shape.templateIds();
      case TIMESTAMP -> timestamp().stream().map(LineAttributes::ascii).toList();
      default -> attributes(field);
    };
  }

  private List<String> attributes(String field) {
    List<PlacedAttribute> answering = shape.answering(field);
    if (answering.isEmpty()) {
      return List.of();
    }
    List<String> values = new ArrayList<>(answering.size());
    for (PlacedAttribute attribute : answering) {
      values.add(new String(bytes(attribute), StandardCharsets.UTF_8));
    }
    return values;
  }

  @Override
  public Optional<Instant> time() {
    return own().instant();
  }

  @Override
  public Optional<Instant> timeBehind(Optional<Instant> before) {
    return switch (known.form()) {
      case OWN, BEFORE -> known.instant();
      case UNREAD -> time().or(() -> before);
    };
  }

  /** The line's own time; without an instant if it has none. */
  private RowTime own() {
    return switch (known.form()) {
      case OWN -> known;
      case BEFORE -> RowTime.NONE;
      case UNREAD -> read();
    };
  }

  private RowTime read() {
    LineTimeReader time = times.get();
    if (!time.read(text, start, end)) {
      return RowTime.NONE;
    }
    Instant instant = Instant.ofEpochSecond(time.epochSecond(), time.nano());
    return new RowTime(RowTime.Form.OWN, Optional.of(instant), time.fractionDigits());
  }

  @Override
  public List<LineEvent.Named> members() {
    return shape.members().stream().map(this::member).toList();
  }

  private LineEvent.Named member(Member member) {
    return new LineEvent.Named(
        member.name().text(), member.isList(), member.placed().stream().map(this::bytes).toList());
  }

  @Override
  public Optional<byte[]> value(String field) {
    return switch (field) {
      case MESSAGE -> Optional.of(Arrays.copyOfRange(text, start, end));
      case TEMPLATE -> Optional.of(utf8(shape.template().text()));
      case TEMPLATE_ID -> Optional.of(utf8(shape.template().id()));
      case TIMESTAMP -> timestamp();
      default -> joined(shape.chosen(field));
    };
  }

  private Optional<byte[]> joined(List<PlacedAttribute> placed) {
    if (placed.size() <= 1) {
      return placed.stream().findFirst().map(this::bytes);
    }
    ByteBuilder all = new ByteBuilder();
    for (PlacedAttribute element : placed) {
      if (all.length() > 0) {
        all.u8(',');
      }
      all.bytes(bytes(element));
    }
    return Optional.of(all.toByteArray());
  }

  private byte[] bytes(PlacedAttribute attribute) {
    LineValues values = new LineValues();
    values.line(text, start, end, slotEnds);
    values.find(attribute);
    return values.toByteArray();
  }

  private Optional<byte[]> timestamp() {
    RowTime time = own();
    return time.instant().map(instant -> spelled(instant, time.digits()));
  }

  private static byte[] spelled(Instant instant, int digits) {
    byte[] spelled = new byte[Rfc3339.MAX_LENGTH];
    int length = Rfc3339.write(instant.getEpochSecond(), instant.getNano(), digits, spelled, 0);
    return Arrays.copyOf(spelled, length);
  }

  private static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
