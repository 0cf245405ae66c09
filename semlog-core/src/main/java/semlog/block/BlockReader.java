package semlog.block;

import java.util.Arrays;
import java.util.function.IntFunction;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.column.ColumnReader;
import semlog.column.Decompressor;
import semlog.column.NumberColumn;
import semlog.fault.Damaged;
import semlog.template.TemplateStore;

/** The lines of a block, one after the other, exactly as they were. Not thread-safe. */
public final class BlockReader {
  private final String part;
  private final long rawBytes;
  private final int[] locals;
  private final RowWriter[] writers;
  private int line;
  private long written;
  private int last;
  private int lastStart;

  /**
   * Reads the head and all columns.
   *
   * @param part the block's name in messages
   * @param rawBytes bytes that the archive says it has
   * @param head the block's head
   * @param frames gives the stored bytes of a frame
   * @param templates gives a template by its id, or fails with a fault
   */
  public BlockReader(
      String part,
      long rawBytes,
      byte[] head,
      IntFunction<byte[]> frames,
      IntFunction<StoredTemplate> templates) {
    this(part, rawBytes, head, frames, templates, new byte[0], new BlockRoom());
  }

  /**
   * Reads the head and all columns of a block that was made with the templates' model.
   *
   * @param part the block's name in messages
   * @param room in which no other block is being read
   */
  public BlockReader(
      String part,
      long rawBytes,
      byte[] head,
      IntFunction<byte[]> frames,
      SegmentTemplates templates,
      BlockRoom room) {
    this(part, rawBytes, head, frames, templates::get, templates.primer(), room);
  }

  private BlockReader(
      String part,
      long rawBytes,
      byte[] head,
      IntFunction<byte[]> frames,
      IntFunction<StoredTemplate> templates,
      byte[] primer,
      BlockRoom room) {
    this.part = part;
    this.rawBytes = rawBytes;
    if (rawBytes < 0 || rawBytes > BlockLimits.MOST_BYTES) {
      throw Damaged.at(part, "# bytes", rawBytes);
    }
    ByteCursor cursor = TextHead.open(head, part, primer);
    int rows = cursor.count((int) Math.min(rawBytes, BlockLimits.MOST_ROWS));
    BlockLayout layout = BlockLayout.read(cursor, templates);
    try (Decompressor zstd = new Decompressor(primer)) {
      ColumnReader streams = layout.columns(cursor, frames, zstd, part, room.columns());
      BlockLayout.Sequence sequence =
          layout.sequence(NumberColumn.decode(streams, rows), rawBytes + rows, cursor);
      locals = sequence.locals();
      writers =
          new ReadColumns(part, layout, sequence, streams, new Names((int) rawBytes), room)
              .writers();
    }
  }

  /** Rows: lines, and pieces of lines. */
  public int rows() {
    return locals.length;
  }

  /** Whether there are rows, none of which has a template that was learnt. */
  public boolean keepsAllWhole() {
    return locals.length > 0
        && Arrays.stream(writers)
            .mapToInt(writer -> writer.stored().template().id())
            .allMatch(id -> id == TemplateStore.RAW_LINE || id == TemplateStore.RAW_PIECE);
  }

  /** The template of the line read last. */
  public StoredTemplate template() {
    return line == 0 ? StoredTemplate.RAW : writers[last].stored();
  }

  /** Where the slots of the line read last end in the target; valid until the next line. */
  public int[] slotEnds() {
    return writers[last].slotEnds(lastStart);
  }

  /**
   * Appends the next line with its LF, or the next piece without one.
   *
   * @return false when there is none
   */
  public boolean next(ByteBuilder target) {
    if (line == locals.length) {
      if (written != rawBytes) {
        throw damaged("# bytes instead of #", written, rawBytes);
      }
      return false;
    }
    lastStart = target.length();
    last = locals[line++];
    try {
      writers[last].write(target, lastStart + rawBytes - written);
    } catch (Damaged e) {
      throw damaged(e.getMessage());
    }
    written += target.length() - lastStart;
    if (written > rawBytes) {
      throw damaged("more than # bytes", rawBytes);
    }
    return true;
  }

  private Damaged damaged(String what, long... numbers) {
    return Damaged.at(part + ", line " + line, what, numbers);
  }
}
