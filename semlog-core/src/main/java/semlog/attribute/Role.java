package semlog.attribute;

import java.util.Optional;
import semlog.value.Spelling;

/** What an attribute is to the others of its line. The numbers are stored. */
public enum Role {
  /** It stands alone. */
  PLAIN(0, Spelling.PLAIN),
  /** One of a list, which has its name. */
  ELEMENT(1, Spelling.PLAIN),
  /** A sentence in which others may lie; in the template it is not masked, they are. */
  WHOLE(2, Spelling.PLAIN),
  /** It stands alone, in a JSON string. */
  STRING(3, Spelling.JSON),
  /** One of a list of JSON strings. */
  STRING_ELEMENT(4, Spelling.JSON),
  /** A sentence that is a JSON string. */
  STRING_WHOLE(5, Spelling.JSON),
  /** It stands alone, in a cell of a table in double quotes. */
  CELL(6, Spelling.CELL),
  /** A sentence that is such a cell. */
  CELL_WHOLE(7, Spelling.CELL);

  private final int wire;
  private final Spelling spelling;

  Role(int wire, Spelling spelling) {
    this.wire = wire;
    this.spelling = spelling;
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
    return this == WHOLE || this == STRING_WHOLE || this == CELL_WHOLE;
  }

  /** What its bytes are to its value. */
  public Spelling spelling() {
    return spelling;
  }

  /** The role that one which is spelled plainly has where all is spelled in some way. */
  Role in(Spelling around) {
    return switch (around) {
      case PLAIN -> this;
      case JSON -> this == WHOLE ? STRING_WHOLE : this == ELEMENT ? STRING_ELEMENT : STRING;
      case CELL -> this == WHOLE ? CELL_WHOLE : CELL;
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
