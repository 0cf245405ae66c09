package semlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveReader;
import semlog.archive.SectionEntry;
import semlog.archive.Segment;
import semlog.archive.TailName;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;

/**
 * An archive, read by position, and the tail beside it if its lines are not in the archive.
 *
 * @param archive what was committed
 * @param tail what goes on behind it
 * @param tailDamage why a tail that is there cannot be read
 */
record LiveArchive(
    ArchiveReader archive, Optional<ArchiveReader> tail, Optional<Damaged> tailDamage) {
  /**
   * Opens both.
   *
   * @param tail was opened before {@code archive}, so that the archive says of it what it needs
   * @throws semlog.fault.Fault when the archive is none, or one of another version
   */
  static LiveArchive open(ByteSource archive, Optional<ByteSource> tail) throws IOException {
    ArchiveReader reader = ArchiveReader.open(archive);
    Optional<ArchiveReader> goingOn = Optional.empty();
    try {
      if (tail.isPresent() && tail.get().size() >= TailCheck.LEAST_BYTES) {
        goingOn = goingOn(reader, ArchiveReader.open(tail.get()));
      }
    } catch (Damaged e) {
      return new LiveArchive(reader, Optional.empty(), Optional.of(TailCheck.inTail(e)));
    }
    return new LiveArchive(reader, goingOn, Optional.empty());
  }

  private static Optional<ArchiveReader> goingOn(ArchiveReader archive, ArchiveReader tail)
      throws IOException {
    TailCheck check = new TailCheck();
    for (Segment segment : archive.segments()) {
      check.segment(segment.id());
      check.commit(segment.tail(), segment.adopted());
    }
    Optional<TailName> name = name(tail);
    boolean replaced = name.isPresent() && check.isReplaced(name.get());
    return replaced || isJustBegun(tail) ? Optional.empty() : Optional.of(tail);
  }

  /** Whether there is nothing that was ever durable. */
  private static boolean isJustBegun(ArchiveReader tail) throws IOException {
    if (!tail.segments().isEmpty()) {
      return false;
    }
    ArchiveEvent.End end = tail.scan(tail.gaps().getFirst()).end();
    return end.intact() || end.cut();
  }

  /** Nothing when what says it is damaged. */
  static Optional<TailName> name(ArchiveReader tail) throws IOException {
    if (tail.segments().isEmpty()) {
      return Optional.empty();
    }
    Segment first = tail.segments().getFirst();
    try {
      Optional<SectionEntry> section = first.lastSection(TailName.SECTION);
      return section.isPresent()
          ? Optional.of(TailName.read(first.read(section.get()), TailName.SECTION))
          : Optional.empty();
    } catch (Damaged e) {
      return Optional.empty();
    }
  }

  /** The segments of both, in the order of their lines. */
  List<Segment> segments() {
    List<Segment> all = new ArrayList<>(archive.segments());
    tail.ifPresent(reader -> all.addAll(reader.segments()));
    return all;
  }
}
