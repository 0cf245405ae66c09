package semlog.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteBuilder;

/** Protects those who restore against mixing that wins next to nothing. */
final class PackedNumbersTest {
  private static final int SIZE = 80_000;
  private static final int MIXED = 9;

  private record Packed(int form, ColumnWriter.Finished stream) {}

  private static Packed packed(long[] values, Backend backend) {
    ColumnWriter writer = new ColumnWriter();
    PackedNumbers.encode(values, values.length, writer);
    ByteBuilder header = new ByteBuilder();
    List<ColumnWriter.Finished> streams = new ArrayList<>();
    writer.finish(header, streams, backend);
    return new Packed(header.toByteArray()[0], streams.getFirst());
  }

  /** In no order, so that zstd's entropy coder does what can be done, which the estimate misses. */
  private static long[] skewed() {
    Random random = new Random(1);
    return random.longs(SIZE, 0, 64).map(bits -> Long.numberOfTrailingZeros(bits | 64)).toArray();
  }

  /** Most told by the one before. */
  private static long[] following() {
    Random random = new Random(1);
    long[] values = new long[SIZE];
    for (int i = 1; i < SIZE; i++) {
      values[i] = random.nextInt(3) == 0 ? random.nextInt(16) : values[i - 1] * 7 + 3 & 15;
    }
    return values;
  }

  @Test
  void whatTheBackEndPacksAsWellIsNotMixed() {
    try (Backend backend = new Backend(5)) {
      Packed packed = packed(skewed(), backend);
      byte[] bytes = packed.stream.bytes();
      assertNotEquals(MIXED, packed.form);
      assertTrue(backend.mixer().write(skewed(), 0, SIZE).length < backend.estimateWhole(bytes));
      assertArrayEquals(
          backend.compress(bytes, 0, bytes.length), packed.stream.frame().orElseThrow());
    }
  }

  @Test
  void whatTheOneBeforeTellsIsMixed() {
    try (Backend backend = new Backend(5)) {
      Packed packed = packed(following(), backend);
      assertEquals(MIXED, packed.form);
      assertTrue(packed.stream.frame().isEmpty());
    }
  }

  @Test
  void whoLearnsFromBytesIsTold() {
    List<byte[]> told = new ArrayList<>();
    try (Backend backend = new Backend(5)) {
      backend.sample(told::add);
      assertTrue(packed(skewed(), backend).stream.frame().isEmpty());
      assertTrue(told.isEmpty());
    }
  }
}
