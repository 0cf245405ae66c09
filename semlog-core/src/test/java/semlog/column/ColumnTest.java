package semlog.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;
import semlog.mixing.TextMixer;

final class ColumnTest {
  /** Columns are decoded where others were before. */
  private static final DecodingRoom ROOM = new DecodingRoom();

  private static final int SEED_MIX = 31;
  private static final int LEVEL = 5;

  @Property(seed = "1", tries = 300)
  void numbersComeBack(@ForAll @Size(min = 1, max = 400) List<Long> values) {
    assertRoundTrip(values.stream().mapToLong(Long::longValue).toArray(), new int[values.size()]);
  }

  @Property(seed = "2", tries = 200)
  void numbersOfEveryShapeComeBack(
      @ForAll @IntRange(max = NumberShapes.LAST) int shape, @ForAll Random random) {
    long[] values = NumberShapes.of(shape, 3000, random);
    assertRoundTrip(values, new int[values.length]);
  }

  /** What was written of a sample is kept where the sample was all, and only there. */
  @Property(seed = "12", tries = 30)
  void numbersAsManyAsASampleComeBack(
      @ForAll @IntRange(max = NumberShapes.LAST) int shape, @ForAll Random random) {
    for (int level : new int[] {1, LEVEL}) {
      int most = level == 1 ? Sample.SMALL.most() : Sample.USUAL.most();
      for (int size = most - 1; size <= most + 1; size++) {
        assertRoundTrip(NumberShapes.of(shape, size, random), new int[size], level);
      }
    }
  }

  @Property(seed = "3", tries = 200)
  void paddingComesBack(@ForAll @IntRange(min = 1, max = 18) int width, @ForAll Random random) {
    int size = 1 + random.nextInt(200);
    long[] values = new long[size];
    int[] widths = new int[size];
    for (int i = 0; i < size; i++) {
      int digits = 1 + random.nextInt(width);
      values[i] = random.nextLong(powerOfTen(digits));
      boolean padded = Digits.count(values[i]) < width && random.nextInt(SEED_MIX) > 0;
      widths[i] = padded ? width : 0;
    }
    assertRoundTrip(values, widths);
  }

  @Test
  void mixedPaddingComesBack() {
    assertRoundTrip(new long[] {7, 7, 7, 123}, new int[] {2, 5, 0, 0});
  }

  @Property(seed = "4", tries = 300)
  void textsComeBack(@ForAll @Size(min = 1, max = 300) List<@Size(max = 20) byte[]> values) {
    List<byte[]> lines = values.stream().map(ColumnTest::withoutLf).toList();
    assertRoundTrip(lines);
  }

  @Test
  void repeatedTextsTakeTheDictionary() {
    List<byte[]> values = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      values.add(("user-" + i * 7919 % 13).getBytes(StandardCharsets.UTF_8));
    }
    assertRoundTrip(values);
  }

  @Test
  void largeDistinctTextsComeBack() {
    Random random = new Random(5);
    List<byte[]> values = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      values.add(Long.toHexString(random.nextLong()).getBytes(StandardCharsets.UTF_8));
    }
    assertRoundTrip(values);
  }

  @Property(seed = "8", tries = 300)
  void stringsOfEveryShapeComeBack(@ForAll @IntRange(max = 7) int shape, @ForAll Random random) {
    List<byte[]> values = new ArrayList<>();
    int size = 1 + random.nextInt(600);
    for (int i = 0; i < size; i++) {
      values.add(shaped(shape, i, random).getBytes(StandardCharsets.ISO_8859_1));
    }
    assertRoundTrip(values);
  }

  private static String shaped(int shape, int i, Random random) {
    return switch (shape) {
      case 0 -> new UUID(random.nextLong(), i).toString();
      case 1 -> new UUID(random.nextLong(), i).toString().toUpperCase(Locale.ROOT);
      case 2 -> Long.toHexString(random.nextLong() >>> (4 + random.nextInt(60)));
      case 3 -> "/srv/node-" + random.nextInt(9) + "/" + new UUID(7, random.nextLong()) + ".log";
      case 4 -> "00" + random.nextInt(20) + "-" + "x".repeat(random.nextInt(3)) + "é-" + i;
      case 5 -> "a.".repeat(random.nextInt(90)) + random.nextLong();
      case 6 -> i % 50 == 0 ? "" : "job_" + random.nextInt(5) + "_" + Long.MAX_VALUE + i;
      default ->
          ":" + (char) random.nextInt(10) + (char) (11 + random.nextInt(240)) + "A".repeat(7);
    };
  }

  @Property(seed = "9", tries = 300)
  void numbersToldByAPartnerComeBack(
      @ForAll @Size(min = 1, max = 300) List<Long> values, @ForAll Random random) {
    long[] keys = new long[values.size()];
    NumberColumn near = new NumberColumn(keys.length);
    NumberColumn recalled = new NumberColumn(keys.length);
    for (int i = 0; i < keys.length; i++) {
      keys[i] = values.get(random.nextInt(keys.length));
      near.add(keys[i] + random.nextInt(3), 0);
      recalled.add(keys[i] * 31, 0);
    }
    for (boolean numeric : new boolean[] {true, false}) {
      Partner partner = new Partner(3, keys, numeric);
      for (NumberColumn column : List.of(near, recalled)) {
        Surroundings told = toldBy(partner);
        ColumnReader in = written((out, backend) -> column.encode(told, out, backend));
        NumberColumn decoded = NumberColumn.decode(toldBy(partner, in), keys.length);
        for (int row = 0; row < keys.length; row++) {
          assertEquals(column.value(row), decoded.value(row));
        }
      }
    }
  }

  @Property(seed = "10", tries = 300)
  void textsToldByAPartnerComeBack(
      @ForAll @IntRange(min = 1, max = 400) int size, @ForAll Random random) {
    long[] keys = new long[size];
    TextColumn column = new TextColumn(size);
    List<byte[]> values = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      keys[row] = random.nextInt(40);
      long value = random.nextInt(9) == 0 ? random.nextInt(50) : keys[row];
      values.add(Long.toString(value, 36).getBytes(StandardCharsets.US_ASCII));
      column.add(values.get(row), 0, values.get(row).length);
    }
    Partner partner = new Partner(0, keys, true);
    Surroundings told = toldBy(partner);
    ColumnReader in = written((out, backend) -> column.encode(told, out, backend));
    assertValues(values, TextColumn.decode(toldBy(partner, in), size));
  }

  private static Surroundings toldBy(Partner partner) {
    return new Surroundings(
        new int[partner.keys().length], List.of(partner), () -> new TextMixer(1));
  }

  private static ColumnReader toldBy(Partner partner, ColumnReader in) {
    return in.with(number -> partner, () -> new int[0], () -> new TextMixer(1));
  }

  @Test
  void valuesEqualToAPartnersCostAlmostNothing() {
    Random random = new Random(11);
    long[] keys = random.longs(10_000).toArray();
    NumberColumn column = new NumberColumn(keys.length);
    for (long key : keys) {
      column.add(key, 0);
    }
    try (Backend backend = new Backend(5)) {
      ColumnWriter out = new ColumnWriter();
      column.encode(toldBy(new Partner(0, keys, true)), out, backend);
      assertTrue(out.cost(backend) < 10, () -> "cost " + out.cost(backend));
    }
  }

  @Test
  void aPartnerWhereThereIsNoneIsDamage() {
    ByteCursor header = new ByteCursor(new byte[] {4, 1, 1, 0}, "column 7");
    assertThrows(
        Damaged.class,
        () -> NumberColumn.decode(new ColumnReader(header, length -> new byte[length]), 3));
  }

  @Test
  void arithmeticSeriesCostAlmostNothing() {
    NumberColumn column = new NumberColumn(10_000);
    for (int i = 0; i < 10_000; i++) {
      column.add(1_000_000_000_000L + i * 250L, 0);
    }
    try (Backend backend = new Backend(5)) {
      ColumnWriter out = new ColumnWriter();
      column.encode(Surroundings.none(column.size()), out, backend);
      assertTrue(out.cost(backend) < 100, () -> "cost " + out.cost(backend));
    }
  }

  @Test
  void unknownEncodingIsDamage() {
    ByteCursor header = new ByteCursor(new byte[] {0, 99}, "column 7");
    Damaged damaged =
        assertThrows(
            Damaged.class,
            () -> NumberColumn.decode(new ColumnReader(header, length -> new byte[length]), 3));
    assertEquals("column 7: unknown number encoding 99 at byte 2", damaged.getMessage());
  }

  @Property(seed = "6", tries = 2000)
  void hostileHeadersEndInDamage(@ForAll @Size(max = 40) byte[] header, @ForAll Random random) {
    ColumnReader.Streams streams =
        length -> {
          if (length > 100) {
            throw new Damaged("stream of " + length);
          }
          byte[] stream = new byte[length];
          random.nextBytes(stream);
          return stream;
        };
    try {
      NumberColumn.decode(new ColumnReader(new ByteCursor(header, "n"), streams), 10);
    } catch (Damaged e) {
      assertTrue(!e.getMessage().isEmpty());
    }
    try {
      TextColumn.decode(new ColumnReader(new ByteCursor(header, "t"), streams), 10);
    } catch (Damaged e) {
      assertTrue(!e.getMessage().isEmpty());
    }
  }

  @Property(seed = "7")
  void digitsAreWrittenAsJavaWritesThem(@ForAll long value, @ForAll @IntRange(max = 19) int width) {
    byte[] target = new byte[24];
    String expected =
        value < 0 ? Long.toString(value) : "0".repeat(19).concat(Long.toString(value));
    int digits = Math.max(width, Long.toString(value).length());
    if (value >= 0) {
      expected = expected.substring(expected.length() - digits);
    }
    int end = Digits.write(value, value < 0 ? 0 : width, target, 0);
    assertEquals(expected, new String(target, 0, end, StandardCharsets.US_ASCII));
  }

  private static long powerOfTen(int digits) {
    long power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    return power;
  }

  private static byte[] withoutLf(byte[] bytes) {
    byte[] copy = bytes.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i] == '\n' ? 0 : copy[i];
    }
    return copy;
  }

  private static void assertRoundTrip(long[] values, int[] widths) {
    assertRoundTrip(values, widths, LEVEL);
  }

  private static void assertRoundTrip(long[] values, int[] widths, int level) {
    NumberColumn column = new NumberColumn(values.length);
    for (int i = 0; i < values.length; i++) {
      column.add(values[i], widths[i]);
    }
    NumberColumn decoded =
        NumberColumn.decode(
            written(
                (out, backend) -> column.encode(Surroundings.none(column.size()), out, backend),
                level),
            values.length);
    for (int row = 0; row < values.length; row++) {
      assertEquals(values[row], decoded.value(row));
      if (values[row] >= 0) {
        assertEquals(spelling(values[row], widths[row]), spelling(decoded, row));
      }
    }
  }

  private static String spelling(NumberColumn column, int row) {
    return spelling(column.value(row), column.width(row));
  }

  private static String spelling(long value, int width) {
    byte[] target = new byte[24];
    return new String(target, 0, Digits.write(value, width, target, 0), StandardCharsets.US_ASCII);
  }

  private static void assertRoundTrip(List<byte[]> values) {
    TextColumn column = new TextColumn(values.size());
    values.forEach(value -> column.add(value, 0, value.length));
    TextColumn decoded =
        TextColumn.decode(
            written(
                (out, backend) -> column.encode(Surroundings.none(column.size()), out, backend)),
            values.size());
    assertValues(values, decoded);
  }

  private static void assertValues(List<byte[]> values, TextColumn decoded) {
    for (int row = 0; row < values.size(); row++) {
      byte[] copy = new byte[decoded.length(row)];
      decoded.copy(row, copy, 0);
      assertArrayEquals(values.get(row), copy);
    }
  }

  private interface Encoder {
    void encode(ColumnWriter out, Backend backend);
  }

  private static ColumnReader written(Encoder encoder) {
    return written(encoder, LEVEL);
  }

  private static ColumnReader written(Encoder encoder, int level) {
    ByteBuilder header = new ByteBuilder();
    List<ColumnWriter.Finished> streams = new ArrayList<>();
    try (Backend backend = new Backend(level)) {
      ColumnWriter out = new ColumnWriter();
      encoder.encode(out, backend);
      out.finish(header, streams, backend);
    }
    Iterator<ColumnWriter.Finished> next = streams.iterator();
    ByteCursor cursor = new ByteCursor(header.toByteArray(), "column under test");
    ColumnReader.Streams each = length -> next.next().bytes();
    return new ColumnReader(cursor, each, each, ROOM);
  }
}
