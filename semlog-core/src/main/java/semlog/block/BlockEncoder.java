package semlog.block;

import java.util.ArrayList;
import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.column.Backend;
import semlog.column.ColumnStamp;
import semlog.column.ColumnWriter;
import semlog.column.NumberColumn;
import semlog.column.Partner;
import semlog.column.Surroundings;
import semlog.column.TextColumn;
import semlog.template.Skeleton;
import semlog.template.SlotKind;

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
    backend = new Backend(level);
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
    Columns columns = new Columns(plan);
    NumberColumn sequence = fill(rows, plan, columns);
    if (plan.join(columns.groups(plan))) {
      columns = new Columns(plan);
      sequence = fill(rows, plan, columns);
    }
    Written out = new Written(new ByteBuilder(1024), new ArrayList<>());
    ColumnWriter first = new ColumnWriter();
    sequence.encode(Surroundings.none(sequence.size()), first, backend);
    first.finish(out.header, out.streams, backend);
    Places places = new Places(sequence, local -> plan.used().get(local).columns(), plan.sizes());
    PartnerFinder finder = new PartnerFinder(plan, places, columns, rows);
    Names names = new Names(rows.textLength());
    for (int column = 0; column < plan.columns(); column++) {
      int[] templates = backend.mixes() ? places.templates(column) : new int[0];
      Surroundings surroundings =
          new Surroundings(templates, partners(column, finder, places, columns), names);
      ColumnWriter writer = new ColumnWriter();
      columns.encode(column, surroundings, writer, backend);
      writer.finish(out.header, out.streams, backend);
    }
    return assemble(rows, dictionaries, plan, columns, out);
  }

  private List<Partner> partners(int column, PartnerFinder finder, Places places, Columns columns) {
    List<Partner> partners = new ArrayList<>();
    for (int partner : backend.mixes() ? finder.surrounding(column) : finder.partners(column)) {
      partners.add(
          new Partner(partner, places.keys(partner, column, columns), columns.isNumeric(partner)));
    }
    return partners;
  }

  private static NumberColumn fill(BlockRows rows, ColumnPlan plan, Columns columns) {
    NumberColumn sequence = new NumberColumn(rows.size());
    long[] values = rows.values();
    byte[] widths = rows.widths();
    byte[] text = rows.text();
    int base = 0;
    for (int row = 0; row < rows.size(); row++) {
      int skeleton = rows.skeleton(row);
      int local = plan.local(skeleton);
      sequence.add(local, 0);
      Skeleton.Fit fit = rows.fit(skeleton);
      int[] sources = fit.sources();
      int[] targets = plan.used().get(local).columns();
      for (int slot = 0; slot < sources.length; slot++) {
        int source = sources[slot];
        if (source < 0) {
          columns.addWord(targets[slot], fit.words()[~source]);
        } else {
          columns.add(targets[slot], values[base + source], widths[base + source], text);
        }
      }
      base += fit.slotCount();
    }
    return sequence;
  }

  private EncodedBlock assemble(
      BlockRows rows, int[] dictionaries, ColumnPlan plan, Columns columns, Written out) {
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

  /** The columns of a block while they are filled. */
  private static final class Columns implements PartnerFinder.Values {
    private final NumberColumn[] numbers;
    private final TextColumn[] texts;

    Columns(ColumnPlan plan) {
      numbers = new NumberColumn[plan.columns()];
      texts = new TextColumn[plan.columns()];
      for (int column = 0; column < plan.columns(); column++) {
        SlotKind kind = plan.kind(column);
        if (kind.isNumeric()) {
          numbers[column] = new NumberColumn(plan.size(column));
        } else {
          texts[column] = new TextColumn(plan.size(column));
        }
      }
    }

    ColumnGroups groups(ColumnPlan plan) {
      int[] kinds = new int[texts.length];
      for (int column = 0; column < kinds.length; column++) {
        kinds[column] = plan.kind(column).wire();
      }
      return new ColumnGroups(texts, kinds);
    }

    BlockStamps stamps() {
      List<ColumnStamp> stamps = new ArrayList<>();
      for (int column = 0; column < texts.length; column++) {
        stamps.add(
            texts[column] == null
                ? ColumnStamp.of(numbers[column])
                : ColumnStamp.of(texts[column]));
      }
      return new BlockStamps(stamps);
    }

    /** Bytes of the distinct strings of each column. */
    long[] weights() {
      long[] weights = new long[texts.length];
      for (int column = 0; column < texts.length; column++) {
        weights[column] = texts[column] == null ? 0 : texts[column].distinctBytes();
      }
      return weights;
    }

    void add(int column, long value, int width, byte[] text) {
      NumberColumn number = numbers[column];
      if (number != null) {
        number.add(value, width);
      } else {
        texts[column].add(text, (int) (value >>> 32), (int) value);
      }
    }

    void addWord(int column, byte[] word) {
      texts[column].add(word, 0, word.length);
    }

    @Override
    public boolean isNumeric(int column) {
      return numbers[column] != null;
    }

    @Override
    public long key(int column, int row) {
      return numbers[column] != null ? numbers[column].value(row) : texts[column].key(row);
    }

    void encode(int column, Surroundings surroundings, ColumnWriter out, Backend backend) {
      if (numbers[column] != null) {
        numbers[column].encode(surroundings, out, backend);
      } else {
        texts[column].encode(surroundings, out, backend);
      }
    }
  }
}
