package semlog.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import semlog.bytes.ByteBuilder;
import semlog.column.Backend;
import semlog.column.ColumnRoom;
import semlog.column.ColumnStamp;
import semlog.column.ColumnWriter;
import semlog.column.NumberColumn;
import semlog.column.Surroundings;
import semlog.template.Skeleton;

/**
 * Rows while they become a block, by one thread or two; what comes out is the same. Wire layout of
 * the head, after the {@link PackedHead} envelope: see FORMAT.md, "Block head".
 */
public final class BlockEncoding {
  private static final int INLINE = 1 << 13;

  /** A longer frame of a small block, which lines kept whole become, takes too long otherwise. */
  private static final int MOST_CAREFUL = 1 << 22;

  /** So many rows the first level looks at for columns that share values. */
  private static final int SEEN_ROWS = 1 << 16;

  /** Of a block that is to be whole. */
  private static final int MOST_INLINE = 48 << 20;

  private final BlockRows rows;
  private final int[] dictionaries;
  private final Backend backend;
  private final Supplier<Backend> second;
  private final ColumnRoom room;
  private final boolean whole;
  private final boolean ofText;
  private final int leastLevel;
  private final List<Runnable> beside = new ArrayList<>();
  private final CompletableFuture<SharedTasks> columnTasks = new CompletableFuture<>();
  private final CompletableFuture<SharedTasks> frameTasks = new CompletableFuture<>();

  BlockEncoding(
      BlockRows rows,
      int[] dictionaries,
      Backend backend,
      Supplier<Backend> second,
      ColumnRoom room,
      boolean whole) {
    this(rows, dictionaries, backend, second, room, whole, false);
  }

  private BlockEncoding(
      BlockRows rows,
      int[] dictionaries,
      Backend backend,
      Supplier<Backend> second,
      ColumnRoom room,
      boolean whole,
      boolean ofText) {
    this.ofText = ofText;
    this.rows = rows;
    this.dictionaries = dictionaries;
    this.backend = backend;
    this.second = second;
    this.room = room;
    this.whole = whole;
    this.leastLevel = backend.leastLevel(rows.textLength());
  }

  /** What makes the block that keeps all lines whole. */
  static BlockEncoding ofText(
      BlockRows rows, Backend backend, Supplier<Backend> second, ColumnRoom room) {
    return new BlockEncoding(rows, new int[0], backend, second, room, true, true);
  }

  /** The header and the streams of a column as they are stored, and its stamp. */
  private record Written(
      ByteBuilder header, List<ColumnWriter.Finished> streams, ColumnStamp stamp) {}

  /** Adds work on the same rows that the threads share with that on columns. */
  public void beside(Runnable work) {
    beside.add(work);
  }

  /** Makes the block, once. */
  public EncodedBlock encode() {
    try {
      return ofText ? text() : columns();
    } finally {
      columnTasks.complete(SharedTasks.NONE);
      frameTasks.complete(SharedTasks.NONE);
    }
  }

  private EncodedBlock columns() {
    ColumnPlan plan = new ColumnPlan(rows);
    NumberColumn sequence = sequence(plan);
    FilledColumns columns = filled(plan);
    EncodedBlock block = assemble(plan, columns, written(plan, sequence, columns));
    sequence.leave(room);
    columns.leave();
    return block;
  }

  private EncodedBlock text() {
    byte[][] head = new byte[1][];
    List<Consumer<Backend>> tasks = new ArrayList<>();
    tasks.add(own -> head[0] = TextHead.pack(rows.text(), rows.textLength(), own));
    beside.forEach(work -> tasks.add(_ -> work.run()));
    SharedTasks.run(tasks, columnTasks, backend);
    return new EncodedBlock(rows.lines(), rows.textLength(), dictionaries, head[0], List.of());
  }

  /** Takes part in the work of the thread that is to call {@link #encode}, until it is done. */
  public void help() {
    columnTasks.join().run(second.get());
    frameTasks.join().run(second.get());
  }

  /** The sequence of templates and the columns. */
  private List<Written> written(ColumnPlan plan, NumberColumn sequence, FilledColumns columns) {
    Surroundings nothing = Surroundings.none(0);
    IntFunction<Surroundings> known =
        backend.relates()
            ? new KnownBefore(rows, plan, locals(sequence), columns, backend.mixes())::of
            : _ -> nothing;
    Written[] written = new Written[1 + plan.columns()];
    List<Consumer<Backend>> tasks = new ArrayList<>();
    beside.forEach(work -> tasks.add(_ -> work.run()));
    tasks.add(own -> written[0] = written(sequence, own));
    for (int[] group : groups(plan)) {
      tasks.add(
          own -> {
            for (int column : group) {
              ColumnWriter writer = new ColumnWriter();
              columns.encode(column, known.apply(column), writer, own);
              ColumnStamp stamp = whole ? ColumnStamp.NONE : columns.stamp(column);
              written[1 + column] = finished(writer, own, stamp);
            }
          });
    }
    SharedTasks.run(tasks, columnTasks, backend);
    return List.of(written);
  }

  private static Written written(NumberColumn sequence, Backend own) {
    ColumnWriter writer = new ColumnWriter();
    sequence.encode(Surroundings.none(own.mixes() ? sequence.size() : 0), writer, own);
    return finished(writer, own, ColumnStamp.NONE);
  }

  private static Written finished(ColumnWriter writer, Backend own, ColumnStamp stamp) {
    Written written = new Written(new ByteBuilder(), new ArrayList<>(), stamp);
    writer.finish(written.header, written.streams, own);
    own.columnDone();
    return written;
  }

  /** The columns, large ones first; where they are mixed, texts, which go on as one, together. */
  private List<int[]> groups(ColumnPlan plan) {
    List<int[]> groups = new ArrayList<>();
    if (backend.mixes()) {
      groups.add(columns(plan).filter(column -> !plan.kind(column).isNumeric()).toArray());
    }
    columns(plan)
        .filter(column -> plan.kind(column).isNumeric() || !backend.mixes())
        .boxed()
        .sorted((one, other) -> Integer.compare(plan.size(other), plan.size(one)))
        .forEach(column -> groups.add(new int[] {column}));
    return groups;
  }

  private static IntStream columns(ColumnPlan plan) {
    return IntStream.range(0, plan.columns());
  }

  private static int[] locals(NumberColumn sequence) {
    return Arrays.stream(sequence.toArray()).mapToInt(local -> (int) local).toArray();
  }

  private NumberColumn sequence(ColumnPlan plan) {
    NumberColumn sequence = new NumberColumn(rows.size(), room);
    for (int row = 0; row < rows.size(); row++) {
      sequence.add(plan.local(rows.skeleton(row)), 0);
    }
    return sequence;
  }

  /**
   * The columns with the values of all rows. Once they have those of the first, it shows which
   * share values; these are filled anew.
   */
  private FilledColumns filled(ColumnPlan plan) {
    FilledColumns columns = new FilledColumns(plan, room);
    int seen = backend.relates() ? rows.size() : Math.min(rows.size(), SEEN_ROWS);
    int base = fill(plan, columns, 0, seen, 0);
    int[] joined = plan.join(columns.groups(plan));
    if (joined.length > 0) {
      columns = columns.joined(joined, plan);
      fill(plan, columns, 0, seen, 0);
      columns.openAll();
    }
    fill(plan, columns, seen, rows.size(), base);
    room.forget();
    return columns;
  }

  /**
   * Adds the values of some rows to the columns that are open.
   *
   * @param first where the values of the row {@code from} begin
   * @return where those of the row {@code to} begin
   */
  private int fill(ColumnPlan plan, FilledColumns columns, int from, int to, int first) {
    boolean[] taking = columns.taking(plan);
    int base = first;
    for (int row = from; row < to; row++) {
      int skeleton = rows.skeleton(row);
      Skeleton.Fit fit = rows.fit(skeleton);
      int local = plan.local(skeleton);
      if (taking[local]) {
        fill(plan.used().get(local).columns(), fit, base, columns);
      }
      base += fit.slotCount();
    }
    return base;
  }

  /** Adds the values of a row, which begin at {@code base}. */
  private void fill(int[] targets, Skeleton.Fit fit, int base, FilledColumns columns) {
    long[] values = rows.values();
    byte[] widths = rows.widths();
    int[] sources = fit.sources();
    for (int slot = 0; slot < sources.length; slot++) {
      int target = targets[slot];
      if (columns.isOpen(target)) {
        int source = sources[slot];
        if (source < 0) {
          columns.addWord(target, fit.words()[~source]);
        } else {
          columns.add(target, values[base + source], widths[base + source], rows.text());
        }
      }
    }
  }

  private EncodedBlock assemble(ColumnPlan plan, FilledColumns columns, List<Written> written) {
    ByteBuilder headers = new ByteBuilder(1024);
    written.forEach(part -> headers.bytes(part.header.array(), 0, part.header.length()));
    List<ColumnWriter.Finished> streams =
        written.stream().flatMap(part -> part.streams.stream()).toList();
    boolean fits = bytes(streams) < (whole ? MOST_INLINE : INLINE);
    boolean joined = !fits && joins(headers, streams);
    ByteBuilder head = new ByteBuilder(1024);
    templates(plan, head);
    List<byte[]> frames = place(headers, streams, fits || joined, head);
    int zstdLevel = joined ? Backend.BEST_ZSTD_LEVEL : leastLevel;
    byte[] packed = PackedHead.pack(head.toByteArray(), backend, zstdLevel);
    long bytes = packed.length + frames.stream().mapToLong(frame -> frame.length).sum();
    return new EncodedBlock(
        rows.lines(),
        rows.textLength(),
        dictionaries,
        packed,
        frames,
        whole || joined ? new byte[0] : stamps(written).encode(columns.weights(), bytes, backend));
  }

  private static int bytes(List<ColumnWriter.Finished> streams) {
    return streams.stream().mapToInt(stream -> stream.bytes().length).sum();
  }

  /**
   * Whether a small block takes less as one frame, as where streams repeat what others or the
   * headers say; such a block is read at once.
   */
  private boolean joins(ByteBuilder headers, List<ColumnWriter.Finished> streams) {
    if (leastLevel == 0 || backend.mixes()) {
      return false;
    }
    Frames layout = new Frames();
    ByteBuilder all = new ByteBuilder(headers.length());
    all.bytes(headers.array(), 0, headers.length());
    for (ColumnWriter.Finished stream : streams) {
      layout.add(stream);
      all.bytes(stream.bytes());
    }
    long apart = backend.estimateWhole(headers.toByteArray());
    for (ByteBuilder frame : layout.frames()) {
      apart += backend.estimateWhole(frame.toByteArray());
    }
    return backend.estimateWhole(all.toByteArray()) < apart;
  }

  /** The stamps of the columns, before which the sequence is written. */
  private static BlockStamps stamps(List<Written> written) {
    return new BlockStamps(written.stream().skip(1).map(Written::stamp).toList());
  }

  /** Which templates there are, and which columns each has. */
  private void templates(ColumnPlan plan, ByteBuilder head) {
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
  }

  /**
   * Adds headers to the head, with the streams or the table of their frames, which are returned.
   */
  private List<byte[]> place(
      ByteBuilder headers, List<ColumnWriter.Finished> streams, boolean inline, ByteBuilder head) {
    Frames layout = new Frames();
    if (inline) {
      head.varint(0).varint(bytes(streams));
    } else {
      streams.forEach(layout::add);
      head.varint(layout.frames().size());
      layout.frames().forEach(frame -> head.varint(frame.length()));
    }
    head.bytes(headers.array(), 0, headers.length());
    if (inline) {
      streams.forEach(stream -> head.bytes(stream.bytes()));
    }
    return inline ? List.of() : compressed(layout);
  }

  /** The frames, of which the threads take large ones first. */
  private List<byte[]> compressed(Frames layout) {
    List<ByteBuilder> raw = layout.frames();
    byte[][] frames = new byte[raw.size()][];
    List<Consumer<Backend>> tasks = new ArrayList<>();
    IntStream.range(0, frames.length)
        .boxed()
        .sorted((one, other) -> Integer.compare(raw.get(other).length(), raw.get(one).length()))
        .forEach(
            frame -> {
              byte[] bytes = raw.get(frame).array();
              int length = raw.get(frame).length();
              int least = length <= MOST_CAREFUL ? leastLevel : 0;
              Optional<byte[]> made = least == 0 ? layout.made(frame) : Optional.empty();
              tasks.add(
                  own ->
                      frames[frame] = made.orElseGet(() -> own.compress(bytes, 0, length, least)));
            });
    SharedTasks.run(tasks, frameTasks, backend);
    return Arrays.asList(frames);
  }
}
