package semlog.attribute;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an attribute is. The lower-case names are a public vocabulary (docs/ATTRIBUTES.md) and so
 * are the wire numbers, which archives store: neither ever changes, new ones are added at the end.
 */
public enum AttributeType {
  TIMESTAMP(1),
  IPV4(2),
  IPV6(3),
  MAC(4),
  PORTNUMBER(5),
  HOST(6),
  URL(7),
  PATH(8),
  EMAIL(9),
  USER(10),
  UUID(11),
  HEX(12),
  ID(13),
  NUMBER(14),
  DURATION(15),
  SIZE(16),
  PERCENTAGE(17),
  STATUS(18),
  LEVEL(19),
  PROCESS(20),
  PID(21),
  THREAD(22),
  SESSION(23),
  METHOD(24),
  USERAGENT(25),
  VERSION(26),
  CLASS(27),
  EXCEPTION(28),
  BOOLEAN(29),
  WORD(30),
  TEXT(31);

  /** By what attributes of the type timestamp are asked for where none is called so. */
  public static final String TIME = "time";

  private static final AttributeType[] BY_WIRE = new AttributeType[32];
  private static final Map<String, AttributeType> BY_LABEL = new HashMap<>();

  static {
    for (AttributeType type : values()) {
      BY_WIRE[type.wire] = type;
      BY_LABEL.put(type.label, type);
    }
  }

  private final int wire;
  private final String label;

  AttributeType(int wire) {
    this.wire = wire;
    this.label = name().toLowerCase(Locale.ROOT);
  }

  public int wire() {
    return wire;
  }

  /** The public name, and the attribute's own until a better one is learnt: {@code portnumber}. */
  public String label() {
    return label;
  }

  /** All public names. */
  public static List<String> labels() {
    return Stream.of(values()).map(AttributeType::label).toList();
  }

  /** The type with that wire number, if this version knows it. */
  public static Optional<AttributeType> ofWire(int wire) {
    return wire < 0 || wire >= BY_WIRE.length
        ? Optional.empty()
        : Optional.ofNullable(BY_WIRE[wire]);
  }

  /** The type with that public name, in lower case. */
  public static Optional<AttributeType> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
