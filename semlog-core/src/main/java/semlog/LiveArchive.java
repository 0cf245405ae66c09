package semlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveReader;
import semlog.archive.SectionEntry;
import semlog.archive.Segment;
import semlog.archive.TailName;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;
import semlog.seal.Keyring;

/**
 * An archive, read by position, and the tail beside it if its lines are not in the archive.
 *
 * @param archive what was committed
 * @param leftOut ids of its segments that are tails whose lines are elsewhere too
 * @param tail what goes on behind it
 * @param tailDamage why a tail that is there cannot be read
 */
record LiveArchive(
    ArchiveReader archive,
    Set<String> leftOut,
    Optional<ArchiveReader> tail,
    Optional<Damaged> tailDamage) {
  /**
   * Opens both.
   *
   * @param tail was opened before {@code archive}, so that the archive says of it what it needs
   * @throws semlog.fault.Fault when the archive is none, one of another version, or sealed for
   *     others
   */
  static LiveArchive open(ByteSource archive, Optional<ByteSource> tail, Keyring keyring)
      throws IOException {
    ArchiveReader reader = ArchiveReader.open(archive, keyring);
    TailCheck check = new TailCheck();
    Set<String> leftOut = new HashSet<>();
    for (Segment segment : reader.segments()) {
      check.segment(segment.id());
      check.commit(segment.tail());
      if (name(segment).filter(check::isReplaced).isPresent()) {
        leftOut.add(idOf(segment));
      }
    }
    Optional<ArchiveReader> goingOn = Optional.empty();
    try {
      if (tail.isPresent() && tail.get().size() >= TailCheck.LEAST_BYTES) {
        goingOn = goingOn(check, ArchiveReader.open(tail.get(), keyring));
      }
    } catch (Damaged e) {
      return new LiveArchive(reader, leftOut, Optional.empty(), Optional.of(TailCheck.inTail(e)));
    }
    goingOn.ifPresent(beside -> beside.segments().forEach(s -> leftOut.add(idOf(s))));
    return new LiveArchive(reader, leftOut, goingOn, Optional.empty());
  }

  private static String idOf(Segment segment) {
    return HexFormat.of().formatHex(segment.id());
  }

  private static Optional<ArchiveReader> goingOn(TailCheck check, ArchiveReader tail)
      throws IOException {
    Optional<TailName> name = name(tail);
    name.ifPresent(check::requireOfArchive);
    boolean replaced = name.filter(check::isReplaced).isPresent();
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
    return tail.segments().isEmpty() ? Optional.empty() : name(tail.segments().getFirst());
  }

  /** The name of the tail that a segment is; nothing when it is none. */
  static Optional<TailName> name(Segment segment) throws IOException {
    try {
      Optional<SectionEntry> section = segment.lastSection(TailName.SECTION);
      return section.isPresent()
          ? Optional.of(TailName.read(segment.read(section.get()), TailName.SECTION))
          : Optional.empty();
    } catch (Damaged e) {
      return Optional.empty();
    }
  }

  /** Whether the lines of a segment of the archive are to be taken from elsewhere. */
  boolean isLeftOut(Segment segment) {
    return leftOut.contains(idOf(segment));
  }

  /** The segments of both, in the order of their lines. */
  List<Segment> segments() {
    List<Segment> all = new ArrayList<>(archive.segments());
    all.removeIf(this::isLeftOut);
    tail.ifPresent(reader -> all.addAll(reader.segments()));
    return all;
  }
}
