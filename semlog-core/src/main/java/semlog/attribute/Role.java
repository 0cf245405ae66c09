package semlog.attribute;

import java.util.Optional;

/** What an attribute is to the others of its line. The numbers are stored. */
public enum Role {
  /** It stands alone. */
  PLAIN(0),
  /** One of a list, which has its name. */
  ELEMENT(1),
  /** A sentence in which others may lie; in the template it is not masked, they are. */
  WHOLE(2);

  private final int wire;

  Role(int wire) {
    this.wire = wire;
  }

  public int wire() {
    return wire;
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
