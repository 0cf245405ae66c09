package semlog.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteBuilder;

/** Arrays that are left are taken again, and nothing that was in them is written. */
class ColumnRoomTest {
  private static final int ROWS = 20_000;

  @Test
  void goesToWhoNeedsNearlyAsMuch() {
    ColumnRoom room = new ColumnRoom();
    long[] left = new long[ROWS];
    room.leave(left);
    assertNotSame(left, room.longs(ROWS + 1));
    assertNotSame(left, room.longs(ROWS / 2 - 1));
    assertSame(left, room.longs(ROWS / 2));
    assertNotSame(left, room.longs(ROWS / 2));
    int[] rows = new int[ROWS];
    room.leave(rows);
    room.forget();
    assertNotSame(rows, room.ints(ROWS));
  }

  @Test
  void whatGrowsLeavesWhatItWasTo() {
    ColumnRoom room = new ColumnRoom();
    byte[] first = new byte[ROWS];
    first[1] = 7;
    byte[] second = room.larger(first, 2, 2 * ROWS);
    assertArrayEquals(new byte[] {0, 7}, Arrays.copyOf(second, 2));
    assertSame(first, room.larger(new byte[1], 1, ROWS));
    assertNotSame(first, ColumnRoom.NONE.larger(first, 2, ROWS));
    assertNotSame(first, ColumnRoom.NONE.larger(new byte[1], 1, ROWS));
  }

  /** Each way to write numbers, in arrays that were used before, gives what it gave first. */
  @Test
  void columnsInUsedArraysAreWrittenAsInNewOnes() {
    ColumnRoom room = new ColumnRoom();
    try (Backend used = new Backend(1)) {
      for (int shape = 0; shape <= NumberShapes.LAST; shape++) {
        long[] values = NumberShapes.of(shape, ROWS, new Random(shape));
        byte[] first;
        try (Backend fresh = new Backend(1)) {
          first = written(values, new ColumnRoom(), fresh);
        }
        assertArrayEquals(first, written(values, room, used));
        assertArrayEquals(first, written(values, room, used));
      }
    }
  }

  /** The same numbers as a column of numbers and as one of strings. */
  private static byte[] written(long[] values, ColumnRoom room, Backend backend) {
    NumberColumn numbers = new NumberColumn(values.length, room);
    TextColumn texts = new TextColumn(values.length, room);
    for (long value : values) {
      numbers.add(value, 0);
      byte[] spelled = new ByteBuilder().zigzag(value % 1000).toByteArray();
      texts.add(spelled, 0, spelled.length);
    }
    ByteBuilder all = new ByteBuilder();
    ColumnWriter ofNumbers = new ColumnWriter();
    numbers.encode(Surroundings.none(values.length), ofNumbers, backend);
    finish(ofNumbers, all, backend);
    numbers.leave(room);
    ColumnWriter ofTexts = new ColumnWriter();
    texts.encode(Surroundings.none(values.length), ofTexts, backend);
    finish(ofTexts, all, backend);
    texts.leave(room);
    return all.toByteArray();
  }

  private static void finish(ColumnWriter writer, ByteBuilder all, Backend backend) {
    List<ColumnWriter.Finished> streams = new ArrayList<>();
    writer.finish(all, streams, backend);
    backend.columnDone();
    streams.forEach(stream -> all.bytes(stream.bytes()));
  }
}
