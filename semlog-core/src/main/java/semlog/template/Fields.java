package semlog.template;

/** Reads lines of fields with tabs between them. Each method returns where to go on. */
final class Fields {
  /** A line with so many tabs is a row of a table. */
  private static final int FEWEST_TABS = 5;

  private final Slots slots;
  private final Runs runs;
  private byte[] line = new byte[0];
  private int lineStart;
  private int lineEnd;
  private boolean counted;
  private boolean table;

  Fields(Slots slots, Runs runs) {
    this.slots = slots;
    this.runs = runs;
  }

  void begin(byte[] bytes, int from, int to) {
    line = bytes;
    lineStart = from;
    lineEnd = to;
    counted = false;
    table = false;
  }

  /** A tab; at the first of a row of a table, starts again with the row's first field. */
  int tab(int at) {
    if (!counted) {
      counted = true;
      table = isTable(at);
      if (table) {
        slots.begin(line, lineStart);
        return field(lineStart);
      }
    }
    return table ? field(at + 1) : at + 1;
  }

  private boolean isTable(int first) {
    int tabs = 0;
    for (int at = first; at < lineEnd && tabs < FEWEST_TABS; at++) {
      tabs += line[at] == '\t' ? 1 : 0;
    }
    return tabs == FEWEST_TABS && line[lineStart] != '\t';
  }

  /** Takes a field as one slot if it is neither a sentence nor a number or a time. */
  private int field(int start) {
    int end = start;
    boolean numeric = true;
    while (end < lineEnd && line[end] != '\t' && line[end] != '\r') {
      byte b = line[end];
      if (b == ' ' || ByteClass.OF[b & 0xff] == ByteClass.CONTROL) {
        return start;
      }
      numeric &= b >= '-' && b <= ':' && b != '/';
      end++;
    }
    if (numeric || end == start || isMethod(start, end)) {
      return start;
    }
    if (line[start] == '/') {
      return slots.text(SlotKind.PATH, start, end);
    }
    if (runs.time(start) == end - start) {
      return runs.timestamp(start);
    }
    return slots.text(SlotKind.QUOTED, start, end);
  }

  /** Whether capitals stand before a field with a path. */
  private boolean isMethod(int start, int end) {
    for (int at = start; at < end; at++) {
      if (line[at] < 'A' || line[at] > 'Z') {
        return false;
      }
    }
    return end + 1 < lineEnd && line[end] == '\t' && line[end + 1] == '/';
  }
}
