package semlog.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.bytes.ByteBuilder;

/** Lines whose values are decoded up to there are those of a block that is decoded whole. */
final class RowRestorerTest {
  private static final int LINES = 20_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  void anEarlyLineIsTheSame(int level) throws IOException {
    List<String> lines = lines(new Random(level));
    OneBlock block = new OneBlock(String.join("\n", lines) + "\n", level);
    for (int step : new int[] {1, 7, 611, 4000}) {
      RowRestorer early = RowRestorer.upTo(block.columns(), LINES, true);
      ByteBuilder restored = new ByteBuilder();
      List<String> expected = new ArrayList<>();
      for (int row = step / 2; row < LINES; row += step) {
        early.restore(row, restored);
        expected.add(lines.get(row));
      }
      assertEquals(expected, text(restored).lines().toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  void linesUpToOneAreTheSameAndThoseBehindItToo(int level) throws IOException {
    List<String> lines = lines(new Random(level));
    OneBlock block = new OneBlock(String.join("\n", lines) + "\n", level);
    for (int end : new int[] {1, 900, LINES / 16, LINES / 2, LINES - LINES / 8, LINES}) {
      for (int behind : new int[] {0, 5}) {
        RowRestorer restorer = RowRestorer.upTo(block.columns(), end, end % 4 == 0);
        ByteBuilder restored = new ByteBuilder();
        List<String> expected = new ArrayList<>();
        for (int row = 0; row < end - 1; row += 1 + end / 20) {
          restorer.restore(row, restored);
          expected.add(lines.get(row));
        }
        for (int row = end - 1; row < Math.min(LINES, end + behind); row++) {
          restorer.restore(row, restored);
          expected.add(lines.get(row));
        }
        assertEquals(expected, text(restored).lines().toList());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  void theColumnsOfAnEarlyLineAreCountedOnce(int level) throws IOException {
    OneBlock block = new OneBlock(String.join("\n", lines(new Random(level))) + "\n", level);
    BlockColumns columns = block.columns();
    ByteBuilder whole = new ByteBuilder();
    new RowRestorer(columns).restore(3, whole);
    BlockColumns part = block.columns();
    ByteBuilder early = new ByteBuilder();
    RowRestorer.upTo(part, LINES, true).restore(3, early);
    assertEquals(text(whole), text(early));
    assertEquals(columns.decoded(), part.decoded());
    new RowRestorer(part).restore(3, new ByteBuilder());
    assertEquals(columns.decoded(), part.decoded());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void rowsAreTheSameWhetherTheyWerePreparedOrNot(int level) throws IOException {
    List<String> lines = lines(new Random(level));
    OneBlock block = new OneBlock(String.join("\n", lines) + "\n", level);
    BitSet ports = new BitSet();
    for (int row = 0; row < LINES; row++) {
      ports.set(row, lines.get(row).contains(" port "));
    }
    for (int others : new int[] {LINES, LINES / 2, 0}) {
      RowRestorer prepared = new RowRestorer(block.columns());
      prepared.prepare(ports);
      ByteBuilder restored = new ByteBuilder();
      List<String> expected = new ArrayList<>();
      for (int row = 0; row < LINES; row++) {
        if (ports.get(row) || row >= others) {
          prepared.restore(row, restored);
          expected.add(lines.get(row));
        }
      }
      assertEquals(expected, text(restored).lines().toList());
    }
  }

  private static String text(ByteBuilder bytes) {
    return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
  }

  /** Numbers and names that are told by others, by those before them, and by nothing. */
  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    long time = 1_500_000_000_000L;
    long[] last = new long[50];
    for (int i = 0; i < LINES; i++) {
      time += random.nextInt(40);
      int user = (int) Math.sqrt(random.nextInt(last.length * last.length));
      last[user] += random.nextInt(3) == 0 ? 512 : 17;
      String address = "10.1." + user + "." + (random.nextInt(9) == 0 ? i % 200 : user * 3);
      lines.add(
          switch (random.nextInt(3)) {
            case 0 -> "at " + time + " user " + user + " has " + last[user] + " from " + address;
            case 1 ->
                "at "
                    + time
                    + " port "
                    + (1024 + i * 31 % 977)
                    + " opened by "
                    + user
                    + name(user, i);
            default ->
                "at "
                    + time
                    + " took "
                    + random.nextInt(100_000)
                    + " us for "
                    + address
                    + name(i % 30, i);
          });
    }
    return lines;
  }

  /** A name of somebody, who seldom has another, and of something. */
  private static String name(int user, int i) {
    String somebody = "u" + Integer.toString(user * 7919 + (i % 50 == 0 ? i : 0), 36) + "x";
    return " as " + somebody + " in " + Integer.toHexString(i % 300 * 0x9E3779B1);
  }
}
