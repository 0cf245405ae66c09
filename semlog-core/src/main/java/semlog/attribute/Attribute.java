package semlog.attribute;

import java.util.Objects;

/**
 * Bytes {@code start} inclusive to {@code end} exclusive of the sample line are one attribute.
 *
 * @param name the log's own word where it has one ({@code rhost}), else the usual one of the
 *     context ({@code src_ip}), else the type's label; not unique within a line
 */
public record Attribute(int start, int end, AttributeType type, String name, Role role) {
  public Attribute {
    Objects.requireNonNull(type);
    Objects.requireNonNull(role);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("attribute from " + start + " to " + end);
    }
    if (name.isEmpty()) {
      throw new IllegalArgumentException("attribute without a name");
    }
  }

  /** One that stands alone. */
  Attribute(int start, int end, AttributeType type, String name) {
    this(start, end, type, name, Role.PLAIN);
  }
}
