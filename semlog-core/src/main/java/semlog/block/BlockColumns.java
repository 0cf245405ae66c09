package semlog.block;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import semlog.bytes.ByteCursor;
import semlog.column.ColumnReader;
import semlog.column.DecodingRoom;
import semlog.column.NumberColumn;
import semlog.column.Partner;
import semlog.column.TextColumn;
import semlog.column.ValueWriter;
import semlog.fault.Damaged;
import semlog.template.Slot;
import semlog.template.TemplateStore;

/**
 * The columns of a block, each decoded when it is first asked for, with those that foretell it. Not
 * thread-safe.
 */
public final class BlockColumns {
  private final String part;
  private final long rawBytes;
  private final BlockLayout layout;
  private final ByteCursor cursor;
  private final StreamIndex streams;
  private final int rows;
  private final Names names;
  private int[] headerAt = {};
  private int[] streamAt = {};
  private boolean[] chained = {};
  private int[] sizes = {};
  private int sequenceAt;
  private int[] locals = {};
  private final NumberColumn[] numbers;
  private final TextColumn[] texts;
  private final TextColumn[] strings;
  private Optional<Places> places = Optional.empty();

  /** What columns are decoded in: their partners are told before any of it is used. */
  private DecodingRoom room = new DecodingRoom();

  private boolean outlined;

  private final Map<Long, ValueWriter> writers = new HashMap<>();
  private int decoded;

  /** How many values the columns have whose rows were decoded. */
  private long values;

  /** Columns of which the first numbers were decoded. */
  private final BitSet begun = new BitSet();

  private boolean sequenced;

  /**
   * Reads the head alone.
   *
   * @param part the block's name in messages
   * @param rawBytes bytes that the archive says it has
   * @param head the block's head
   * @param frames gives the stored bytes of a frame
   * @param templates of the block's segment
   */
  public BlockColumns(
      String part,
      long rawBytes,
      byte[] head,
      IntFunction<byte[]> frames,
      SegmentTemplates templates) {
    if (rawBytes < 0 || rawBytes > BlockLimits.MOST_BYTES) {
      throw Damaged.at(part, "# bytes", rawBytes);
    }
    this.part = part;
    this.rawBytes = rawBytes;
    cursor = TextHead.open(head, part, templates.primer());
    rows = cursor.count((int) Math.min(rawBytes, BlockLimits.MOST_ROWS));
    layout = BlockLayout.read(cursor, templates::get);
    streams = new StreamIndex(cursor, frames, templates.primer(), part);
    names = new Names((int) rawBytes);
    numbers = new NumberColumn[layout.columns()];
    texts = new TextColumn[layout.columns()];
    strings = new TextColumn[layout.columns()];
  }

  /** A time in which many columns are decoded. */
  public interface Decoding extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Until the result is closed columns are decoded in a room in which no other block's are, and one
   * decompressor is kept for all frames.
   */
  public Decoding decodeIn(DecodingRoom given) {
    room = given;
    streams.begin();
    return () -> {
      streams.end();
      room = new DecodingRoom();
    };
  }

  /** Rows: lines, and pieces of lines. */
  public int rows() {
    return rows;
  }

  /** How many templates its rows have. */
  public int templates() {
    return layout.templates();
  }

  /** A template by its number in the block. */
  public StoredTemplate template(int local) {
    return layout.template(local);
  }

  /** Whether rows of a template are pieces, which the row behind them goes on with. */
  public boolean isPiece(int local) {
    return template(local).template().id() == TemplateStore.RAW_PIECE;
  }

  /** Whether rows of a template are lines that no template was learnt of. */
  public boolean isWhole(int local) {
    return template(local).template().id() == TemplateStore.RAW_LINE;
  }

  /** The columns of the slots of a template. Not to be changed. */
  public int[] columnsOf(int local) {
    return layout.columnsOf(local);
  }

  /** How many columns there are. */
  public int columns() {
    return layout.columns();
  }

  /** How many columns were decoded. */
  public int decoded() {
    return decoded;
  }

  /** Bytes of the frames that were read. */
  public long readBytes() {
    return streams.readBytes();
  }

  /** Bytes that frames were decompressed to. */
  public long decodedBytes() {
    return streams.decodedBytes();
  }

  /** About how many bytes of memory what was decoded takes. */
  public long heldBytes() {
    return values * Long.BYTES + decodedBytes();
  }

  long rawBytes() {
    return rawBytes;
  }

  /** The block's name in messages. */
  public String part() {
    return part;
  }

  /** For each row the number of its template. Not to be changed. */
  public int[] locals() {
    if (!sequenced) {
      outline();
      ColumnReader in = reader(sequenceAt, 0);
      BlockLayout.Sequence sequence =
          layout.sequence(NumberColumn.decode(in, rows), mostValues(), cursor);
      sizes = sequence.sizes();
      locals = sequence.locals();
      sequenced = true;
    }
    return locals;
  }

  /** The number of the template of a row. */
  public int local(int row) {
    return locals()[row];
  }

  int size(int column) {
    locals();
    return sizes[column];
  }

  public boolean isNumeric(int column) {
    return layout.isNumeric(column);
  }

  /** Whether a numeric column was decoded to its end. */
  boolean isDecoded(int column) {
    return numbers[column] != null;
  }

  /** All columns together have no more values: there is a byte for each, or a line of none. */
  private int mostValues() {
    return (int) Math.min(Integer.MAX_VALUE, rawBytes + rows);
  }

  /** Finds where the columns lie. */
  private void outline() {
    if (outlined) {
      return;
    }
    sequenceAt = cursor.position();
    ColumnReader in = new ColumnReader(cursor, streams.told(false), streams.told(true), room);
    NumberColumn.skip(in);
    headerAt = new int[layout.columns()];
    streamAt = new int[headerAt.length];
    chained = new boolean[headerAt.length];
    for (int column = 0; column < headerAt.length; column++) {
      headerAt[column] = cursor.position();
      streamAt[column] = streams.streams();
      if (layout.isNumeric(column)) {
        NumberColumn.skip(in);
      } else {
        chained[column] = TextColumn.skip(in);
      }
    }
    outlined = true;
  }

  /** A numeric column. */
  public NumberColumn numbers(int column) {
    if (numbers[column] == null) {
      numbers[column] = NumberColumn.decode(reader(column), size(column));
      decoded += begun.get(column) ? 0 : 1;
      values += size(column);
    }
    return numbers[column];
  }

  /** A textual column. */
  public TextColumn texts(int column) {
    if (texts[column] == null) {
      int size = size(column);
      for (int before = 0; chained[column] && before < column; before++) {
        if (chained[before]) {
          texts(before);
        }
      }
      texts[column] =
          strings[column] == null
              ? TextColumn.decode(reader(column), size)
              : TextColumn.decodeRows(reader(column), size, strings[column]);
      decoded += strings[column] == null ? 1 : 0;
      values += size;
    }
    return texts[column];
  }

  /**
   * A textual column of which the first rows are right, unless it is damaged.
   *
   * @param partners gives those that tell it
   */
  TextColumn firstTexts(int column, int count, IntFunction<Partner> partners) {
    TextColumn known = texts[column] == null ? strings(column) : texts[column];
    if (texts[column] != null) {
      return known;
    }
    values += size(column);
    return TextColumn.decodeRows(reader(column, partners).first(count), size(column), known);
  }

  /** The distinct values of a textual column; rows are asked of {@link #texts}. */
  public TextColumn strings(int column) {
    outline();
    if (texts[column] == null && !chained[column] && strings[column] == null) {
      strings[column] = TextColumn.decodeStrings(reader(column), mostValues()).orElse(null);
      decoded++;
    }
    return strings[column] == null ? texts(column) : strings[column];
  }

  /** What writes the values of a column as a slot spells them; to be told where to begin. */
  public ValueWriter writer(int column, Slot slot) {
    // The hash of a long is its halves, one with the other: columns must differ in it.
    long key = (slot.format() * 16L + slot.kind().wire()) << Integer.SIZE | column;
    ValueWriter known = writers.get(key);
    if (known == null) {
      known =
          switch (slot.kind()) {
            case INTEGER -> ValueWriter.integers(numbers(column));
            case IPV4 -> ValueWriter.addresses(numbers(column));
            case TIMESTAMP -> ValueWriter.times(numbers(column), slot.format());
            case HEX, OPAQUE, QUOTED, WORD, UUID, LINE, MAC, IPV6, PATH, URL ->
                ValueWriter.texts(texts(column));
          };
      writers.put(key, known);
    }
    return known;
  }

  private ColumnReader reader(int column) {
    return reader(column, partner -> partner(partner, column));
  }

  /**
   * What the first numbers of a column are decoded from.
   *
   * @param partners gives those that tell it
   */
  ColumnReader first(int column, IntFunction<Partner> partners) {
    decoded += numbers[column] == null && !begun.get(column) ? 1 : 0;
    begun.set(column);
    values += size(column);
    return reader(column, partners);
  }

  private ColumnReader reader(int column, IntFunction<Partner> partners) {
    outline();
    return reader(headerAt[column], streamAt[column])
        .with(partners, () -> places().templates(column), names);
  }

  private ColumnReader reader(int header, int stream) {
    ColumnReader.Streams from = streams.from(stream);
    return new ColumnReader(cursor.at(header), from, from, room);
  }

  private Partner partner(int partner, int column) {
    checkPartner(partner, column);
    if (layout.isNumeric(partner)) {
      numbers(partner);
    } else {
      texts(partner);
    }
    return partner(partner, column, sizes[column], this::key);
  }

  /**
   * A column that tells another.
   *
   * @param count of how many values of the other one
   * @param keys of the values before those
   */
  Partner partner(int partner, int column, int count, Places.Keys keys) {
    long[] told = places().keys(partner, column, count, keys, new long[sizes[column]]);
    return new Partner(partner, told, layout.isNumeric(partner));
  }

  /** Fails unless a column comes before the one that it tells. */
  void checkPartner(int partner, int column) {
    BlockLayout.checkPartner(partner, column, part);
  }

  private Places places() {
    if (places.isEmpty()) {
      places = Optional.of(new Places(locals, layout.columnsOf(), sizes, false));
    }
    return places.get();
  }

  private long key(int column, int row) {
    return numbers[column] != null ? numbers[column].value(row) : texts[column].key(row);
  }
}
