package semlog.attribute;

import java.util.Optional;

/** What an attribute is to the others of its line. The numbers are stored. */
public enum Role {
  /** It stands alone. */
  PLAIN(0),
  /** One of a list, which has its name. */
  ELEMENT(1),
  /** A sentence in which others may lie; in the template it is not masked, they are. */
  WHOLE(2),
  /** It stands alone, in a JSON string. */
  STRING(3),
  /** One of a list of JSON strings. */
  STRING_ELEMENT(4),
  /** A sentence that is a JSON string. */
  STRING_WHOLE(5);

  private final int wire;

  Role(int wire) {
    this.wire = wire;
  }

  public int wire() {
    return wire;
  }

  /** Whether it is one of a list. */
  public boolean isElement() {
    return this == ELEMENT || this == STRING_ELEMENT;
  }

  /** Whether others may lie in it. */
  public boolean isWhole() {
    return this == WHOLE || this == STRING_WHOLE;
  }

  /** Whether its bytes are those of a JSON string, where backslashes escape. */
  public boolean isEscaped() {
    return this == STRING || this == STRING_ELEMENT || this == STRING_WHOLE;
  }

  /** The role that it has in a JSON string. */
  Role inString() {
    return switch (this) {
      case PLAIN, STRING -> STRING;
      case ELEMENT, STRING_ELEMENT -> STRING_ELEMENT;
      case WHOLE, STRING_WHOLE -> STRING_WHOLE;
    };
  }

  /** The role with that number, if this version knows it. */
  public static Optional<Role> ofWire(int wire) {
    for (Role role : values()) {
      if (role.wire == wire) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
