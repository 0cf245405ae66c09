package semlog.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import semlog.fault.Damaged;

/**
 * The directories of a segment as one tree. Its top lists the directories that no other one lists,
 * and what came after the last of them; the rest is read when needed. A damaged directory is
 * replaced by a {@link Survey} of what it listed. For use by several threads.
 */
final class Directory {
  private static final int NODE_GUESS = 512;
  private static final int CACHED_NODES = 512;

  private final UnitReader units;
  private final long firstUnit;
  private final Map<Long, DirectoryNode> cache = new LinkedHashMap<>(16, 0.75f, true);
  private DirectoryNode top = new DirectoryNode(List.of());

  /** An entry and how much of the segment comes before it. */
  record Place(Entry entry, Counts before) {}

  private Directory(UnitReader units, long firstUnit) {
    this.units = units;
    this.firstUnit = firstUnit;
  }

  static Directory open(UnitReader units, CommitFinder.Found found) throws IOException {
    long firstUnit = found.commit().segment() + SegmentHeader.BYTES;
    Directory directory = new Directory(units, firstUnit);
    directory.top = directory.top(found);
    return directory;
  }

  Counts total() {
    return top.total();
  }

  /** The {@code wanted}th of what {@code of} counts; it must be below the total. */
  Place find(ToLongFunction<Counts> of, long wanted) throws IOException {
    DirectoryNode node = top;
    Counts before = Counts.NONE;
    long from = firstUnit;
    while (true) {
      int index = node.find(of, wanted - of.applyAsLong(before));
      Entry entry = node.entries().get(index);
      from = index == 0 ? from : node.entries().get(index - 1).end();
      before = before.plus(node.before(index));
      if (!(entry instanceof Entry.NodeItem item)) {
        return new Place(entry, before);
      }
      node = below(item, before, from);
    }
  }

  /** The last section of a name. */
  Optional<Place> lastSection(String name) throws IOException {
    return lastSection(name, top, Counts.NONE, firstUnit);
  }

  private Optional<Place> lastSection(String name, DirectoryNode node, Counts base, long first)
      throws IOException {
    for (int i = node.entries().size() - 1; i >= 0; i--) {
      Counts before = base.plus(node.before(i));
      Entry entry = node.entries().get(i);
      if (entry instanceof Entry.SectionItem section && section.name().equals(name)) {
        return Optional.of(new Place(section, before));
      }
      if (entry instanceof Entry.NodeItem item && item.names().contains(name)) {
        long from = i == 0 ? first : node.entries().get(i - 1).end();
        Optional<Place> place = lastSection(name, below(item, before, from), before, from);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  private DirectoryNode below(Entry.NodeItem item, Counts before, long from) throws IOException {
    Optional<DirectoryNode> known = cached(item.position());
    if (known.isPresent()) {
      return known.get();
    }
    DirectoryNode node = readOrSurvey(item, before, from);
    if (!sameNumbers(node.total(), item.counts())) {
      throw new Damaged("directory at byte " + item.position() + ": does not add up");
    }
    cache(item.position(), node);
    return node;
  }

  private DirectoryNode readOrSurvey(Entry.NodeItem item, Counts before, long from)
      throws IOException {
    try {
      Unit unit = units.read(UnitKind.DIRECTORY, item.ordinal(), item.position(), item.bytes());
      DirectoryNode node = DirectoryNode.read(unit, firstUnit).node();
      if (node.total().equals(item.counts())) {
        return node;
      }
    } catch (Damaged _) {
      // What it listed is still there to be walked over.
    }
    return Survey.between(units, from, item.position(), before, before.plus(item.counts()));
  }

  private static boolean sameNumbers(Counts a, Counts b) {
    return a.blocks() == b.blocks()
        && a.lines() == b.lines()
        && a.dictionaries() == b.dictionaries()
        && a.sections() == b.sections();
  }

  private DirectoryNode top(CommitFinder.Found found) throws IOException {
    try {
      DirectoryNode node = linkedTop(found);
      OptionalLong lines = found.commit().lines();
      if (lines.isEmpty() || lines.getAsLong() == node.total().lines()) {
        return node;
      }
    } catch (Damaged _) {
      // Every block is still there to be walked over.
    }
    long to = found.unit().position();
    return new DirectoryNode(
        Survey.before(units, firstUnit, to, Counts.NONE, found.commit().lines()));
  }

  private DirectoryNode linkedTop(CommitFinder.Found found) throws IOException {
    List<Entry> entries = new ArrayList<>();
    OptionalLong at = found.commit().directory();
    long bound = found.unit().position();
    while (at.isPresent()) {
      if (at.getAsLong() >= bound || at.getAsLong() < firstUnit) {
        throw new Damaged("directories point in a circle at byte " + at.getAsLong());
      }
      bound = at.getAsLong();
      Unit unit = units.read(UnitKind.DIRECTORY, bound, NODE_GUESS);
      DirectoryNode.Linked linked = DirectoryNode.read(unit, firstUnit);
      DirectoryNode node = linked.node();
      cache(bound, node);
      entries.addFirst(
          new Entry.NodeItem(
              bound,
              unit.frame().ordinal(),
              unit.frame().unitBytes(),
              node.total(),
              new TreeSet<>(node.names())));
      at = linked.left();
    }
    Counts listed = new DirectoryNode(entries).total();
    long from = entries.isEmpty() ? firstUnit : entries.getLast().end();
    long to = found.unit().position();
    entries.addAll(Survey.before(units, from, to, listed, found.commit().lines()));
    return new DirectoryNode(entries);
  }

  private synchronized Optional<DirectoryNode> cached(long position) {
    return Optional.ofNullable(cache.get(position));
  }

  private synchronized void cache(long position, DirectoryNode node) {
    cache.put(position, node);
    if (cache.size() > CACHED_NODES) {
      var oldest = cache.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
