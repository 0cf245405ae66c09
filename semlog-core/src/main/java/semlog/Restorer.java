package semlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveScanner;
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
   * @param complete whether the archive ends with a closing record, so that no more was to come
   * @param damages what could not be restored and where, in order; empty when all is well
   */
  public record Report(long lines, long bytes, boolean complete, List<String> damages) {
    public Report {
      damages = List.copyOf(damages);
    }
  }

  private final OutputStream out;
  private final ByteBuilder chunk = new ByteBuilder(CHUNK_BYTES * 2);
  private final List<String> damages = new ArrayList<>();
  private SegmentTemplates templates = new SegmentTemplates();
  private int segments;
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
          segments++;
          templates = new SegmentTemplates();
        }
        case ArchiveEvent.Dictionary dictionary -> learn(dictionary);
        case ArchiveEvent.Block block -> restore(block);
        case ArchiveEvent.Section section -> {}
        case ArchiveEvent.Committed commit -> {}
        case ArchiveEvent.Damage damage ->
            damages.add(place(damage.from(), damage.to(), damage.lines()) + ": " + damage.what());
        case ArchiveEvent.SegmentEnd end -> {}
        case ArchiveEvent.End end -> {
          return report(end);
        }
      }
    }
  }

  private Report report(ArchiveEvent.End end) {
    if (end.ending() == ArchiveEvent.Ending.TORN && damages.isEmpty()) {
      damages.add("byte " + end.position() + ": the archive stops in the middle");
    }
    return new Report(lines, bytes, end.ending() == ArchiveEvent.Ending.CLOSED, damages);
  }

  private void learn(ArchiveEvent.Dictionary dictionary) {
    try {
      templates.add(Dictionary.decode(dictionary.body(), "dictionary " + dictionary.number()));
    } catch (Damaged e) {
      damages.add(e.getMessage());
    }
  }

  private void restore(ArchiveEvent.Block found) throws IOException {
    EncodedBlock block = found.block();
    String part = "block " + found.number() + (segments > 1 ? " of segment " + segments : "");
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
      damages.add(new LineRange(found.firstLine(), block.lines()) + ": " + e.getMessage());
    } finally {
      drain();
    }
  }

  private static String place(long from, long to, LineRange lines) {
    return lines + ", bytes " + from + " to " + to;
  }

  private void drain() throws IOException {
    out.write(chunk.array(), 0, chunk.length());
    bytes += chunk.length();
    chunk.clear();
  }
}
