package semlog.index;

import java.util.BitSet;
import java.util.List;
import semlog.column.TextColumn;
import semlog.pattern.Literal;
import semlog.pattern.LiteralFinder;
import semlog.pattern.Required;

/** Which distinct strings of a column hold others. */
public final class Holding {
  private Holding() {}

  /** Those in which all that is required may be. */
  public static BitSet of(List<Required> required, TextColumn strings) {
    BitSet all = new BitSet();
    all.set(0, strings.distinct());
    for (Required each : required) {
      BitSet any = new BitSet();
      each.anyOf().forEach(string -> any.or(of(string, strings)));
      all.and(any);
    }
    return all;
  }

  /** Those that hold a string, which is looked for in all their bytes and not in each. */
  static BitSet of(Literal string, TextColumn strings) {
    LiteralFinder finder = new LiteralFinder(string);
    byte[] bytes = strings.bytes();
    BitSet found = new BitSet();
    int searched = 0;
    int hit = -1;
    for (int entry = 0; entry < strings.distinct(); entry++) {
      int start = strings.start(entry);
      int end = strings.end(entry);
      if (start < searched) {
        found.set(entry, finder.find(bytes, start, end) >= 0);
        continue;
      }
      if (hit < start) {
        searched = start;
        int next = finder.find(bytes, start, bytes.length);
        hit = next < 0 ? bytes.length : next;
      }
      found.set(entry, hit + string.length() <= end);
    }
    return found;
  }
}
