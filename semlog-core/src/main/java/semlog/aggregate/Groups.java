package semlog.aggregate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The groups of one aggregation as far as lines have come. */
public final class Groups {
  private static final String TIME = "@timestamp";

  /** What an aggregation may take: groups, different values, values for percentiles. */
  private static final long BUDGET_BYTES = 96L << 20;

  private static final int GROUP_BYTES = 160;
  private static final int MEASURE_BYTES = 64;

  /** Stands between the parts of a key; no value holds it. */
  private static final char BETWEEN = '\n';

  private final Aggregation asked;
  private final Budget budget;
  private final boolean lenient;
  private final Map<String, Running[]> groups = new HashMap<>();
  private final Value value = new Value();
  private final Optional<Slices> slices;
  private long lines;
  private long leftOut;
  private long crowdedOut;

  /** Groups that are all told. */
  public Groups(Aggregation asked) {
    this(asked, BUDGET_BYTES, false);
  }

  /**
   * Groups in so much memory.
   *
   * @param lenient whether lines of groups beyond it are left out, which is a mistake else
   */
  public Groups(Aggregation asked, long bytes, boolean lenient) {
    this.asked = asked;
    this.budget = new Budget(bytes);
    this.lenient = lenient;
    this.slices = asked.slice().map(Slices::new);
    if (asked.by().isEmpty() && asked.slice().isEmpty()) {
      group("");
    }
  }

  /** Whether the times of lines are needed. */
  boolean isTimed() {
    return slices.isPresent();
  }

  /** How many lines came. */
  public long lines() {
    return lines;
  }

  /** How many of them are in no group: they lack a field, or the time. */
  public long leftOut() {
    return leftOut;
  }

  /** How many of them are in no group because there was no memory for it. */
  public long crowdedOut() {
    return crowdedOut;
  }

  /**
   * Takes one line.
   *
   * @param fields tells the value of a field
   * @param time when it was written
   * @throws semlog.fault.Mistyped when there are more groups than memory
   */
  public void add(Function<String, Optional<byte[]>> fields, Optional<Instant> time) {
    add(fields, time, 1);
  }

  /** Takes lines that are alike. */
  void add(Function<String, Optional<byte[]>> fields, Optional<Instant> time, long more) {
    lines += more;
    Optional<String> key = key(fields, time);
    if (key.isEmpty()) {
      leftOut += more;
      return;
    }
    if (lenient && !groups.containsKey(key.get()) && !budget.take(weight(key.get()))) {
      crowdedOut += more;
      return;
    }
    Running[] group = group(key.get());
    for (int i = 0; i < group.length; i++) {
      Measure measure = asked.measures().get(i);
      if (measure.field().isEmpty()) {
        group[i].add(value, more);
      } else {
        Running running = group[i];
        fields.apply(measure.field()).ifPresent(bytes -> running.add(value.of(bytes), more));
      }
    }
  }

  private Optional<String> key(Function<String, Optional<byte[]>> fields, Optional<Instant> time) {
    StringBuilder key = new StringBuilder();
    if (slices.isPresent()) {
      if (time.isEmpty()) {
        return Optional.empty();
      }
      key.append(slices.get().start(time.get()));
    }
    for (String field : asked.by()) {
      Optional<byte[]> bytes = fields.apply(field);
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      String text = new String(bytes.get(), StandardCharsets.ISO_8859_1);
      if (asked.by().size() == 1 && slices.isEmpty()) {
        return Optional.of(text);
      }
      key.append(key.isEmpty() ? "" : BETWEEN).append(text);
    }
    return Optional.of(key.toString());
  }

  private Running[] group(String key) {
    Running[] group = groups.get(key);
    if (group == null) {
      int measures = asked.measures().size();
      if (!lenient) {
        budget.need(weight(key), named());
      }
      group = new Running[measures];
      for (int i = 0; i < measures; i++) {
        group[i] = Running.of(asked.measures().get(i), budget);
      }
      groups.put(key, group);
    }
    return group;
  }

  private long weight(String key) {
    return GROUP_BYTES + key.length() + (long) asked.measures().size() * MEASURE_BYTES;
  }

  private String named() {
    return String.join(", ", asked.by().isEmpty() ? List.of(TIME) : asked.by());
  }

  /** The rows in order. */
  public Table table() {
    List<String> keys = new ArrayList<>(asked.by());
    slices.ifPresent(s -> keys.addFirst(TIME));
    Stream<Row> rows =
        groups.entrySet().stream()
            .map(entry -> Map.entry(entry.getKey(), row(entry)))
            .sorted(this::order)
            .map(Map.Entry::getValue);
    return new Table(
        keys, asked.measures().stream().map(Measure::label).toList(), limited(rows.toList()));
  }

  /** As many rows as were asked for, of each slice. */
  private List<Row> limited(List<Row> all) {
    if (asked.most().isEmpty()) {
      return all;
    }
    List<Row> some = new ArrayList<>();
    byte[] slice = {};
    int left = 0;
    for (Row row : all) {
      boolean first = some.isEmpty();
      if (first || (slices.isPresent() && !Arrays.equals(slice, row.keys().getFirst()))) {
        left = asked.most().getAsInt();
        slice = row.keys().isEmpty() ? slice : row.keys().getFirst();
      }
      if (left-- > 0) {
        some.add(row);
      }
    }
    return some;
  }

  private int order(Map.Entry<String, Row> a, Map.Entry<String, Row> b) {
    int order = slices.isPresent() ? slice(a).compareTo(slice(b)) : 0;
    if (order == 0) {
      order = greaterFirst(a.getValue().measures().getFirst(), b.getValue().measures().getFirst());
    }
    return order == 0 ? a.getKey().compareTo(b.getKey()) : order;
  }

  private static String slice(Map.Entry<String, Row> entry) {
    int end = entry.getKey().indexOf(BETWEEN);
    return end < 0 ? entry.getKey() : entry.getKey().substring(0, end);
  }

  private static int greaterFirst(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Boolean.compare(a.isEmpty(), b.isEmpty());
    }
    return b.get().compareTo(a.get());
  }

  private Row row(Map.Entry<String, Running[]> group) {
    List<byte[]> keys = new ArrayList<>();
    if (!asked.by().isEmpty() || slices.isPresent()) {
      for (String part : group.getKey().split(String.valueOf(BETWEEN), -1)) {
        keys.add(part.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    List<Optional<BigDecimal>> measures = new ArrayList<>();
    for (Running running : group.getValue()) {
      measures.add(running.result());
    }
    return new Row(keys, measures);
  }
}
