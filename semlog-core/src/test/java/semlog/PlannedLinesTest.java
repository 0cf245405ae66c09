package semlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import semlog.pattern.TextPattern;
import semlog.search.Context;
import semlog.search.GrepColors;
import semlog.search.GrepPrinter;
import semlog.search.GrepStyle;
import semlog.search.LineChunks;
import semlog.search.LineSink;
import semlog.search.Selection;
import semlog.search.Wanted;
import semlog.value.TimeContext;

/** What a search is given of an archive of 20 lines, every other of which it may select. */
final class PlannedLinesTest {
  private static final Context ALONE = Context.none(Long.MAX_VALUE);

  /** A chunk, without line feeds, and whether its lines need not be looked at. */
  private record Chunk(String lines, boolean selected) {}

  @Test
  void linesBehindTheFirstShareAChunkWithoutThoseBetweenThem() throws IOException {
    List<Chunk> chunks = chunks("odd", ALONE, sink(false));
    assertEquals(
        List.of("odd 1", "odd 3,odd 5,odd 7,odd 9,odd 11,odd 13,odd 15,odd 17,odd 19"),
        lines(chunks));
  }

  @Test
  void whereItShowsWhatIsLeftOutEachChunkIsARun() throws IOException {
    assertEquals(10, chunks("odd", ALONE, sink(true)).size(), "numbers");
    assertEquals(10, chunks("odd", Context.none(5), sink(false)).size(), "as many as are shown");
    Context around = new Context(0, 1, Long.MAX_VALUE, Optional.empty());
    assertEquals(1, chunks("odd", around, sink(false)).size(), "lines behind them");
    assertEquals(10, chunks("odd", ALONE, sink(false), true).size(), "asked for");
  }

  @Test
  void linesOfAStringAloneNeedNotBeLookedAt() throws IOException {
    assertEquals(List.of(true, true), selected(chunks("odd", ALONE, sink(false))));
    assertEquals(List.of(false, false), selected(chunks("odd.*[15]", ALONE, sink(false))));
  }

  @Test
  void linesAreShownAtOnceOrOneByOne() {
    byte[] text = "odd 1\nodd 3".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LineSink plain = sink(out, false, GrepColors.none());
    assertTrue(plain.selected(text, 0, text.length));
    plain.flush();
    assertEquals("odd 1\nodd 3\n", out.toString(StandardCharsets.UTF_8));
    assertFalse(sink(out, true, GrepColors.none()).selected(text, 0, text.length), "numbers");
    assertFalse(sink(out, false, GrepColors.of("")).selected(text, 0, text.length), "colours");
  }

  private static List<String> lines(List<Chunk> chunks) {
    return chunks.stream().map(Chunk::lines).toList();
  }

  private static List<Boolean> selected(List<Chunk> chunks) {
    return chunks.stream().map(Chunk::selected).toList();
  }

  private static List<Chunk> chunks(String pattern, Context context, LineSink sink)
      throws IOException {
    return chunks(pattern, context, sink, false);
  }

  private static List<Chunk> chunks(String pattern, Context context, LineSink sink, boolean inRuns)
      throws IOException {
    Selection selection =
        new Selection(
            Optional.of(TextPattern.compile(pattern)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    Wanted wanted = Wanted.of(selection, context, sink, true, 1);
    List<Chunk> chunks = new ArrayList<>();
    try (LineChunks lines =
        ArchiveLines.of(
            new ByteArrayInputStream(archive()),
            Access.PLAIN,
            () -> TimeContext.of(ZoneOffset.UTC, Instant.EPOCH),
            inRuns ? wanted.inRuns() : wanted)) {
      while (lines.next()) {
        String text = new String(lines.buffer(), lines.from(), lines.to(), StandardCharsets.UTF_8);
        chunks.add(new Chunk(text.strip().replace('\n', ','), lines.selected().isPresent()));
      }
    }
    return chunks;
  }

  private static byte[] archive() {
    StringBuilder log = new StringBuilder();
    for (int line = 0; line < 20; line++) {
      log.append(line % 2 == 0 ? "even " : "odd ").append(line).append('\n');
    }
    return new Compressing().apply(5, log.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static LineSink sink(boolean numbers) {
    return sink(new ByteArrayOutputStream(), numbers, GrepColors.none());
  }

  private static LineSink sink(OutputStream out, boolean numbers, GrepColors colors) {
    return new GrepPrinter(out, new GrepStyle(false, numbers, false, false, false, false, colors));
  }
}
