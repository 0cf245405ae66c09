package semlog.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;

/**
 * The units of a segment as anybody can tell them apart, whatever is sealed. Together the parts
 * have what reading their blocks takes, and neither commits nor directories.
 */
public final class StoredBlocks {
  private static final int CHUNK_BYTES = 1 << 18;

  private final ByteSource source;
  private final CommitFinder.Found last;
  private List<ByteRange> ranges = new ArrayList<>();
  private boolean block;
  private Optional<TokenIndex> tokens = Optional.empty();

  private StoredBlocks(ByteSource source, CommitFinder.Found last) {
    this.source = source;
    this.last = last;
  }

  /**
   * Units that are handed on together.
   *
   * @param block whether they are those of one block; others are needed whichever blocks are
   * @param tokens by which the block is found, if it is
   * @param ranges where they are
   */
  public record Part(boolean block, Optional<TokenIndex> tokens, List<ByteRange> ranges) {}

  /** Takes one part after the other. */
  public interface Receiver {
    void take(Part part) throws IOException;
  }

  /**
   * The segments of an archive.
   *
   * @throws semlog.fault.Fault when it is no archive, one of another version, or damaged there
   */
  public static List<StoredBlocks> of(ByteSource archive) throws IOException {
    return new CommitFinder(archive, (_, _) -> SegmentSeal.UNOPENED)
        .lastOfEach().stream().map(last -> new StoredBlocks(archive, last)).toList();
  }

  /** The segment's id. */
  public byte[] id() {
    return last.id();
  }

  /** How long the segment is, up to its last commit. */
  public long bytes() {
    return last.unit().end() - start();
  }

  private long start() {
    return last.commit().segment();
  }

  /**
   * Passes on the parts in their order.
   *
   * @param length of what is looked at, from the segment's start
   * @throws Damaged when a unit is not what was written
   */
  public void each(long length, Receiver receiver) throws IOException {
    long from = start() + SegmentHeader.BYTES;
    ranges.add(new ByteRange(start(), from));
    UnitStream units =
        UnitStream.alone(
            Window.over(source, from, start() + length, CHUNK_BYTES),
            last.salt(),
            SegmentSeal.UNOPENED);
    UnitStream.Step step = units.next();
    while (step instanceof UnitStream.Whole(Unit unit, Unit _)) {
      take(unit, receiver);
      step = units.next();
    }
    switch (step) {
      case UnitStream.Broken broken -> throw new Damaged(broken.what());
      case UnitStream.Torn torn -> throw new Damaged(torn.what());
      case UnitStream.Start _, UnitStream.Whole _, UnitStream.End _ -> pass(receiver);
    }
  }

  private void take(Unit unit, Receiver receiver) throws IOException {
    switch (unit.frame().kind()) {
      case UnitKind.KEYS, UnitKind.DICTIONARY -> {
        pass(receiver);
        add(unit);
      }
      case UnitKind.BLOCK_HEAD -> {
        pass(receiver);
        block = true;
        add(unit);
      }
      case UnitKind.FRAME, UnitKind.SECTION -> add(unit);
      case UnitKind.TOKENS -> tokens = Optional.of(TokenIndex.read(unit, false));
      case UnitKind.DIRECTORY, UnitKind.COMMIT -> {}
      default -> unit.refuseIfRequired();
    }
  }

  private void add(Unit unit) {
    ranges.add(new ByteRange(unit.position(), unit.end()));
  }

  private void pass(Receiver receiver) throws IOException {
    receiver.take(new Part(block, tokens, List.copyOf(ranges)));
    ranges = new ArrayList<>();
    block = false;
    tokens = Optional.empty();
  }
}
