package semlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveScanner;
import semlog.archive.ByteRange;
import semlog.archive.LineRange;
import semlog.block.BlockReader;
import semlog.block.Dictionary;
import semlog.block.EncodedBlock;
import semlog.block.SegmentTemplates;
import semlog.bytes.ByteBuilder;
import semlog.fault.Damaged;

/** An archive, read in order, back into the bytes it was made of. */
public final class Restorer {
  private static final int CHUNK_BYTES = 1 << 16;

  /**
   * What came out.
   *
   * @param lines restored
   * @param bytes restored
   * @param unfinished says so when more was to come, though all that was committed is there
   * @param damages what could not be restored or is not vouched for, and where; in order
   * @param hint what to do about the damages
   */
  public record Report(
      long lines, long bytes, Optional<String> unfinished, List<String> damages, String hint) {
    public Report {
      damages = List.copyOf(damages);
    }

    /** Whether this is all that was ever to be in the archive. */
    public boolean complete() {
      return unfinished.isEmpty() && damages.isEmpty();
    }
  }

  /** Something lost, and where in the archive. */
  private record Loss(long from, String what, boolean torn) {}

  private final OutputStream out;
  private final ByteBuilder chunk = new ByteBuilder(CHUNK_BYTES * 2);
  private final List<Loss> losses = new ArrayList<>();
  private final Endings endings = new Endings();
  private SegmentTemplates templates = new SegmentTemplates();
  private long lines;
  private long bytes;

  private Restorer(OutputStream out) {
    this.out = out;
  }

  /**
   * Restores everything that can be.
   *
   * @throws semlog.fault.Fault when nothing of an archive is there, or it is of another version
   */
  public static Report restore(InputStream archive, OutputStream out) throws IOException {
    return new Restorer(out).restore(ArchiveScanner.over(archive));
  }

  private Report restore(ArchiveScanner scanner) throws IOException {
    while (true) {
      switch (scanner.next()) {
        case ArchiveEvent.SegmentStart start -> {
          endings.begin();
          templates = new SegmentTemplates();
        }
        case ArchiveEvent.Dictionary dictionary -> learn(dictionary);
        case ArchiveEvent.Block block -> restore(block);
        case ArchiveEvent.Section section -> {}
        case ArchiveEvent.Committed commit -> {}
        case ArchiveEvent.Damage damage -> lose(damage);
        case ArchiveEvent.SegmentEnd end -> end(end);
        case ArchiveEvent.End end -> {
          return report();
        }
      }
    }
  }

  private Report report() {
    boolean torn = losses.stream().allMatch(Loss::torn);
    return new Report(
        lines,
        bytes,
        endings.unfinished(),
        losses.stream().map(Loss::what).toList(),
        torn ? Endings.TORN_HINT : Damaged.HINT);
  }

  private void lose(ArchiveEvent.Damage damage) {
    ByteRange bytesLost = new ByteRange(damage.from(), damage.to());
    losses.add(
        new Loss(damage.from(), damage.lines() + ", " + bytesLost + ": " + damage.what(), false));
  }

  /** What is behind the last commit is one loss, whatever it looks like. */
  private void end(ArchiveEvent.SegmentEnd end) {
    endings.end(end.ending());
    if (end.ending() == ArchiveEvent.Ending.TORN) {
      losses.removeIf(loss -> loss.from() >= end.committed());
      ByteRange tail = new ByteRange(end.committed(), end.position());
      losses.add(new Loss(tail.from(), Endings.torn(tail), true));
    }
  }

  private void learn(ArchiveEvent.Dictionary dictionary) {
    try {
      templates.add(
          Dictionary.decodeTemplates(dictionary.body(), "dictionary " + dictionary.number()));
    } catch (Damaged e) {
      losses.add(new Loss(-1, e.getMessage(), false));
    }
  }

  private void restore(ArchiveEvent.Block found) throws IOException {
    EncodedBlock block = found.block();
    String part = "block " + found.number() + endings.place();
    try {
      BlockReader reader =
          new BlockReader(
              part, block.rawBytes(), block.head(), block.frames()::get, templates::get);
      while (reader.next(chunk)) {
        if (chunk.length() >= CHUNK_BYTES) {
          drain();
        }
      }
      lines += block.lines();
    } catch (Damaged e) {
      LineRange lost = new LineRange(found.firstLine(), block.lines());
      losses.add(new Loss(found.position(), lost + ": " + e.getMessage(), false));
    } finally {
      drain();
    }
  }

  private void drain() throws IOException {
    out.write(chunk.array(), 0, chunk.length());
    bytes += chunk.length();
    chunk.clear();
  }
}
