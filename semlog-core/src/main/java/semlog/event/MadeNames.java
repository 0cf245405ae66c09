package semlog.event;

import java.util.HashMap;
import java.util.Map;

/**
 * Names of members as they were made, which events of many templates share. They have numbers from
 * 0 on. For one thread.
 */
public final class MadeNames {
  /** Of logs that have more of them, the others are made again each time, without a number. */
  private static final int MOST = 1 << 12;

  private final Schema schema;
  private final Map<String, MemberName> names = new HashMap<>();

  /** Names of a schema, of which none was made. */
  public MadeNames(Schema schema) {
    this.schema = schema;
  }

  Schema schema() {
    return schema;
  }

  MemberName name(String text) {
    MemberName known = names.get(text);
    if (known != null) {
      return known;
    }
    if (names.size() == MOST) {
      return new MemberName(text, MemberName.NO_NUMBER);
    }
    MemberName made = new MemberName(text, names.size());
    names.put(text, made);
    return made;
  }
}
