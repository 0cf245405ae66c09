package semlog.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final Table TABLE =
      new Table(
          List.of("name"),
          List.of("count", "avg(x)"),
          List.of(
              row("a,\"b\"", "200", "1.50"), row("tab\t\\", "100", ""), row("007", "1", "1e3")));

  private static Row row(String key, String first, String second) {
    return new Row(
        List.of(key.getBytes(StandardCharsets.UTF_8)),
        List.of(
            Optional.of(new BigDecimal(first)),
            second.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(second))));
  }

  private static String written(TableFormat format, TextTable text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter.write(TABLE, format, text, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void formats() throws IOException {
    TextTable wide = new TextTable(80, false);
    assertEquals(
        "name,count,avg(x)\n\"a,\"\"b\"\"\",200,1.5\ntab\t\\,100,\n007,1,1000\n",
        written(TableFormat.CSV, wide));
    assertEquals(
        "name\tcount\tavg(x)\na,\"b\"\t200\t1.5\ntab\\t\\\\\t100\t\n007\t1\t1000\n",
        written(TableFormat.TSV, wide));
    assertEquals(
        """
        {"name":"a,\\"b\\"","count":200,"avg(x)":1.5}
        {"name":"tab\\t\\\\","count":100}
        {"name":"007","count":1,"avg(x)":1000}
        """,
        written(TableFormat.JSON, wide));
  }

  @Test
  void barsShowTheFirstNumber() throws IOException {
    assertEquals(
        """
        name   count  avg(x)
        a,"b"    200     1.5  ██████████
        tab�\\    100          █████
        007        1    1000  ▏
        """,
        written(TableFormat.TABLE, new TextTable(32, true)));
    assertEquals(
        """
        name   count  avg(x)
        a,"b"    200     1.5  ##########
        tab�\\    100          #####
        007        1    1000  #
        """,
        written(TableFormat.TABLE, new TextTable(32, false)));
  }

  @Test
  void longKeysAreCut() {
    Table table = new Table(List.of("k"), List.of("count"), List.of(row("x".repeat(100), "5", "")));
    Table one =
        new Table(
            List.of("k"),
            List.of("count"),
            List.of(
                new Row(
                    table.rows().getFirst().keys(), List.of(Optional.of(BigDecimal.valueOf(5))))));
    assertEquals(
        "k                        count\n" + "x".repeat(22) + "…      5  ########\n",
        new TextTable(40, false).lines(one));
  }

  private static String histogram(int rows, String... times) {
    Histogram histogram = new Histogram(rows);
    for (String time : times) {
      histogram.add(time.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(time)));
    }
    StringBuilder text = new StringBuilder();
    for (Row row : histogram.table().rows()) {
      text.append(new String(row.keys().getFirst(), StandardCharsets.UTF_8)).append('=');
      text.append(row.spelled(0)).append(' ');
    }
    return text.toString();
  }

  @Test
  void slicesOfAHistogramFitTheRows() {
    assertEquals("", histogram(5, ""));
    assertEquals("2026-11-21T10:00:00.123Z=1 ", histogram(5, "2026-11-21T10:00:00.123456Z"));
    assertEquals(
        "2026-11-21T10:00:00Z=1 2026-11-21T10:00:01Z=0 2026-11-21T10:00:02Z=2 ",
        histogram(
            5, "2026-11-21T10:00:02.3Z", "2026-11-21T10:00:00.123456Z", "2026-11-21T10:00:02.9Z"));
    assertEquals(
        "2026-11-21T00:00:00Z=1 2026-11-22T00:00:00Z=1 2026-11-23T00:00:00Z=1 ",
        histogram(3, "2026-11-21T01:00:00Z", "2026-11-22T10:00:00Z", "2026-11-23T23:59:59Z"));
  }

  @Test
  void aHistogramKeepsFewSlices() {
    Histogram histogram = new Histogram(40);
    for (int i = 0; i < 20_000; i++) {
      histogram.add(Optional.of(Instant.ofEpochMilli(i * 997L)));
    }
    long sum = 0;
    for (Row row : histogram.table().rows()) {
      sum += row.measures().getFirst().orElseThrow().longValueExact();
    }
    assertEquals(20_000, sum);
    assertEquals(34, histogram.table().rows().size());
  }
}
