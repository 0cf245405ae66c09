package semlog.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A set of codes as byte tables: the smallest deterministic automaton of the UTF-8 sequences of its
 * scalars and of its raw bytes, every sequence ending at the same instruction.
 */
final class Utf8Table {
  /** Codes of one to four bytes: the first, and the lead byte's bits above the code's. */
  private static final int[] FIRST = {0, 0x80, 0x800, 0x10000, CodeSet.RAW};

  private static final int[] LEAD = {0, 0xc0, 0xe0, 0xf0};

  private final Program program;
  private final int next;
  private final Map<Table, Integer> known = new HashMap<>();

  /** By the number of bytes to come: where to go on when any will do. */
  private final int[] fullBlocks = {-1, -1, -1, -1};

  /** Triples, to be compared by content. */
  private record Table(int[] triples) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Table table && Arrays.equals(triples, table.triples);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(triples);
    }
  }

  /** Triples in the making; neighbours with one target are joined. */
  private static final class Builder {
    private int[] triples = new int[12];
    private int length;

    void add(int low, int high, int to) {
      if (length > 0 && triples[length - 1] == to && triples[length - 2] == low - 1) {
        triples[length - 2] = high;
        return;
      }
      triples = length == triples.length ? Arrays.copyOf(triples, length * 2) : triples;
      triples[length++] = low;
      triples[length++] = high;
      triples[length++] = to;
    }

    int[] done() {
      return Arrays.copyOf(triples, length);
    }
  }

  Utf8Table(Program program, int next) {
    this.program = program;
    this.next = next;
  }

  /** Where to enter. A raw byte wins over a longer sequence that begins with it. */
  int emit(CodeSet set) {
    Builder lead = new Builder();
    int[] raw = new int[256];
    Arrays.fill(raw, -1);
    for (int i = 0; i < set.size(); i++) {
      for (int code = Math.max(set.first(i), CodeSet.RAW); code <= set.last(i); code++) {
        raw[code - CodeSet.RAW] = next;
      }
    }
    boolean both = false;
    for (int length = 1; length <= 4; length++) {
      int shift = 6 * (length - 1);
      for (int block = FIRST[length - 1] >> shift; block <= (FIRST[length] - 1) >> shift; block++) {
        int to = block(set, length - 1, block << shift, FIRST[length - 1]);
        both |= to >= 0 && raw[LEAD[length - 1] | block] >= 0;
        if (to >= 0) {
          lead.add(LEAD[length - 1] | block, LEAD[length - 1] | block, to);
        }
      }
    }
    int scalars = entry(lead.done());
    return set.size() == 0 || set.last(set.size() - 1) < CodeSet.RAW
        ? scalars
        : withRaw(raw, scalars, both);
  }

  private int withRaw(int[] raw, int scalars, boolean both) {
    Builder bytes = new Builder();
    for (int b = 0; b < 256; b++) {
      if (raw[b] >= 0) {
        bytes.add(b, b, raw[b]);
      } else if (!both && program.step(scalars, b) >= 0) {
        bytes.add(b, b, program.step(scalars, b));
      }
    }
    int entry = entry(bytes.done());
    return both ? program.split(entry, scalars) : entry;
  }

  /** Where to go on with the codes from {@code base} of {@code rest} more bytes; -1 for none. */
  private int block(CodeSet set, int rest, int base, int least) {
    int last = base + (1 << (6 * rest)) - 1;
    if (!touches(set, Math.max(base, least), last)) {
      return -1;
    }
    if (rest == 0) {
      return next;
    }
    boolean full = base >= least && covers(set, base, last);
    if (full && fullBlocks[rest] >= 0) {
      return fullBlocks[rest];
    }
    Builder builder = new Builder();
    int step = 1 << (6 * (rest - 1));
    for (int i = 0; i < 64; i++) {
      int to = block(set, rest - 1, base + i * step, least);
      if (to >= 0) {
        builder.add(0x80 | i, 0x80 | i, to);
      }
    }
    int entry = builder.length == 0 ? -1 : entry(builder.done());
    fullBlocks[rest] = full ? entry : fullBlocks[rest];
    return entry;
  }

  private static boolean covers(CodeSet set, int first, int last) {
    for (int i = 0; i < set.size(); i++) {
      if (set.first(i) <= first && set.last(i) >= last) {
        return last < 0xd800 || first > 0xdfff;
      }
    }
    return false;
  }

  /** Whether a scalar of the set lies between; surrogates have no place in UTF-8. */
  private static boolean touches(CodeSet set, int first, int last) {
    for (int i = 0; i < set.size(); i++) {
      int from = Math.max(first, set.first(i));
      int to = Math.min(Math.min(last, set.last(i)), CodeSet.MAX_SCALAR);
      if (from <= to && !(from >= 0xd800 && to <= 0xdfff)) {
        return true;
      }
    }
    return false;
  }

  private int entry(int[] triples) {
    return known.computeIfAbsent(new Table(triples), this::add);
  }

  private int add(Table table) {
    int[] triples = table.triples();
    return switch (triples.length) {
      case 0 -> program.fail();
      case 3 -> program.range(triples[0], triples[1], triples[2]);
      default -> program.table(triples);
    };
  }
}
