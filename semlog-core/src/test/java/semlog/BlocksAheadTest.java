package semlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.archive.ArchiveReader;
import semlog.archive.Segment;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.fault.Damaged;
import semlog.fault.Fault;
import semlog.pattern.TextPattern;
import semlog.search.Complaints;
import semlog.search.Context;
import semlog.search.GrepColors;
import semlog.search.GrepPrinter;
import semlog.search.GrepStyle;
import semlog.search.Input;
import semlog.search.LineSink;
import semlog.search.Searcher;
import semlog.search.Selection;
import semlog.search.Wanted;
import semlog.value.TimeContext;

class BlocksAheadTest {
  private static final int SEGMENTS = 9;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void givesWhatItSawInOrderAndDamageInItsPlace(int threads) throws IOException {
    List<BlockFeed> feeds = new ArrayList<>(feeds(archive()));
    feeds.set(2, new LostFeed(new Damaged("block 2: torn")));
    BlocksAhead<Integer> blocks =
        new BlocksAhead<>(
            new ArrayDeque<>(feeds), Optional.empty(), threads, look(b -> b.columns().rows()));
    List<String> seen = new ArrayList<>();
    boolean more = true;
    while (more) {
      try {
        Optional<Integer> rows = blocks.next();
        rows.ifPresent(count -> seen.add(String.valueOf(count)));
        more = rows.isPresent();
      } catch (Damaged e) {
        seen.add(e.getMessage());
      }
    }
    assertEquals(List.of("1", "2", "block 2: torn", "4", "5", "6", "7", "8", "9"), seen);
  }

  @Test
  void passesOnWhatALookThrows() throws IOException {
    BlocksAhead<Integer> blocks =
        new BlocksAhead<>(
            feeds(archive()),
            Optional.empty(),
            2,
            look(
                block -> {
                  if (block.columns().rows() == 2) {
                    throw new Damaged("frame 1: checksum differs");
                  }
                  return block.columns().rows();
                }));
    assertEquals(Optional.of(1), blocks.next());
    Damaged damaged = assertThrows(Damaged.class, blocks::next);
    assertEquals("frame 1: checksum differs", damaged.getMessage());
    assertEquals(Optional.of(3), blocks.next());
  }

  @Test
  void doesNotWaitForWhatIsNotThereYet() throws IOException {
    int[] asked = {0};
    Deque<BlockFeed> live = new ArrayDeque<>();
    for (BlockFeed feed : feeds(archive())) {
      live.add(
          () -> {
            asked[0]++;
            return feed.next();
          });
    }
    BlocksAhead<Integer> blocks =
        new BlocksAhead<>(live, Optional.empty(), 4, look(b -> b.columns().rows()));
    assertTrue(blocks.next().isPresent());
    assertEquals(1, asked[0]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void saysWhetherABlockIsWaitedFor(int threads) throws IOException {
    BlocksAhead<Boolean> blocks =
        new BlocksAhead<>(
            feeds(archive()),
            Optional.empty(),
            threads,
            new BlocksAhead.Look<>() {
              @Override
              public Boolean at(BlocksAhead.Block block, boolean ahead) {
                return ahead;
              }

              @Override
              public Boolean past(BlockFeed.Passed block) {
                throw new AssertionError("nothing is passed over where nothing is asked for");
              }
            });
    assertEquals(Optional.of(false), blocks.next());
    assertEquals(Optional.of(false), blocks.next(), "nothing was begun beside the first");
    assertEquals(Optional.of(threads > 1), blocks.next());
  }

  /** Block 2 is looked at until block 6 was: it never ends unless those between are begun. */
  @Test
  void moreBlocksAreAtHandWhereLittleIsKeptOfThem() throws IOException {
    CountDownLatch sixth = new CountDownLatch(1);
    BlocksAhead.Look<Integer> look =
        new BlocksAhead.Look<>() {
          @Override
          public Integer at(BlocksAhead.Block block, boolean ahead) {
            int rows = block.columns().rows();
            if (rows == 2) {
              waitFor(sixth);
            } else if (rows == 6) {
              sixth.countDown();
            }
            return rows;
          }

          @Override
          public boolean isLight(Integer seen) {
            return true;
          }

          @Override
          public Integer past(BlockFeed.Passed block) {
            throw new AssertionError("nothing is passed over where nothing is asked for");
          }
        };
    BlocksAhead<Integer> blocks = new BlocksAhead<>(feeds(archive()), Optional.empty(), 2, look);
    for (int rows = 1; rows <= SEGMENTS; rows++) {
      assertEquals(Optional.of(rows), blocks.next());
    }
    assertEquals(Optional.empty(), blocks.next());
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lines of a block are shown before the next one is looked through. */
  @Test
  void linesAreShownBeforeTheNextBlockIsOpened() throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deque<BlockFeed> feeds = new ArrayDeque<>();
    List<Integer> shown = new ArrayList<>();
    for (BlockFeed feed : feeds(archive())) {
      feeds.add(
          () -> {
            shown.add(out.toString(StandardCharsets.UTF_8).split("\n").length);
            return feed.next();
          });
    }
    Selection selection =
        new Selection(
            Optional.of(TextPattern.compile("request [1-9]")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    GrepStyle style = new GrepStyle(false, false, false, false, false, false, GrepColors.none());
    LineSink sink = new GrepPrinter(out, style);
    Context context = Context.none(Long.MAX_VALUE);
    Wanted wanted = Wanted.of(selection, context, sink, true, 1);
    Input input =
        new Input(
            "archive",
            false,
            () -> new PlannedLines(() -> {}, feeds, new Endings(), wanted, BlocksAheadTest::times));
    new Searcher(selection, context, sink, new Silent(), 1).search(List.of(input), false);
    assertEquals(List.of(1, 1, 1, 3, 3, 6, 6, 10, 10), shown.subList(0, 9));
  }

  private static TimeContext times() {
    return TimeContext.of(ZoneOffset.UTC, Instant.EPOCH);
  }

  /** Hears nothing. */
  private static final class Silent implements Complaints {
    @Override
    public void failed(String name, IOException failure) {
      throw new AssertionError(failure);
    }

    @Override
    public void failed(String name, Fault fault) {
      throw new AssertionError(fault);
    }

    @Override
    public void unfinished(String name, String what) {}
  }

  private static BlocksAhead.Look<Integer> look(Function<BlocksAhead.Block, Integer> at) {
    return new BlocksAhead.Look<>() {
      @Override
      public Integer at(BlocksAhead.Block block, boolean ahead) {
        return at.apply(block);
      }

      @Override
      public Integer past(BlockFeed.Passed block) {
        throw new AssertionError("nothing is passed over where nothing is asked for");
      }
    };
  }

  /** Each segment has a block of one more line than the one before. */
  private static byte[] archive() throws IOException {
    ByteArraySink sink = new ByteArraySink();
    for (int segment = 1; segment <= SEGMENTS; segment++) {
      int number = segment;
      byte[] text =
          ("request " + number + " was served\n").repeat(number).getBytes(StandardCharsets.UTF_8);
      try (Compressor compressor =
          new Compressor(sink, () -> new byte[16], CompressionOptions.defaults())) {
        compressor.write(text, 0, text.length);
      }
    }
    return sink.toByteArray();
  }

  private static Deque<BlockFeed> feeds(byte[] archive) throws IOException {
    Deque<BlockFeed> feeds = new ArrayDeque<>();
    for (Segment segment : ArchiveReader.open(new ByteArraySource(archive)).segments()) {
      feeds.add(new SegmentFeed(segment, Optional.empty(), false));
    }
    return feeds;
  }
}
