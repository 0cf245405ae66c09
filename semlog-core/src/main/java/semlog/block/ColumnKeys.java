package semlog.block;

import java.util.HashMap;
import java.util.Map;
import semlog.template.Slot;
import semlog.template.SlotKind;
import semlog.template.Template;

/** Finds what the slots of a template have in common with those of others. */
final class ColumnKeys {
  private static final int FEWEST_TABS = 5;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final boolean table;
  private long prefix;
  private int field;

  private ColumnKeys(Template template) {
    int tabs = 0;
    for (int slot = 0; slot <= template.slots().size(); slot++) {
      tabs += tabs(template.text(slot));
    }
    this.table = tabs >= FEWEST_TABS;
  }

  /** The keys of a template's slots, in order. */
  static ColumnKey[] of(Template template) {
    ColumnKeys keys = new ColumnKeys(template);
    Map<ColumnKey, Integer> occurrences = new HashMap<>();
    ColumnKey[] found = new ColumnKey[template.slots().size()];
    for (int slot = 0; slot < found.length; slot++) {
      ColumnKey key = keys.next(template.slots().get(slot), template.text(slot));
      found[slot] =
          key.scope() == ColumnKey.Scope.MEMBER
              ? key.occurrence(occurrences.merge(key, 1, Integer::sum) - 1)
              : key;
    }
    return found;
  }

  private ColumnKey next(Slot slot, byte[] gap) {
    if (table) {
      return field(slot, gap);
    }
    int name = memberName(gap, slot.kind() != SlotKind.INTEGER);
    prefix = hash(name < 0 ? prefix : 0, gap, Math.max(0, name));
    prefix = (prefix * 31 + slot.kind().wire()) * PRIME + slot.format();
    ColumnKey.Scope scope = name >= 0 ? ColumnKey.Scope.MEMBER : ColumnKey.Scope.PREFIX;
    return new ColumnKey(scope, slot.kind(), prefix, 0);
  }

  private ColumnKey field(Slot slot, byte[] gap) {
    int tabs = tabs(gap);
    field += tabs;
    int start = tabs == 0 ? 0 : lastTab(gap) + 1;
    prefix = hash(tabs == 0 ? prefix : field, gap, start) * 31 + slot.kind().wire();
    return new ColumnKey(ColumnKey.Scope.FIELD, slot.kind(), prefix * PRIME + slot.format(), 0);
  }

  private static int tabs(byte[] text) {
    int tabs = 0;
    for (byte b : text) {
      tabs += b == '\t' ? 1 : 0;
    }
    return tabs;
  }

  private static int lastTab(byte[] text) {
    int at = text.length - 1;
    while (at >= 0 && text[at] != '\t') {
      at--;
    }
    return at;
  }

  private static long hash(long seed, byte[] text, int from) {
    long hash = seed;
    for (int i = from; i < text.length; i++) {
      hash = (hash ^ (text[i] & 0xff)) * PRIME;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /**
   * Where the name begins if the text ends with {@code "name":}, maybe with a quote, maybe with its
   * quotes escaped, or with an escaped line break and {@code name: }; else -1.
   */
  private static int memberName(byte[] gap, boolean lines) {
    int end = gap.length;
    boolean quoted = end > 0 && gap[end - 1] == '"';
    if (quoted) {
      end = beforeQuote(gap, end);
    }
    end = beforeBlanks(gap, end);
    if (end == 0 || gap[end - 1] != ':') {
      return -1;
    }
    end = beforeBlanks(gap, end - 1);
    if (end > 0 && gap[end - 1] == '"') {
      int at = beforeQuote(gap, end) - 1;
      while (at >= 0 && gap[at] != '"') {
        at--;
      }
      return at;
    }
    int line = quoted || !lines ? -1 : lineStart(gap);
    return line >= 0 && line < end && isName(gap, line, end) ? line : -1;
  }

  /** What follows the last escaped line break or tab, or -1. */
  private static int lineStart(byte[] gap) {
    for (int at = gap.length - 2; at >= 0; at--) {
      if (gap[at] == '\\' && (gap[at + 1] == 'n' || gap[at + 1] == 't')) {
        int after = at + 2;
        if (after < gap.length && gap[after] != ':' && !isTabBehindName(gap, at)) {
          return after;
        }
      }
    }
    return -1;
  }

  private static boolean isTabBehindName(byte[] gap, int at) {
    return gap[at + 1] == 't' && at > 0 && (gap[at - 1] == ':' || gap[at - 1] == 't');
  }

  private static boolean isName(byte[] gap, int from, int to) {
    for (int at = from; at < to; at++) {
      byte b = gap[at];
      boolean part =
          b < 0
              || b == ' '
              || b == '_'
              || b == '-'
              || (b >= '0' && b <= '9')
              || (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z');
      if (!part) {
        return false;
      }
    }
    return from < to;
  }

  private static int beforeQuote(byte[] gap, int end) {
    return end > 1 && gap[end - 2] == '\\' ? end - 2 : end - 1;
  }

  /** Skips blanks and escaped tabs backwards. */
  private static int beforeBlanks(byte[] gap, int from) {
    int end = from;
    while (end > 0) {
      if (gap[end - 1] == ' ') {
        end--;
      } else if (end > 1 && gap[end - 1] == 't' && gap[end - 2] == '\\') {
        end -= 2;
      } else {
        break;
      }
    }
    return end;
  }
}
