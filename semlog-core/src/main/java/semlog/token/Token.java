package semlog.token;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import semlog.archive.TokenIndex;

/**
 * What finds the blocks of an archive that may answer one query; {@link TokenFile} keeps it.
 *
 * @param query in an age file, for who searches the result
 * @param test what a block must have
 * @param leaves how many leaves the test has
 * @param segments of the archive
 */
public record Token(byte[] query, Test test, int leaves, List<OfSegment> segments) {
  /** What a block must have. */
  public sealed interface Test {
    /** A label of the leaf of that number. */
    record Leaf(int number) implements Test {}

    /** All of these. */
    record All(List<Test> parts) implements Test {
      public All {
        parts = List.copyOf(parts);
      }
    }

    /** One of these. */
    record Any(List<Test> parts) implements Test {
      public Any {
        parts = List.copyOf(parts);
      }
    }

    /** Whether it passes, given which leaves do. */
    default boolean passes(IntPredicate leaf) {
      return switch (this) {
        case Leaf(int number) -> leaf.test(number);
        case All(List<Test> parts) -> parts.stream().allMatch(part -> part.passes(leaf));
        case Any(List<Test> parts) -> parts.stream().anyMatch(part -> part.passes(leaf));
      };
    }
  }

  /**
   * The labels of a segment.
   *
   * @param id of the segment
   * @param bytes of the segment that the token is of
   * @param blocks by the ordinals of their tokens; of each leaf its labels, none where it is not
   *     known whether the block has one
   */
  public record OfSegment(byte[] id, long bytes, Map<Long, List<long[]>> blocks) {
    public OfSegment {
      blocks = Map.copyOf(blocks);
    }
  }

  public Token {
    segments = List.copyOf(segments);
  }

  /** The part for a segment, if there is one. */
  Optional<OfSegment> segment(byte[] id) {
    return segments.stream().filter(of -> Arrays.equals(of.id(), id)).findFirst();
  }

  /** Whether a block of a segment may have lines that answer. */
  boolean mayAnswer(OfSegment segment, TokenIndex index) {
    List<long[]> labels = segment.blocks().get(index.ordinal());
    return labels == null || test.passes(leaf -> hasOne(labels.get(leaf), index));
  }

  private static boolean hasOne(long[] labels, TokenIndex index) {
    for (long label : labels) {
      if (index.has(label)) {
        return true;
      }
    }
    return labels.length == 0;
  }
}
