package semlog.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import semlog.bytes.ByteBuilder;
import semlog.column.Backend;
import semlog.column.ColumnWriter;
import semlog.column.NumberColumn;
import semlog.column.Surroundings;
import semlog.template.Skeleton;

/**
 * Rows into a block. Wire layout of the head, after the {@link PackedHead} envelope: see FORMAT.md,
 * "Block head".
 */
public final class BlockEncoder implements AutoCloseable {
  private static final int INLINE = 1 << 13;

  private final Backend backend;

  /**
   * An encoder with its own back end.
   *
   * @param level 1 to {@link Backend#LEVELS}
   */
  public BlockEncoder(int level) {
    this(new Backend(level));
  }

  /** An encoder with this back end, which is closed with it. */
  public BlockEncoder(Backend backend) {
    this.backend = backend;
  }

  /** The columns of a block as they are stored. */
  private record Written(ByteBuilder header, List<byte[]> streams) {}

  /**
   * Makes the block of sealed rows; the same rows give the same bytes.
   *
   * @param rows sealed rows, all of whose templates have ids
   * @param dictionaries the dictionaries that hold those templates, ascending
   */
  public EncodedBlock encode(BlockRows rows, int[] dictionaries) {
    ColumnPlan plan = new ColumnPlan(rows);
    NumberColumn sequence = sequence(rows, plan);
    FilledColumns columns = new FilledColumns(plan);
    fill(rows, plan, columns);
    int[] joined = plan.join(columns.groups(plan));
    if (joined.length > 0) {
      columns = columns.joined(joined, plan);
      fill(rows, plan, columns);
    }
    Written out = new Written(new ByteBuilder(1024), new ArrayList<>());
    ColumnWriter first = new ColumnWriter();
    sequence.encode(Surroundings.none(sequence.size()), first, backend);
    first.finish(out.header, out.streams, backend);
    IntFunction<Surroundings> known =
        backend.relates()
            ? new KnownBefore(rows, plan, sequence, columns, backend.mixes())::of
            : column -> Surroundings.none(plan.size(column));
    for (int column = 0; column < plan.columns(); column++) {
      ColumnWriter writer = new ColumnWriter();
      columns.encode(column, known.apply(column), writer, backend);
      writer.finish(out.header, out.streams, backend);
    }
    return assemble(rows, dictionaries, plan, columns, out);
  }

  private static NumberColumn sequence(BlockRows rows, ColumnPlan plan) {
    NumberColumn sequence = new NumberColumn(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      sequence.add(plan.local(rows.skeleton(row)), 0);
    }
    return sequence;
  }

  /** Adds the values of all rows to the columns that are open. */
  private static void fill(BlockRows rows, ColumnPlan plan, FilledColumns columns) {
    long[] values = rows.values();
    byte[] widths = rows.widths();
    byte[] text = rows.text();
    int base = 0;
    for (int row = 0; row < rows.size(); row++) {
      int skeleton = rows.skeleton(row);
      Skeleton.Fit fit = rows.fit(skeleton);
      int[] sources = fit.sources();
      int[] targets = plan.used().get(plan.local(skeleton)).columns();
      for (int slot = 0; slot < sources.length; slot++) {
        int target = targets[slot];
        if (columns.isOpen(target)) {
          int source = sources[slot];
          if (source < 0) {
            columns.addWord(target, fit.words()[~source]);
          } else {
            columns.add(target, values[base + source], widths[base + source], text);
          }
        }
      }
      base += fit.slotCount();
    }
  }

  private EncodedBlock assemble(
      BlockRows rows, int[] dictionaries, ColumnPlan plan, FilledColumns columns, Written out) {
    ByteBuilder head = new ByteBuilder(1024);
    head.varint(rows.size()).varint(plan.used().size());
    long last = 0;
    for (ColumnPlan.Used used : plan.used()) {
      head.zigzag(used.template().id() - last);
      last = used.template().id();
    }
    head.varint(plan.columns());
    int told = 0;
    for (ColumnPlan.Used used : plan.used()) {
      for (int column : used.columns()) {
        head.varint(column == told ? BlockLayout.NEXT_COLUMN : column + 1);
        told = Math.max(told, column + 1);
      }
    }
    List<byte[]> frames = new ArrayList<>();
    ByteBuilder inline = new ByteBuilder();
    int total = out.streams.stream().mapToInt(stream -> stream.length).sum();
    if (total < INLINE) {
      out.streams.forEach(inline::bytes);
      head.varint(0).varint(total);
    } else {
      Frames layout = new Frames();
      out.streams.forEach(layout::add);
      head.varint(layout.frames().size());
      for (ByteBuilder frame : layout.frames()) {
        head.varint(frame.length());
        frames.add(backend.compress(frame.array(), 0, frame.length()));
      }
    }
    head.bytes(out.header.array(), 0, out.header.length());
    head.bytes(inline.array(), 0, inline.length());
    byte[] packed = PackedHead.pack(head.toByteArray(), backend);
    long bytes = packed.length + frames.stream().mapToLong(frame -> frame.length).sum();
    return new EncodedBlock(
        rows.lines(),
        rows.textLength(),
        dictionaries,
        packed,
        frames,
        columns.stamps().encode(columns.weights(), bytes, backend));
  }

  @Override
  public void close() {
    backend.close();
  }
}
