package semlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.archive.ArchiveReader;
import semlog.archive.Segment;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.fault.Damaged;

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
    assertEquals(Optional.of(threads > 1), blocks.next());
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
