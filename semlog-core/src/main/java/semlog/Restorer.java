package semlog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveScanner;
import semlog.archive.ByteRange;
import semlog.archive.LineRange;
import semlog.archive.TailName;
import semlog.block.BlockReader;
import semlog.block.BlockRoom;
import semlog.block.EncodedBlock;
import semlog.block.SegmentTemplates;
import semlog.bytes.ByteBuilder;
import semlog.fault.Damaged;

/** An archive, read in order, back into the bytes it was made of. */
public final class Restorer {
  private static final int CHUNK_BYTES = 1 << 16;
  private static final int DAMAGES_SHOWN = 5;

  /**
   * What came out.
   *
   * @param lines restored
   * @param bytes restored
   * @param unfinished says so when more was to come, though all that was committed is there
   * @param damages what could not be restored or is not vouched for, and where; in order
   * @param hint what to do about the damages
   * @param hasProtected whether some values are for others than the rest
   */
  public record Report(
      long lines,
      long bytes,
      Optional<String> unfinished,
      List<String> damages,
      String hint,
      boolean hasProtected) {
    public Report {
      damages = List.copyOf(damages);
    }

    /** The damages, at most five of them, and how much there is nevertheless. */
    public String losses() {
      int shown = Math.min(DAMAGES_SHOWN, damages.size());
      String more = damages.size() > shown ? "; " + (damages.size() - shown) + " more damages" : "";
      return String.join("; ", damages.subList(0, shown)) + more + recovered();
    }

    /** {@code ; 17 lines restored}. */
    public String recovered() {
      return "; " + lines + " lines restored";
    }

    /** Whether this is all that was ever to be in the archive. */
    public boolean complete() {
      return unfinished.isEmpty() && damages.isEmpty();
    }
  }

  /** Something lost, and where in the archive. */
  private record Loss(long from, String what, boolean torn) {}

  private final OutputStream out;
  private final Access access;
  private final BlockRoom room = new BlockRoom();
  private final ByteBuilder chunk = new ByteBuilder(CHUNK_BYTES * 2);
  private final List<Loss> losses = new ArrayList<>();
  private final Endings endings = new Endings();
  private final Witness witness;
  private final TailCheck tails = new TailCheck();
  private SegmentTemplates templates = new SegmentTemplates();
  private byte[] tailStart = new byte[0];
  private final PutBack putBack = new PutBack();
  private byte[] id = new byte[0];

  /** Whether the segment at hand is a tail whose lines are elsewhere too. */
  private boolean elsewhere;

  private long lines;
  private long tailLines;
  private long leftOut;
  private long bytes;

  private Restorer(Access access, OutputStream out, Witness witness) {
    this.witness = witness;
    this.access = access;
    this.out = out;
  }

  /**
   * Restores everything that can be.
   *
   * @throws semlog.fault.Fault when nothing of an archive is there, or it is of another version
   */
  public static Report restore(InputStream archive, OutputStream out) throws IOException {
    return restore(archive, Optional.empty(), Access.PLAIN, out);
  }

  /**
   * Restores everything that can be of an archive and of the tail beside it.
   *
   * @param tail was opened before {@code archive}
   * @param access what the archive is read with
   * @throws semlog.fault.Fault when nothing of an archive is there, or it is of another version or
   *     needs another model or key
   */
  public static Report restore(
      InputStream archive, Optional<InputStream> tail, Access access, OutputStream out)
      throws IOException {
    return restore(archive, tail, access, out, Witness.NONE);
  }

  static Report restore(
      InputStream archive,
      Optional<InputStream> tail,
      Access access,
      OutputStream out,
      Witness witness)
      throws IOException {
    Restorer restorer = new Restorer(access, out, witness);
    byte[] beside = tail.isPresent() ? tail.get().readNBytes(TailCheck.LEAST_BYTES) : new byte[0];
    restorer.tailStart = beside;
    ArchiveScanner.over(archive, access.keyring()).each(restorer::take);
    if (beside.length == TailCheck.LEAST_BYTES) {
      restorer.goOn(new SequenceInputStream(new ByteArrayInputStream(beside), tail.get()));
    }
    return restorer.report();
  }

  /** Restores what can be of an archive without a tail, and shows it to somebody. */
  static Report restore(ArchiveScanner scanner, Access access, OutputStream out, Witness witness)
      throws IOException {
    Restorer restorer = new Restorer(access, out, witness);
    scanner.each(restorer::take);
    return restorer.report();
  }

  private void take(ArchiveEvent event) throws IOException {
    switch (event) {
      case ArchiveEvent.SegmentStart start -> {
        endings.begin();
        tails.segment(start.id());
        begin(start);
        elsewhere = false;
        leaveOut(TailName.startsSegment(tailStart, start.id()));
      }
      case ArchiveEvent.Dictionary dictionary -> learn(dictionary);
      case ArchiveEvent.Block block -> {
        if (!elsewhere) {
          restore(block, "block " + block.number() + endings.place());
        }
      }
      case ArchiveEvent.Section section -> {
        if (section.name().equals(Model.NAMED)) {
          templates = Model.templates(access.model(), section.body());
        } else if (section.name().equals(TailName.SECTION)) {
          TailName name = TailName.read(section.body(), TailName.SECTION);
          witness.goesOn(name.segment());
          leaveOut(elsewhere || tails.isReplaced(name));
        } else if (!elsewhere) {
          takeProtected(section);
        }
      }
      case ArchiveEvent.Committed commit -> {
        tails.commit(commit.tail());
        witness.committed(commit, lines);
      }
      case ArchiveEvent.Damage damage -> lose(damage, "");
      case ArchiveEvent.SegmentEnd end -> end(end);
      case ArchiveEvent.End end -> {}
    }
  }

  private void begin(ArchiveEvent.SegmentStart start) {
    templates = new SegmentTemplates();
    id = start.id();
    putBack.segment();
    witness.segment(start.position(), id);
  }

  private void takeProtected(ArchiveEvent.Section section) {
    try {
      putBack.section(section.name(), section.body(), id, access);
    } catch (Damaged e) {
      losses.add(new Loss(-1, e.getMessage(), false));
    }
  }

  private void leaveOut(boolean segment) {
    if (segment && !elsewhere) {
      witness.leftOut();
    }
    elsewhere = segment;
  }

  /** Restores what a tail has that the archive has not. */
  private void goOn(InputStream tail) throws IOException {
    long before = lines;
    elsewhere = false;
    try {
      restoreTail(ArchiveScanner.over(tail, access.keyring()));
    } catch (Damaged e) {
      losses.add(new Loss(-1, TailCheck.inTail(e).getMessage(), false));
    }
    tailLines = lines - before;
  }

  private void restoreTail(ArchiveScanner scanner) throws IOException {
    boolean more = true;
    int lossesBefore = losses.size();
    boolean committed = false;
    while (more) {
      switch (scanner.next()) {
        case ArchiveEvent.SegmentStart start -> begin(start);
        case ArchiveEvent.Section section -> {
          more = !section.name().equals(TailName.SECTION) || isNeeded(section.body());
          takeProtected(section);
        }
        case ArchiveEvent.Dictionary dictionary -> learn(dictionary);
        case ArchiveEvent.Block block -> restore(block, "tail: block " + block.number());
        case ArchiveEvent.Damage damage -> lose(damage, "tail: ");
        case ArchiveEvent.Committed commit -> {
          committed = true;
          witness.committed(commit, lines);
        }
        case ArchiveEvent.SegmentEnd end -> {}
        case ArchiveEvent.End end -> {
          more = false;
          if (end.cut() && !committed) {
            losses.subList(lossesBefore, losses.size()).clear(); // it was just begun
          }
        }
      }
    }
  }

  private boolean isNeeded(byte[] tailName) {
    TailName name = TailName.read(tailName, TailName.SECTION);
    tails.requireOfArchive(name);
    if (tails.isReplaced(name)) {
      witness.leftOut();
      return false;
    }
    witness.goesOn(name.segment());
    return true;
  }

  private Report report() {
    boolean torn = losses.stream().allMatch(Loss::torn);
    return new Report(
        lines,
        bytes,
        unfinished(),
        losses.stream().map(Loss::what).toList(),
        torn ? Endings.TORN_HINT : Damaged.HINT,
        putBack.any());
  }

  private Optional<String> unfinished() {
    String left = leftOut == 0 ? "" : "; " + leftOut + " bytes without a commit are left out";
    String inTail = tailLines == 0 ? "" : "; " + tailLines + " lines are in its tail";
    return endings.unfinished().map(said -> said + left + inTail);
  }

  private void lose(ArchiveEvent.Damage damage, String where) {
    ByteRange bytesLost = new ByteRange(damage.from(), damage.to());
    String what = where + damage.lines() + ", " + bytesLost + ": " + damage.what();
    if (!elsewhere) {
      losses.add(new Loss(damage.from(), what, false));
      if (damage.lines().count() != 0) {
        witness.lost();
      }
    }
  }

  /** What is behind the last commit is one loss, whatever it looks like. */
  private void end(ArchiveEvent.SegmentEnd end) {
    endings.end(end.ending());
    leftOut += end.ending() == ArchiveEvent.Ending.OPEN ? end.position() - end.committed() : 0;
    if (end.ending() == ArchiveEvent.Ending.TORN && !elsewhere) {
      losses.removeIf(loss -> loss.from() >= end.committed());
      ByteRange tail = new ByteRange(end.committed(), end.position());
      losses.add(new Loss(tail.from(), Endings.torn(tail), true));
    }
  }

  private void learn(ArchiveEvent.Dictionary dictionary) {
    try {
      templates.add(
          templates.decodeTemplates(dictionary.body(), "dictionary " + dictionary.number()));
    } catch (Damaged e) {
      losses.add(new Loss(-1, e.getMessage(), false));
    }
  }

  private void restore(ArchiveEvent.Block found, String part) throws IOException {
    EncodedBlock block = found.block();
    putBack.block(found.number());
    try {
      BlockReader reader =
          new BlockReader(part, block.rawBytes(), block.head(), block::frame, templates, room);
      restore(reader);
      lines += block.lines();
    } catch (Damaged e) {
      witness.lost();
      LineRange lost = new LineRange(found.firstLine(), block.lines());
      losses.add(new Loss(found.position(), lost + ": " + e.getMessage(), false));
    }
    drain();
  }

  /** Apart, as a method with a loop is compiled twice, and whole. */
  private void restore(BlockReader reader) throws IOException {
    while (reader.next(chunk)) {
      if (chunk.length() >= CHUNK_BYTES) {
        drain();
      }
    }
  }

  private void drain() throws IOException {
    bytes += putBack.write(chunk.array(), chunk.length(), out);
    witness.text(chunk.array(), chunk.length());
    chunk.clear();
  }
}
