package semlog.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;
import semlog.mixing.TextMixer;

/** Columns of the level that mixes. */
final class MixedColumnTest {
  private static final int TEMPLATES = 5;

  @Tag("slow")
  @Property(seed = "1", tries = 200)
  void numbersComeBack(@ForAll @Size(min = 1, max = 300) List<Long> values, @ForAll Random random) {
    assertComeBack(values.stream().mapToLong(Long::longValue).toArray(), random);
  }

  @Tag("slow")
  @Property(seed = "2", tries = 100)
  void numbersOfEveryShapeComeBack(
      @ForAll @IntRange(max = NumberShapes.LAST) int shape, @ForAll Random random) {
    assertComeBack(NumberShapes.of(shape, 2000, random), random);
  }

  @Tag("slow")
  @Property(seed = "3", tries = 200)
  void textsComeBack(
      @ForAll @Size(min = 1, max = 200) List<@Size(max = 20) byte[]> values,
      @ForAll Random random) {
    List<byte[]> lines = new ArrayList<>();
    for (byte[] value : values) {
      byte[] line = value.clone();
      for (int i = 0; i < line.length; i++) {
        line[i] = line[i] == '\n' ? 0 : line[i];
      }
      lines.add(line);
      if (random.nextBoolean()) {
        lines.add(lines.get(random.nextInt(lines.size())));
      }
    }
    assertComeBack(lines, random);
  }

  @Test
  void manyStringsComeBack() {
    Random random = new Random(4);
    List<byte[]> values = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String value = random.nextInt(3) == 0 ? "user-" + i % 300 : "id-" + random.nextInt(70_000);
      values.add(value.getBytes(StandardCharsets.UTF_8));
    }
    assertComeBack(values, random);
  }

  @Test
  void whatFollowsFromAPartnerCostsAlmostNothing() {
    Random random = new Random(5);
    long[] keys = new long[5000];
    NumberColumn numbers = new NumberColumn(keys.length);
    TextColumn texts = new TextColumn(keys.length);
    for (int i = 0; i < keys.length; i++) {
      keys[i] = random.nextInt(50);
      numbers.add(keys[i] * keys[i] * 7919, 0);
      byte[] name = ("name " + keys[i] % 17).getBytes(StandardCharsets.UTF_8);
      texts.add(name, 0, name.length);
    }
    Surroundings around =
        new Surroundings(
            new int[keys.length], List.of(new Partner(0, keys, true)), () -> new TextMixer(100));
    Written number = write(out -> numbers.encode(around, out, backend()));
    Written text = write(out -> texts.encode(around, out, backend()));
    assertTrue(number.bytes() < 500, () -> number.bytes() + " bytes");
    assertTrue(text.bytes() < 500, () -> text.bytes() + " bytes");
  }

  @Tag("slow")
  @Property(seed = "6", tries = 300)
  void damagedStreamsEndInDamageOrValues(@ForAll Random random) {
    TextColumn texts = new TextColumn(200);
    NumberColumn numbers = new NumberColumn(200);
    for (int i = 0; i < 200; i++) {
      byte[] value = Integer.toHexString(random.nextInt(90)).getBytes(StandardCharsets.UTF_8);
      texts.add(value, 0, value.length);
      numbers.add(random.nextInt(1000), 0);
    }
    Surroundings none = Surroundings.none(200);
    damage(write(out -> texts.encode(none, out, backend())), random, true);
    damage(write(out -> numbers.encode(none, out, backend())), random, false);
  }

  private static void damage(Written written, Random random, boolean text) {
    byte[] stream = written.streams().getFirst().bytes();
    byte[] damaged = stream.clone();
    damaged[random.nextInt(stream.length)] ^= (byte) (1 << random.nextInt(8));
    byte[] header = written.header().clone();
    if (random.nextInt(3) == 0) {
      header[random.nextInt(header.length)] ^= (byte) (1 << random.nextInt(8));
    }
    byte[] cut = random.nextBoolean() ? damaged : Arrays.copyOf(stream, stream.length / 3);
    try {
      ColumnReader in = new ColumnReader(new ByteCursor(header, "column"), length -> cut);
      int size = text ? TextColumn.decode(in, 200).size() : NumberColumn.decode(in, 200).size();
      assertEquals(200, size);
    } catch (Damaged e) {
      assertTrue(e.getMessage().contains("column"), e.getMessage());
    }
  }

  private static Surroundings surroundings(int size, Random random) {
    int[] templates = new int[size];
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      templates[i] = i % TEMPLATES;
      keys[i] = random.nextInt(4);
    }
    return new Surroundings(
        templates,
        List.of(new Partner(3, keys, true), new Partner(1, keys, false)),
        () -> new TextMixer(1 << 12));
  }

  private static void assertComeBack(long[] values, Random random) {
    Surroundings around = surroundings(values.length, random);
    NumberColumn column = new NumberColumn(values.length);
    for (long value : values) {
      column.add(value, 0);
    }
    Written written = write(out -> column.encode(around, out, backend()));
    NumberColumn read = NumberColumn.decode(written.reader(around), values.length);
    for (int row = 0; row < values.length; row++) {
      assertEquals(values[row], read.value(row), "row " + row);
    }
  }

  private static void assertComeBack(List<byte[]> values, Random random) {
    Surroundings around = surroundings(values.size(), random);
    TextColumn column = new TextColumn(values.size());
    values.forEach(value -> column.add(value, 0, value.length));
    Written written = write(out -> column.encode(around, out, backend()));
    TextColumn read = TextColumn.decode(written.reader(around), values.size());
    for (int row = 0; row < values.size(); row++) {
      byte[] copy = new byte[read.length(row)];
      read.copy(row, copy, 0);
      assertArrayEquals(values.get(row), copy, "row " + row);
    }
  }

  private static Backend backend() {
    return new Backend(Backend.LEVELS);
  }

  private interface Encoder {
    void encode(ColumnWriter out);
  }

  private static Written write(Encoder encoder) {
    ColumnWriter out = new ColumnWriter();
    encoder.encode(out);
    ByteBuilder header = new ByteBuilder();
    List<ColumnWriter.Finished> streams = new ArrayList<>();
    try (Backend backend = backend()) {
      out.finish(header, streams, backend);
    }
    return new Written(header.toByteArray(), streams);
  }

  private record Written(byte[] header, List<ColumnWriter.Finished> streams) {
    int bytes() {
      return header.length + streams.stream().mapToInt(stream -> stream.bytes().length).sum();
    }

    ColumnReader reader(Surroundings around) {
      Iterator<ColumnWriter.Finished> next = streams.iterator();
      ColumnReader in =
          new ColumnReader(
              new ByteCursor(header, "column under test"), length -> next.next().bytes());
      return in.with(
          number ->
              around.partners().stream()
                  .filter(partner -> partner.column() == number)
                  .findFirst()
                  .orElseThrow(),
          around::templates,
          around.names());
    }
  }
}
