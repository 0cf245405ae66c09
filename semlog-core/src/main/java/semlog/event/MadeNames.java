package semlog.event;

import java.util.HashMap;
import java.util.Map;

/** Names of members as they were made, which events of many templates share. For one thread. */
public final class MadeNames {
  /** Of logs that have more of them, some are made again. */
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
    if (names.size() == MOST) {
      names.clear();
    }
    return names.computeIfAbsent(text, MemberName::new);
  }
}
