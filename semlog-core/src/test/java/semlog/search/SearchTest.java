package semlog.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import semlog.fault.Damaged;
import semlog.fault.Fault;
import semlog.grouping.EventStarts;
import semlog.pattern.TextPattern;
import semlog.query.QueryParser;

class SearchTest {
  private final List<String> complaints = new ArrayList<>();

  /** Chunks of so many lines each; an empty one is damaged. */
  private static final class Pieces implements LineChunks {
    private final List<Optional<String>> pieces;
    private int at = -1;
    private long lines = 1;
    private long offset;

    Pieces(List<Optional<String>> pieces) {
      this.pieces = pieces;
    }

    static Pieces of(String text, int linesEach) {
      List<Optional<String>> pieces = new ArrayList<>();
      for (int from = 0; from < text.length(); ) {
        int to = from;
        for (int i = 0; i < linesEach && to < text.length(); i++) {
          int feed = text.indexOf('\n', to);
          to = feed < 0 ? text.length() : feed + 1;
        }
        pieces.add(Optional.of(text.substring(from, to)));
        from = to;
      }
      return new Pieces(pieces);
    }

    @Override
    public boolean next() {
      if (at >= 0) {
        String before = pieces.get(at).orElse("");
        lines += before.chars().filter(c -> c == '\n').count();
        offset += before.length();
      }
      at++;
      if (at < pieces.size() && pieces.get(at).isEmpty()) {
        throw new Damaged("block " + at);
      }
      return at < pieces.size();
    }

    @Override
    public byte[] buffer() {
      return ("##" + pieces.get(at).orElseThrow() + "##").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public int from() {
      return 2;
    }

    @Override
    public int to() {
      return 2 + pieces.get(at).orElseThrow().length();
    }

    @Override
    public long firstLineNumber() {
      return lines;
    }

    @Override
    public long firstOffset() {
      return offset;
    }

    @Override
    public long bytesPassed() {
      return offset;
    }

    /** The time is what stands before a {@code T}, in minutes; the length is a field. */
    @Override
    public LineEvent fields(int lineStart, int lineEnd) {
      String line =
          new String(buffer(), lineStart, lineEnd - lineStart, StandardCharsets.ISO_8859_1);
      int time = line.indexOf('T');
      return new Told(
          field ->
              switch (field) {
                case "@timestamp" ->
                    time < 0
                        ? List.of()
                        : List.of(minute(Integer.parseInt(line.substring(0, time))).toString());
                case "length" -> List.of(Integer.toString(line.length()));
                default -> List.of();
              });
    }

    @Override
    public void close() {}
  }

  private static Instant minute(int minute) {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * minute);
  }

  private String search(Selection selection, Context context, LineChunks... inputs) {
    return search(1, selection, context, inputs);
  }

  private String search(int threads, Selection selection, Context context, LineChunks... inputs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GrepStyle style =
        new GrepStyle(false, true, false, false, selection.invert(), false, GrepColors.none());
    Complaints told =
        new Complaints() {
          @Override
          public void failed(String name, IOException failure) {
            complaints.add(name + ": " + failure.getMessage());
          }

          @Override
          public void failed(String name, Fault fault) {
            complaints.add(name + ": " + fault.getMessage());
          }

          @Override
          public void unfinished(String name, String what) {
            complaints.add(name + ": " + what);
          }
        };
    List<Input> all = new ArrayList<>();
    for (LineChunks input : inputs) {
      all.add(new Input("in", false, () -> input));
    }
    try {
      new Searcher(selection, context, new GrepPrinter(out, style), told, threads)
          .search(all, false);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static Selection text(String pattern, boolean invert) {
    return new Selection(
        Optional.of(TextPattern.compile(pattern)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        invert);
  }

  @Property(seed = "3", tries = 1500)
  void chunksMakeNoDifference(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 1, max = 4) int linesEach,
      @ForAll @IntRange(max = 4) int before,
      @ForAll @IntRange(max = 3) int after,
      @ForAll boolean invert,
      @ForAll @IntRange(min = 1, max = 4) int most) {
    Context context =
        new Context(before, after, most == 4 ? Long.MAX_VALUE : most, Optional.empty());
    String whole = search(text("x", invert), context, Pieces.of(text, 1000));
    assertEquals(whole, search(text("x", invert), context, Pieces.of(text, linesEach)));
  }

  @Property(seed = "7", tries = 500)
  void chunksMakeNoDifferenceToEvents(
      @ForAll("events") String text,
      @ForAll @IntRange(min = 1, max = 4) int linesEach,
      @ForAll boolean invert,
      @ForAll @IntRange(min = 1, max = 4) int most) {
    Context context = events(most == 4 ? Long.MAX_VALUE : most);
    String whole = search(text("x", invert), context, Pieces.of(text, 1000));
    assertEquals(whole, search(text("x", invert), context, Pieces.of(text, linesEach)));
    assertEquals(
        search(text("x", invert), Context.none(context.most()), Pieces.of(text, 1000)),
        whole
            .lines()
            .filter(line -> line.matches("\\d+:.*"))
            .map(line -> line + '\n')
            .collect(Collectors.joining()));
  }

  private static Context events(long most) {
    return new Context(0, 0, most, Optional.of(() -> EventStarts.of(Optional.empty())));
  }

  @Property(seed = "9", tries = 300)
  void threadsMakeNoDifference(
      @ForAll @Size(min = 2, max = 7) List<@From("texts") String> texts,
      @ForAll @IntRange(max = 2) int around,
      @ForAll boolean invert) {
    Context context = new Context(around, around, Long.MAX_VALUE, Optional.empty());
    complaints.clear();
    String inTurn = search(1, text("x", invert), context, pieces(texts));
    List<String> said = List.copyOf(complaints);
    complaints.clear();
    assertEquals(inTurn, search(3, text("x", invert), context, pieces(texts)));
    assertEquals(said, complaints);
  }

  /** In each a piece is damaged. */
  private static LineChunks[] pieces(List<String> texts) {
    return texts.stream()
        .map(
            text ->
                new Pieces(
                    List.of(Optional.of("x\n"), Optional.empty(), Optional.of(text + "a\n"))))
        .toArray(LineChunks[]::new);
  }

  @Test
  void muchIsShownOfInputsWhoseTurnHasNotCome() {
    String text = "x, which is what is looked for\n".repeat(20_000);
    LineChunks[] one = {Pieces.of("x\n" + text, 90), Pieces.of(text, 70), Pieces.of(text, 50)};
    LineChunks[] other = {Pieces.of("x\n" + text, 90), Pieces.of(text, 70), Pieces.of(text, 50)};
    Context all = Context.none(Long.MAX_VALUE);
    assertEquals(search(1, text("x", false), all, one), search(2, text("x", false), all, other));
  }

  @Provide
  Arbitrary<String> events() {
    return Arbitraries.of(
            "2026-01-01 00:00:00 x\n", "2026-01-01 00:00:00 y\n", " x\n", " y\n", "z\n")
        .list()
        .ofMaxSize(25)
        .map(lines -> String.join("", lines));
  }

  @Test
  void showsWholeEventsOfSelectedLines() {
    String text =
        """
        2026-01-01 00:00:00 a
         b
        2026-01-01 00:00:01 c
         d
         x
         e
         x
        2026-01-01 00:00:02 f
        2026-01-01 00:00:03 x
        """;
    String expected =
        """
        3-2026-01-01 00:00:01 c
        4- d
        5: x
        6- e
        7: x
        9:2026-01-01 00:00:03 x
        """;
    assertEquals(expected, search(text("x", false), events(Long.MAX_VALUE), Pieces.of(text, 2)));
    assertEquals(
        expected.substring(0, expected.indexOf("7:")) + "7- x\n",
        search(text("x", false), events(1), Pieces.of(text, 2)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("x\n", "a\n", "b\n", "\n", "c\n")
        .list()
        .ofMaxSize(25)
        .map(lines -> String.join("", lines))
        .flatMap(text -> Arbitraries.of(text, text + "x", text + "y"));
  }

  @Test
  void showsContextOnceWithGaps() {
    String text = "a\nx\nb\nc\nd\nx\nx\ne\nf\n";
    assertEquals(
        "1-a\n2:x\n3-b\n--\n5-d\n6:x\n7:x\n8-e\n",
        search(
            text("x", false),
            new Context(1, 1, Long.MAX_VALUE, Optional.empty()),
            Pieces.of(text, 3)));
  }

  @Test
  void gapsAlsoStandBetweenInputs() {
    assertEquals(
        "1:x\n--\n2:x\n",
        search(
            text("x", false),
            new Context(0, 1, Long.MAX_VALUE, Optional.empty()),
            Pieces.of("x\n", 1),
            Pieces.of("a\nx\n", 1)));
  }

  @Test
  void goesOnAfterDamage() {
    List<Optional<String>> pieces =
        List.of(Optional.of("x\n"), Optional.empty(), Optional.of("a\nx\n"));
    assertEquals(
        "1:x\n3:x\n",
        search(
            text("x", false),
            new Context(0, 0, Long.MAX_VALUE, Optional.empty()),
            new Pieces(pieces)));
    assertEquals(List.of("in: block 1"), complaints);
  }

  @Test
  void selectsByTimeAndALineWithoutGoesWithTheOneBefore() {
    Selection selection =
        new Selection(
            Optional.empty(),
            Optional.empty(),
            Optional.of(minute(5)),
            Optional.of(minute(7)),
            false);
    assertEquals(
        "4:5T\n5:at x\n6:6T\n",
        search(
            selection,
            new Context(0, 0, Long.MAX_VALUE, Optional.empty()),
            Pieces.of("none\n4T\nat w\n5T\nat x\n6T\n7T\nat y\n", 2)));
  }

  @Test
  void patternAndQueryMustBothHoldAndInvertedNotBoth() {
    String text = "x\nxx\ny\nyy\n";
    Context all = new Context(0, 0, Long.MAX_VALUE, Optional.empty());
    Optional<TextPattern> x = text("x", false).pattern();
    var two = Optional.of(QueryParser.parse("length:2"));
    Optional<Instant> none = Optional.empty();
    assertEquals(
        "2:xx\n", search(new Selection(x, two, none, none, false), all, Pieces.of(text, 3)));
    assertEquals(
        "1:x\n3:y\n4:yy\n",
        search(new Selection(x, two, none, none, true), all, Pieces.of(text, 3)));
    assertEquals(
        "2:xx\n4:yy\n",
        search(new Selection(Optional.empty(), two, none, none, false), all, Pieces.of(text, 3)));
  }
}
