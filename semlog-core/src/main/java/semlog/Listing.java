package semlog;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import semlog.archive.ArchiveReader;
import semlog.archive.ByteRange;
import semlog.archive.Segment;
import semlog.archive.TokenIndex;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;
import semlog.seal.Keyring;
import semlog.seal.TokenKey;
import semlog.token.TokenSummary;

/**
 * What an archive holds, as its last commit says.
 *
 * @param segments parts that were written one after the other
 * @param blocks in all segments
 * @param lines in all blocks
 * @param rawBytes of all lines
 * @param storedBytes of the archive and its tail
 * @param indexBytes those of the bytes that are there for searches alone
 * @param tokenBytes those by which its blocks are found without the key, by field
 * @param tailLines those of the lines that are in its tail
 * @param droppedLines how many came before the first one that is there
 * @param state whether that is all
 */
public record Listing(
    int segments,
    long blocks,
    long lines,
    long rawBytes,
    long storedBytes,
    long indexBytes,
    Map<String, Long> tokenBytes,
    long tailLines,
    long droppedLines,
    State state) {
  /** Whether more was to come, and whether there is more than was committed. */
  public enum State {
    /** Every segment ends with its closing record. */
    WHOLE,
    /** A segment ends with a commit: its writer is at work, or was killed. */
    OPEN,
    /** There are bytes that no commit vouches for, and that are not just what was to come. */
    TORN
  }

  /**
   * Reads the commits of an archive and nothing else.
   *
   * @param tail what is beside it as its tail, opened before it
   * @throws semlog.fault.Fault when it is no archive, one of another version, or sealed for others
   */
  public static Listing of(ByteSource archive, Optional<ByteSource> tail, Keyring keyring)
      throws IOException {
    LiveArchive live = LiveArchive.open(archive, tail, keyring);
    long stored = archive.size() + (live.tail().isPresent() ? tail.orElseThrow().size() : 0);
    long tailLines =
        live.tail().stream().flatMap(t -> t.segments().stream()).mapToLong(Segment::lines).sum();
    long blocks = 0;
    long lines = 0;
    long rawBytes = 0;
    long indexBytes = 0;
    Map<String, Long> tokenBytes = new TreeMap<>();
    for (Segment segment : live.segments()) {
      blocks += segment.blocks();
      lines += segment.lines();
      rawBytes += segment.rawBytes();
      indexBytes += NamedSections.bytes(segment, StampSection.NAME);
      for (String tables : BlockTables.NAMES) {
        indexBytes += NamedSections.bytes(segment, tables);
      }
      addTokens(segment, tokenBytes);
    }
    return new Listing(
        live.archive().segments().size(),
        blocks,
        lines,
        rawBytes,
        stored,
        indexBytes,
        tokenBytes,
        tailLines,
        live.segments().stream().mapToLong(Segment::droppedLines).sum(),
        live.tailDamage().isPresent() ? State.TORN : state(live.archive()));
  }

  private static void addTokens(Segment segment, Map<String, Long> bytes) throws IOException {
    for (long number = 0; number < segment.blocks(); number++) {
      for (TokenSummary.Field field : tokens(segment, number)) {
        bytes.merge(field.name(), (long) field.labels() * TokenKey.LABEL_BYTES, Long::sum);
      }
    }
  }

  /** By what a block is found; nothing where that is damaged. */
  private static List<TokenSummary.Field> tokens(Segment segment, long block) throws IOException {
    try {
      Optional<TokenIndex> index = segment.tokens(segment.block(block));
      return index.isPresent() ? TokenSummary.read(index.get().summary()).fields() : List.of();
    } catch (Damaged _) {
      return List.of();
    }
  }

  private static State state(ArchiveReader reader) throws IOException {
    for (ByteRange gap : reader.gaps()) {
      if (!reader.mayGoOn(gap)) {
        return State.TORN;
      }
    }
    return reader.segments().stream().allMatch(s -> s.closed()) ? State.WHOLE : State.OPEN;
  }
}
