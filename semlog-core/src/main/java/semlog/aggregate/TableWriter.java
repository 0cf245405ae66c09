package semlog.aggregate;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.event.JsonNumber;
import semlog.event.JsonOutput;
import semlog.search.DelimitedText;

/** Writes tables for programs: CSV, TSV, JSON. */
public final class TableWriter {
  private TableWriter() {}

  /** Writes a table in a format for programs, or for people as {@link TextTable} lays it out. */
  public static void write(Table table, TableFormat format, TextTable text, OutputStream out)
      throws IOException {
    switch (format) {
      case TABLE -> out.write(text.lines(table).getBytes(StandardCharsets.UTF_8));
      case CSV, TSV -> separated(table, format == TableFormat.CSV, out);
      case JSON -> json(table, out);
    }
  }

  private static void separated(Table table, boolean commas, OutputStream out) throws IOException {
    ByteBuilder lines = new ByteBuilder();
    List<byte[]> names = new ArrayList<>();
    table.keys().forEach(name -> names.add(utf8(name)));
    table.measures().forEach(name -> names.add(utf8(name)));
    line(names, commas, lines);
    for (Row row : table.rows()) {
      List<byte[]> values = new ArrayList<>(row.keys());
      for (int i = 0; i < row.measures().size(); i++) {
        values.add(utf8(row.spelled(i)));
      }
      line(values, commas, lines);
    }
    out.write(lines.array(), 0, lines.length());
  }

  private static void line(List<byte[]> values, boolean commas, ByteBuilder lines) {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        lines.u8(commas ? ',' : '\t');
      }
      if (commas) {
        DelimitedText.csv(values.get(i), lines);
      } else {
        DelimitedText.tsv(values.get(i), lines);
      }
    }
    lines.u8('\n');
  }

  private static void json(Table table, OutputStream out) throws IOException {
    JsonOutput json = new JsonOutput(out);
    for (Row row : table.rows()) {
      char before = '{';
      for (int i = 0; i < row.keys().size(); i++) {
        byte[] key = row.keys().get(i);
        member(json, before, table.keys().get(i));
        if (JsonNumber.isCanonical(key, 0, key.length)) {
          json.raw(key);
        } else {
          json.string(key, 0, key.length);
        }
        before = ',';
      }
      for (int i = 0; i < row.measures().size(); i++) {
        Optional<BigDecimal> measure = row.measures().get(i);
        if (measure.isPresent()) {
          member(json, before, table.measures().get(i));
          json.raw(utf8(Row.plain(measure.get())));
          before = ',';
        }
      }
      json.raw(utf8(before == '{' ? "{}\n" : "}\n"));
    }
    json.flush();
  }

  private static void member(JsonOutput json, char before, String name) throws IOException {
    json.raw(before);
    json.string(name);
    json.raw(':');
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
