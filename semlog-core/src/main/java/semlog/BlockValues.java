package semlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import semlog.block.BlockColumns;
import semlog.block.RowCursor;
import semlog.bytes.ByteBuilder;
import semlog.column.ValueWriter;
import semlog.query.Fields;
import semlog.search.ValueSink;

/**
 * Passes on the values of some fields of the lines of one block, from the columns that hold them:
 * once for all lines of a template in which they do not vary, once for each value where only one
 * does and is a slot, else line by line.
 */
final class BlockValues {
  private final BlockColumns block;
  private final ValueSink sink;
  private final List<String> fields;
  private final FieldSource[][] sources;
  private final WholeRows whole;
  private final Optional<TimedLine> timed;
  private final Optional<TimeScan> times;

  /** The number of the only field that varies, if it is a slot as a whole; else -1. */
  private final int[] singles;

  private final PlaceCounts[] counts;
  private final long[] rowsOf;
  private final Values values;
  private final ByteBuilder text = new ByteBuilder();
  private long lines;

  /** The values of the fields of the lines at hand. */
  private static final class Values implements Function<String, Optional<byte[]>> {
    private final List<String> fields;
    private final Optional<byte[]>[] told;

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
    Values(List<String> fields) {
      this.fields = fields;
      this.told = new Optional[fields.size()];
      Arrays.fill(told, Optional.empty());
    }

    @Override
    public Optional<byte[]> apply(String field) {
      return told[fields.indexOf(field)];
    }
  }

  /**
   * Opens a block.
   *
   * @param timed the line that may go on in it, where times are asked for
   */
  BlockValues(BlocksAhead.Block of, ValueSink sink, Optional<TimedLine> timed) {
    this.block = of.columns();
    this.sink = sink;
    this.timed = timed;
    this.times = timed.map(line -> line.over(of));
    this.fields = sink.fields();
    this.values = new Values(fields);
    this.sources = new FieldSource[block.templates()][];
    this.singles = new int[block.templates()];
    this.counts = new PlaceCounts[block.templates()];
    this.rowsOf = new long[block.templates()];
    this.whole = new WholeRows(block);
    for (int local = 0; local < sources.length; local++) {
      sources[local] = sources(local, LineShape.of(block.template(local), of.fed().templates()));
      singles[local] = singleSource(local);
      if (singles[local] >= 0) {
        counts[local] = new PlaceCounts();
      }
    }
  }

  private FieldSource[] sources(int local, LineShape shape) {
    FieldSource[] all = new FieldSource[fields.size()];
    for (int i = 0; i < all.length; i++) {
      String field = fields.get(i);
      all[i] =
          switch (field) {
            case Fields.TEMPLATE -> constant(local, shape.template().text());
            case LineAttributes.TEMPLATE_ID -> constant(local, shape.template().id());
            default -> FieldSource.of(block, local, shape.chosen(field));
          };
    }
    return all;
  }

  private FieldSource constant(int local, String value) {
    return FieldSource.constant(block, local, Optional.of(value.getBytes(StandardCharsets.UTF_8)));
  }

  private int singleSource(int local) {
    int single = -1;
    for (int i = 0; i < sources[local].length; i++) {
      if (sources[local][i].varies()) {
        if (single >= 0 || sources[local][i].wholeSlot() < 0) {
          return -1;
        }
        single = i;
      }
    }
    return single;
  }

  private boolean varies(int local) {
    return block.isWhole(local) || Arrays.stream(sources[local]).anyMatch(FieldSource::varies);
  }

  /** How many lines began in the block. */
  long lines() {
    return lines;
  }

  /**
   * Reads the block.
   *
   * @param begins whether a line begins with it
   * @return whether one begins behind it
   */
  boolean pass(boolean begins) {
    boolean[] wanted = new boolean[block.columns()];
    boolean[] varying = new boolean[block.templates()];
    for (int local = 0; local < varying.length; local++) {
      varying[local] = varies(local);
      for (FieldSource source : sources[local]) {
        source.mark(wanted);
      }
    }
    whole.mark(wanted);
    RowCursor cursor = new RowCursor(block, column -> wanted[column]);
    int[] locals = block.locals();
    boolean open = begins;
    for (int row = 0; row < locals.length; row++) {
      int local = locals[row];
      if (open) {
        lines++;
        if (varying[local]) {
          cursor.to(row);
        }
        begin(local, cursor, varying[local]);
      }
      open = times.isPresent() ? times.get().pass(row) : !block.isPiece(local);
      if (open) {
        timed.ifPresent(TimedLine::end);
      }
    }
    passCounts(varying);
    return open;
  }

  /** Takes a line: with others that are alike, or by itself when its time is known. */
  private void begin(int local, RowCursor cursor, boolean varies) {
    if (timed.isPresent()) {
      timed.get().begin(at(local, cursor));
      return;
    }
    rowsOf[local]++;
    if (varies) {
      row(local, cursor);
    }
  }

  private void row(int local, RowCursor cursor) {
    if (counts[local] == null) {
      sink.add(at(local, cursor), Optional.empty(), 1);
      return;
    }
    FieldSource source = sources[local][singles[local]];
    int slot = source.wholeSlot();
    int column = source.column(slot);
    if (block.isNumeric(column)) {
      counts[local].add(block.numbers(column), cursor.place(slot, column));
    } else {
      counts[local].add(block.texts(column), cursor.place(slot, column));
    }
  }

  /** The values of the row where the cursor stands, until the next one. */
  private Function<String, Optional<byte[]>> at(int local, RowCursor cursor) {
    if (block.isWhole(local)) {
      return whole.at(local, cursor)::value;
    }
    FieldSource[] all = sources[local];
    for (int i = 0; i < all.length; i++) {
      if (all[i].varies()) {
        text.clear();
        all[i].write(cursor, text);
        values.told[i] = Optional.of(text.toByteArray());
      } else {
        values.told[i] = all[i].constant();
      }
    }
    return values;
  }

  /** Passes on what was only counted. */
  private void passCounts(boolean[] varying) {
    for (int local = 0; local < varying.length; local++) {
      if (rowsOf[local] > 0 && (!varying[local] || counts[local] != null)) {
        for (int i = 0; i < fields.size(); i++) {
          values.told[i] = sources[local][i].constant();
        }
        if (varying[local]) {
          passEach(local);
        } else {
          sink.add(values, Optional.empty(), rowsOf[local]);
        }
      }
    }
  }

  private void passEach(int local) {
    int single = singles[local];
    FieldSource source = sources[local][single];
    int slot = source.wholeSlot();
    ValueWriter writer = block.writer(source.column(slot), source.slot(slot));
    counts[local].forEach(
        (place, count) -> {
          text.clear();
          source.appendWhole(writer, place, text);
          values.told[single] = Optional.of(text.toByteArray());
          sink.add(values, Optional.empty(), count);
        });
  }
}
