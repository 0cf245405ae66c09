package semlog.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import semlog.Documents;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/** Columns are written and read as FORMAT.md shows, and its tables list every encoding. */
final class FormatColumnTest {
  private static final long[] SMALL = {7, 42, 8};
  private static final long[] SERIES = {1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000};
  private static final String[] TEXTS = {"GET", "POST", "GET"};

  @Test
  void paddedNumbersAreAsShown() {
    NumberColumn read = assertNumbers("padded", SMALL, 3);
    for (int row = 0; row < SMALL.length; row++) {
      assertEquals(3, read.width(row));
    }
  }

  @Test
  void aSeriesIsAsShown() {
    assertNumbers("series", SERIES, 0);
  }

  @Test
  void textsAreAsShown() {
    TextColumn column = new TextColumn(TEXTS.length);
    for (String text : TEXTS) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      column.add(bytes, 0, bytes.length);
    }
    ColumnWriter out = new ColumnWriter();
    try (Backend backend = new Backend(5)) {
      column.encode(Surroundings.none(column.size()), out, backend);
      assertArrayEquals(Documents.hex("texts"), written(out, backend));
    }
    TextColumn read = TextColumn.decode(reader(Documents.hex("texts")), TEXTS.length);
    for (int row = 0; row < TEXTS.length; row++) {
      byte[] target = new byte[read.length(row)];
      read.copy(row, target, 0);
      assertEquals(TEXTS[row], new String(target, StandardCharsets.UTF_8));
    }
  }

  @Test
  void tablesListEveryEncoding() {
    Map<String, Integer> numbers = new TreeMap<>();
    NumberEncoding.ALL.forEach(e -> numbers.put(name(e, "Numbers"), e.wire()));
    assertEquals(permitted(NumberEncoding.class), numbers.size());
    assertEquals(numbers, table("| number encoding | number | layout |"));
    Map<String, Integer> texts = new TreeMap<>();
    TextEncoding.ALONE.forEach(e -> texts.put(name(e, "Text"), e.wire()));
    texts.put("recall", RecallText.WIRE);
    texts.put("mixed", MixedText.WIRE);
    assertEquals(permitted(TextEncoding.class), texts.size());
    assertEquals(texts, table("| text encoding | number | layout |"));
  }

  @Test
  void tablesListEveryFormAndRelation() {
    Map<String, Integer> forms = new TreeMap<>();
    StringForm.WHOLE.forEach(form -> forms.put(name(form, "Strings"), form.wire()));
    assertEquals(permitted(StringForm.class), forms.size());
    assertEquals(forms, table("| form of strings | number | layout |"));
    Map<String, Integer> relations = new TreeMap<>();
    Relation.ALL.forEach(relation -> relations.put(name(relation, ""), relation.wire()));
    assertEquals(permitted(Relation.class), relations.size());
    assertEquals(relations, table("| relation | number | residual |"));
  }

  private static Map<String, Integer> table(String heading) {
    Map<String, Integer> rows = new TreeMap<>();
    Documents.table(heading).forEach(row -> rows.put(row.get(0), Integer.valueOf(row.get(1))));
    return rows;
  }

  private static String name(Object encoding, String suffix) {
    String name = encoding.getClass().getSimpleName();
    return name.substring(0, name.length() - suffix.length()).toLowerCase(Locale.ROOT);
  }

  private static int permitted(Class<?> sealed) {
    return sealed.isInterface()
        ? Arrays.stream(sealed.getPermittedSubclasses()).mapToInt(FormatColumnTest::permitted).sum()
        : 1;
  }

  private static NumberColumn assertNumbers(String name, long[] values, int width) {
    NumberColumn column = new NumberColumn(values.length);
    for (long value : values) {
      column.add(value, width);
    }
    ColumnWriter out = new ColumnWriter();
    try (Backend backend = new Backend(5)) {
      column.encode(Surroundings.none(column.size()), out, backend);
      assertArrayEquals(Documents.hex(name), written(out, backend));
    }
    NumberColumn read = NumberColumn.decode(reader(Documents.hex(name)), values.length);
    for (int row = 0; row < values.length; row++) {
      assertEquals(values[row], read.value(row));
    }
    return read;
  }

  private static byte[] written(ColumnWriter out, Backend backend) {
    ByteBuilder bytes = new ByteBuilder();
    List<ColumnWriter.Finished> streams = new ArrayList<>();
    out.finish(bytes, streams, backend);
    streams.forEach(stream -> bytes.bytes(stream.bytes()));
    return bytes.toByteArray();
  }

  /** Examples have one stream each, at their end. */
  private static ColumnReader reader(byte[] example) {
    return new ColumnReader(
        new ByteCursor(example, "example"),
        length -> Arrays.copyOfRange(example, example.length - length, example.length));
  }
}
