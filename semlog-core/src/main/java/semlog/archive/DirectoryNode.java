package semlog.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/**
 * A list of what a stretch of a segment holds. Body of a DIRECTORY unit, numbers are varints:
 *
 * <pre>
 * distance back to the directory to its left, which lists what comes before; 0 when there is none
 * distance back to the first entry
 * ordinals back to the first entry
 * then, up to the end, entries:
 *   1 kind of its first unit
 *     bytes between the entry before and this one (not for the first)
 *     ordinals from the entry before to this one (not for the first)
 *     bytes, frames of a block included
 *     BLOCK_HEAD: lines, raw bytes
 *     SECTION:    name, as its length and UTF-8 bytes
 *     DIRECTORY:  blocks, lines, raw bytes, dictionaries, sections below it; n, then n section names
 * </pre>
 */
final class DirectoryNode {
  private final List<Entry> entries;
  private final Counts[] before;

  DirectoryNode(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.before = new Counts[entries.size() + 1];
    before[0] = Counts.NONE;
    for (int i = 0; i < entries.size(); i++) {
      before[i + 1] = before[i].plus(entries.get(i).counts());
    }
  }

  List<Entry> entries() {
    return entries;
  }

  Counts total() {
    return before[entries.size()];
  }

  /** What the first {@code index} entries hold together. */
  Counts before(int index) {
    return before[index];
  }

  /**
   * Index of the entry that holds the {@code wanted}th of what {@code of} counts; below the total.
   */
  int find(ToLongFunction<Counts> of, long wanted) {
    int low = 0;
    int high = entries.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (of.applyAsLong(before[middle + 1]) > wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    for (Entry entry : entries) {
      switch (entry) {
        case Entry.SectionItem section -> names.add(section.name());
        case Entry.NodeItem node -> names.addAll(node.names());
        case Entry.BlockItem block -> {}
        case Entry.DictionaryItem dictionary -> {}
        case Entry.LostItem lost -> {}
      }
    }
    return names;
  }

  /** The body of the unit that will start at {@code position}; there is at least one entry. */
  byte[] body(long position, long ordinal, OptionalLong left) {
    ByteBuilder out = new ByteBuilder(128);
    out.varint(left.isPresent() ? position - left.getAsLong() : 0);
    out.varint(position - entries.getFirst().position());
    out.varint(ordinal - entries.getFirst().ordinal());
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      out.u8(kind(entry));
      if (i > 0) {
        Entry last = entries.get(i - 1);
        out.varint(entry.position() - last.end()).varint(entry.ordinal() - last.ordinal());
      }
      out.varint(entry.bytes());
      writeCounts(out, entry);
    }
    return out.toByteArray();
  }

  private static int kind(Entry entry) {
    return switch (entry) {
      case Entry.BlockItem block ->
          UnitKind.BLOCK_HEAD | (block.withDictionary() ? BlockHead.WITH_DICTIONARY : 0);
      case Entry.DictionaryItem dictionary -> UnitKind.DICTIONARY;
      case Entry.SectionItem section -> UnitKind.SECTION;
      case Entry.NodeItem node -> UnitKind.DIRECTORY;
      case Entry.LostItem lost -> throw new IllegalStateException("writers lose nothing");
    };
  }

  private static void writeCounts(ByteBuilder out, Entry entry) {
    switch (entry) {
      case Entry.BlockItem block -> out.varint(block.lines()).varint(block.rawBytes());
      case Entry.DictionaryItem dictionary -> {}
      case Entry.LostItem lost -> {}
      case Entry.SectionItem section -> out.text(section.name());
      case Entry.NodeItem node -> {
        Counts counts = node.counts();
        out.varint(counts.blocks()).varint(counts.lines()).varint(counts.rawBytes());
        out.varint(counts.dictionaries()).varint(counts.sections());
        out.varint(node.names().size());
        node.names().forEach(out::text);
      }
    }
  }

  /** A node as read, and the one to its left. */
  record Linked(DirectoryNode node, OptionalLong left) {}

  /**
   * Reads a directory.
   *
   * @param from where the segment's first unit starts
   */
  static Linked read(Unit unit, long from) {
    ByteCursor in = unit.cursor();
    long left = in.varint();
    long position = back(in, unit.position(), from, unit.position() - from);
    long ordinal = back(in, unit.frame().ordinal(), 0, unit.frame().ordinal());
    List<Entry> entries = new ArrayList<>();
    while (in.remaining() > 0) {
      int kind = in.u8();
      if (!entries.isEmpty()) {
        position += forward(in, unit.position() - position);
        ordinal += forward(in, unit.frame().ordinal() - ordinal);
      }
      long bytes = forward(in, unit.position() - position);
      entries.add(entry(in, kind, position, ordinal, bytes));
      position += bytes;
    }
    boolean leftmost = left == 0;
    if (entries.isEmpty() || left < 0 || left > unit.position() - from) {
      throw in.damaged("lists nothing or points outside its segment");
    }
    return new Linked(
        new DirectoryNode(entries),
        leftmost ? OptionalLong.empty() : OptionalLong.of(unit.position() - left));
  }

  private static Entry entry(ByteCursor in, int kind, long position, long ordinal, long bytes) {
    return switch (kind) {
      case UnitKind.BLOCK_HEAD, UnitKind.BLOCK_HEAD | BlockHead.WITH_DICTIONARY -> {
        boolean with = kind != UnitKind.BLOCK_HEAD;
        yield new Entry.BlockItem(position, ordinal, bytes, in.size(), in.size(), with);
      }
      case UnitKind.DICTIONARY -> new Entry.DictionaryItem(position, ordinal, bytes);
      case UnitKind.SECTION -> new Entry.SectionItem(position, ordinal, bytes, in.text());
      case UnitKind.DIRECTORY -> {
        Counts counts = new Counts(in.size(), in.size(), in.size(), in.size(), in.size());
        SortedSet<String> names = new TreeSet<>();
        for (int rest = in.count(in.remaining()); rest > 0; rest--) {
          names.add(in.text());
        }
        yield new Entry.NodeItem(position, ordinal, bytes, counts, names);
      }
      default -> throw in.damaged("entry of unknown kind #", kind);
    };
  }

  private static long back(ByteCursor in, long value, long from, long limit) {
    long distance = in.varint();
    if (distance <= 0 || distance > limit) {
      throw in.damaged("entry outside its segment");
    }
    return Math.max(from, value - distance);
  }

  private static long forward(ByteCursor in, long limit) {
    long distance = in.varint();
    if (distance < 0 || distance > limit) {
      throw in.damaged("entry outside its segment");
    }
    return distance;
  }
}
