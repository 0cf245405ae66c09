package semlog.token;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import semlog.archive.ByteRange;
import semlog.archive.StoredBlocks;
import semlog.bytes.ByteSink;
import semlog.bytes.ByteSource;
import semlog.fault.Mistyped;

/** Finds the blocks of an archive that may answer what a token asks, without reading them. */
public final class TokenSearch {
  private final Token token;
  private final ByteSink out;
  private long blocks;
  private long found;
  private long bytes;
  private int segments;
  private int newer;

  /**
   * What was found.
   *
   * @param blocks that were asked
   * @param found of them
   * @param bytes of the result
   * @param newer segments that the token knows nothing of, or not all
   * @param missing segments of the token that are not there
   */
  public record Report(long blocks, long found, long bytes, int newer, int missing) {}

  private TokenSearch(Token token, ByteSink out) {
    this.token = token;
    this.out = out;
  }

  /**
   * Writes the units of the blocks that may answer, and those that reading them takes.
   *
   * @param sources the archive, and its tail if it has one
   * @throws Mistyped when the token is of other archives
   */
  public static Report search(Token token, List<ByteSource> sources, ByteSink out)
      throws IOException {
    TokenSearch search = new TokenSearch(token, out);
    byte[] front = Result.front(token);
    for (ByteSource source : sources) {
      for (StoredBlocks segment : StoredBlocks.of(source)) {
        Optional<Token.OfSegment> part = token.segment(segment.id());
        if (part.isPresent()) {
          if (search.segments++ == 0) {
            out.append(front, 0, front.length);
            search.bytes += front.length;
          }
          search.segment(source, segment, part.get());
        } else {
          search.newer++;
        }
      }
    }
    if (search.segments == 0) {
      throw new Mistyped(
          "the token is of another archive", "make one of this archive with slc --make-token");
    }
    out.sync();
    int missing = token.segments().size() - search.segments;
    return new Report(search.blocks, search.found, search.bytes, search.newer, missing);
  }

  private void segment(ByteSource source, StoredBlocks segment, Token.OfSegment part)
      throws IOException {
    newer += segment.bytes() > part.bytes() ? 1 : 0;
    segment.each(
        Math.min(part.bytes(), segment.bytes()),
        units -> {
          if (!units.block() || mayAnswer(part, units)) {
            for (ByteRange range : units.ranges()) {
              source.copy(range.from(), range.to(), out);
              bytes += range.to() - range.from();
            }
          }
        });
  }

  private boolean mayAnswer(Token.OfSegment part, StoredBlocks.Part units) {
    boolean may = units.tokens().map(index -> token.mayAnswer(part, index)).orElse(true);
    blocks++;
    found += may ? 1 : 0;
    return may;
  }
}
