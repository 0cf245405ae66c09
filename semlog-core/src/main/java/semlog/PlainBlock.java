package semlog;

import java.io.IOException;
import java.util.Optional;
import semlog.block.BlockEncoder;
import semlog.block.BlockReader;
import semlog.block.BlockRows;
import semlog.block.BlockStamps;
import semlog.block.Dictionary;
import semlog.block.EncodedBlock;
import semlog.block.SegmentTemplates;
import semlog.block.TextHead;
import semlog.bytes.ByteBuilder;
import semlog.column.Backend;
import semlog.template.TemplateStore;

/**
 * A log too short for templates to pay, as one block that is its text. Whoever asks for attributes
 * learns the templates from it, as the writer did before it left them out.
 */
final class PlainBlock {
  /** A shorter log costs little either way. */
  private static final int LEAST_BYTES = 1 << 9;

  /** Values of lines of no bytes have room, too. */
  private static final int ROOM = 16 * TextHead.MOST_BYTES;

  private static final int FAST = 1;

  private PlainBlock() {}

  /**
   * What templates make of a log.
   *
   * @param dictionary holds them, if there are any
   * @param block needs no other dictionary
   */
  record Learnt(Optional<byte[]> dictionary, EncodedBlock block) {
    /** About how many bytes it takes. */
    long size() {
      return block.size() + dictionary.map(body -> body.length).orElse(0);
    }
  }

  /** The smaller of what templates make of all rows of a log and of these kept whole. */
  static Learnt smallest(Learnt learnt, BlockRows rows, BlockEncoder encoder) {
    int bytes = rows.textLength();
    if (bytes < LEAST_BYTES || bytes > TextHead.MOST_BYTES) {
      return learnt;
    }
    EncodedBlock text = encoder.encodeText(rows);
    return text.size() < learnt.size() ? new Learnt(Optional.empty(), text) : learnt;
  }

  /** The block with its templates, which are learnt where it is a text. */
  static BlockFeed.Fed understood(BlockFeed.Fed block) throws IOException {
    if (!TextHead.isOne(block.head())) {
      return block;
    }
    Learnt learnt = learn(block.reader());
    SegmentTemplates templates = new SegmentTemplates();
    learnt.dictionary.ifPresent(body -> templates.add(body, block.name(), true));
    return new BlockFeed.Fed(
        block.name(),
        block.rawBytes(),
        learnt.block.head(),
        learnt.block::frame,
        templates,
        BlockStamps.none());
  }

  /** What the writer learnt of the lines. */
  static Learnt learn(BlockReader lines) throws IOException {
    ByteBuilder text = new ByteBuilder(TextHead.MOST_BYTES);
    while (lines.next(text)) {}
    BlockRows rows = new BlockRows(ROOM);
    rows.append(text.array(), 0, text.length());
    TemplateStore store = new TemplateStore();
    LineReceiver receiver = new LineReceiver(store, LineListener.NONE);
    receiver.scan(rows);
    receiver.end(rows);
    rows.seal(store);
    DictionaryBuilder dictionaries =
        new DictionaryBuilder(Dictionary.FIRST_ID, LineUnderstanding.usual());
    try (Backend backend = new Backend(FAST);
        BlockEncoder encoder = new BlockEncoder(FAST)) {
      Optional<byte[]> dictionary = dictionaries.learnt(rows, backend);
      return new Learnt(dictionary, encoder.encode(rows, dictionaries.needed(rows)));
    }
  }
}
