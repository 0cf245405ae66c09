package semlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import semlog.archive.BlockEntry;
import semlog.archive.Segment;
import semlog.archive.TokenIndex;
import semlog.bytes.ByteCursor;
import semlog.bytes.ByteSource;
import semlog.fault.Mistyped;
import semlog.query.LeafCover;
import semlog.query.Leaves;
import semlog.query.Query;
import semlog.query.QueryParser;
import semlog.query.QueryTimes;
import semlog.seal.Keyring;
import semlog.seal.TokenKey;
import semlog.token.Result;
import semlog.token.Token;
import semlog.token.TokenSummary;

/** Makes a token of a query and of an archive, with the key. */
public final class TokenMaker {
  /** A token of more labels, in all blocks together, is of no use. */
  private static final long MOST_LABELS = 1 << 22;

  private final IntFunction<byte[]> random;
  private final List<OfSegment> segments = new ArrayList<>();
  private final SortedSet<String> fields = new TreeSet<>();
  private final List<Leaf> leaves = new ArrayList<>();

  /** A segment and by what its blocks are found. */
  private record OfSegment(Segment segment, Map<Long, TokenSummary> blocks) {}

  /** One leaf of the test: a block must have one of these terms. */
  private record Leaf(String field, List<String> terms) {}

  private TokenMaker(IntFunction<byte[]> random) {
    this.random = random;
  }

  /**
   * A token for what an archive has now.
   *
   * @param tail what is beside it as its tail, opened before it
   * @param text of the query
   * @param times what its times mean
   * @param random gives as many bytes that nobody can foretell
   * @throws Mistyped when the archive has no tokens, or none of what is asked
   * @throws semlog.fault.Fault when it is no archive, one of another version, or sealed for others
   */
  public static Token make(
      ByteSource archive,
      Optional<ByteSource> tail,
      Keyring keyring,
      String text,
      QueryTimes times,
      IntFunction<byte[]> random)
      throws IOException {
    TokenMaker maker = new TokenMaker(random);
    for (Segment segment : LiveArchive.open(archive, tail, keyring).segments()) {
      maker.add(segment);
    }
    if (maker.fields.isEmpty()) {
      throw new Mistyped("the archive has no tokens", "slc --tokens TYPES writes them");
    }
    Query query = QueryParser.parse(text, times);
    if (QueryParser.fields(text, times).containsKey(LineAttributes.TIMESTAMP)) {
      throw new Mistyped(
          LineAttributes.TIMESTAMP + " may depend on lines before, and has no tokens",
          "ask for time:, which is the time as the line has it");
    }
    Token.Test test = maker.test(query).orElseThrow(TokenMaker::nothingAsked);
    return maker.token(Result.seal(query.toString(), keyring, random), test);
  }

  private static Mistyped nothingAsked() {
    return new Mistyped(
        "nothing of this can be asked by tokens: NOT, and times of more than 45 days, can only"
            + " narrow what else is asked",
        "join it by AND with what lines must have");
  }

  private void add(Segment segment) throws IOException {
    Map<Long, TokenSummary> blocks = new HashMap<>();
    for (long number = 0; number < segment.blocks(); number++) {
      BlockEntry block = segment.block(number);
      Optional<TokenIndex> index = segment.tokens(block);
      index.ifPresent(found -> blocks.put(found.ordinal(), TokenSummary.read(found.summary())));
    }
    blocks.values().forEach(of -> of.fields().forEach(field -> fields.add(field.name())));
    segments.add(new OfSegment(segment, blocks));
  }

  /** What blocks must have; nothing when it cannot be asked. */
  private Optional<Token.Test> test(Query query) {
    return switch (query) {
      case Query.And and -> {
        List<Token.Test> parts =
            and.parts().stream().map(this::test).flatMap(Optional::stream).toList();
        yield parts.isEmpty() ? Optional.empty() : Optional.of(new Token.Test.All(parts));
      }
      case Query.Or or -> {
        List<Optional<Token.Test>> parts = or.parts().stream().map(this::test).toList();
        yield parts.stream().anyMatch(Optional::isEmpty)
            ? Optional.empty()
            : Optional.of(new Token.Test.Any(parts.stream().flatMap(Optional::stream).toList()));
      }
      case Query.Not _ -> Optional.empty();
      case Query.Exists exists -> Optional.of(leaf(exists.field(), List.of(Leaves.EXISTS)));
      case Query.Condition condition -> leaves(condition).map(terms -> leaf(condition, terms));
    };
  }

  private Token.Test leaf(Query.Condition condition, List<String> terms) {
    if (!terms.stream().allMatch(term -> TokenTerms.keeps(condition.field(), term))) {
      throw new Mistyped(
          "'" + condition + "': tokens of time are of minutes only",
          "ask for a time or a range of times, or index the type timestamp");
    }
    return leaf(condition.field(), terms);
  }

  private Optional<List<String>> leaves(Query.Condition condition) {
    List<TokenSummary.Field> timed =
        segments.stream()
            .flatMap(segment -> segment.blocks.values().stream())
            .flatMap(summary -> summary.field(condition.field()).stream())
            .filter(field -> field.minutes() > 0)
            .toList();
    return LeafCover.of(
        condition,
        timed.stream().mapToLong(TokenSummary.Field::firstMinute).min().orElse(0),
        timed.stream().mapToLong(TokenSummary.Field::lastMinute).max().orElse(-1));
  }

  private Token.Test leaf(String field, List<String> terms) {
    if (!fields.contains(field)) {
      throw new Mistyped(
          "there are no tokens of '" + field + "'", "there are of " + String.join(", ", fields));
    }
    leaves.add(new Leaf(field, terms));
    return new Token.Test.Leaf(leaves.size() - 1);
  }

  private Token token(byte[] query, Token.Test test) {
    long blocks = segments.stream().mapToLong(of -> of.blocks.size()).sum();
    long labels = leaves.stream().mapToLong(leaf -> padded(leaf.terms.size())).sum();
    if (blocks * labels > MOST_LABELS) {
      throw new Mistyped(
          "a token of " + blocks * labels + " labels", "ask for a shorter time, or fewer values");
    }
    return new Token(query, test, leaves.size(), segments.stream().map(this::segment).toList());
  }

  private Token.OfSegment segment(OfSegment of) {
    Map<Long, List<long[]>> labels = new HashMap<>();
    of.blocks.forEach(
        (ordinal, summary) ->
            labels.put(
                ordinal,
                leaves.stream().map(leaf -> labels(leaf, of.segment, ordinal, summary)).toList()));
    long bytes = of.segment.end() - of.segment.start();
    return new Token.OfSegment(of.segment.id(), bytes, labels);
  }

  /** As many for each block, in an order that tells nothing; none where they are not known. */
  private long[] labels(Leaf leaf, Segment segment, long ordinal, TokenSummary summary) {
    if (summary.field(leaf.field).isEmpty()) {
      return new long[0];
    }
    int count = leaf.terms.size();
    long[] labels = new long[padded(count)];
    for (int i = 0; i < count; i++) {
      byte[] term = TokenSummary.term(leaf.field, leaf.terms.get(i));
      labels[i] = segment.label(ordinal, term);
    }
    ByteCursor noise =
        new ByteCursor(random.apply((labels.length - count) * TokenKey.LABEL_BYTES), "random");
    for (int i = count; i < labels.length; i++) {
      labels[i] = noise.u64();
    }
    Arrays.sort(labels);
    return labels;
  }

  /** A power of two, so that ranges of about one length have as many. */
  private static int padded(int terms) {
    return terms <= 1 ? 1 : Integer.highestOneBit(terms - 1) << 1;
  }
}
