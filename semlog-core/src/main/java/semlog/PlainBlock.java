package semlog;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import semlog.block.BlockColumns;
import semlog.block.BlockEncoder;
import semlog.block.BlockReader;
import semlog.block.BlockRows;
import semlog.block.BlockStamps;
import semlog.block.Dictionary;
import semlog.block.EncodedBlock;
import semlog.block.SegmentTemplates;
import semlog.block.StoredTemplate;
import semlog.bytes.ByteBuilder;
import semlog.column.Backend;
import semlog.template.TemplateStore;

/**
 * A short block without templates. Whoever asks for attributes learns them from its lines, as the
 * writer did before it left them out.
 */
final class PlainBlock {
  /** From longer blocks nothing is learnt. */
  static final int MOST_BYTES = (1 << 20) - 1;

  /** Room for each byte to be a line, whose value is nothing. */
  private static final int ROOM = 16;

  private static final int FAST = 1;

  private PlainBlock() {}

  /**
   * The block with its templates, which are learnt where it has none.
   *
   * @param dictionaries those that it needs
   */
  static BlockFeed.Fed understood(BlockFeed.Fed block, int[] dictionaries) throws IOException {
    if (dictionaries.length > 0 || !isShort(block)) {
      return block;
    }
    BlockReader lines = block.reader();
    return lines.keepsAllWhole() ? learnt(block, lines) : block;
  }

  /** The templates of all lines of a short block, if it keeps any of these whole. */
  static Optional<List<StoredTemplate>> templates(BlockFeed.Fed block) throws IOException {
    return isShort(block) && keepsLines(block.columns())
        ? Optional.of(learnt(block, block.reader()).templates().learnt())
        : Optional.empty();
  }

  private static boolean keepsLines(BlockColumns columns) {
    return IntStream.range(0, columns.templates()).anyMatch(columns::isWhole);
  }

  /** Whether it was understood as usual, and may have been left without templates. */
  private static boolean isShort(BlockFeed.Fed block) {
    return block.rawBytes() <= MOST_BYTES && block.templates().primer().length == 0;
  }

  private static BlockFeed.Fed learnt(BlockFeed.Fed block, BlockReader lines) throws IOException {
    ByteBuilder text = new ByteBuilder((int) block.rawBytes());
    while (lines.next(text)) {}
    TemplateStore store = TemplateStore.thrifty();
    BlockRows rows = rows(text.array(), text.length(), store);
    DictionaryBuilder dictionaries =
        new DictionaryBuilder(Dictionary.FIRST_ID, LineUnderstanding.usual());
    SegmentTemplates templates = new SegmentTemplates();
    try (Backend backend = new Backend(FAST);
        BlockEncoder encoder = new BlockEncoder(FAST)) {
      Optional<byte[]> dictionary = dictionaries.learnt(rows, backend);
      dictionary.ifPresent(body -> templates.add(body, block.name(), true));
      EncodedBlock encoded = encoder.encode(rows, dictionaries.needed(rows));
      return new BlockFeed.Fed(
          block.name(),
          block.rawBytes(),
          encoded.head(),
          encoded::frame,
          templates,
          BlockStamps.none());
    }
  }

  /** The sealed rows of a text as a log of its own, learnt in a store that is new. */
  static BlockRows rows(byte[] text, int length, TemplateStore store) throws IOException {
    BlockRows rows = new BlockRows(ROOM * length);
    rows.append(text, 0, length);
    LineReceiver receiver = new LineReceiver(store, LineListener.NONE);
    receiver.scan(rows);
    receiver.end(rows);
    rows.seal(store);
    return rows;
  }
}
