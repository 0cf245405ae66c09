package semlog;

import java.io.IOException;
import java.util.Optional;
import semlog.block.BlockEncoder;
import semlog.block.BlockRows;
import semlog.block.Dictionary;
import semlog.column.Backend;
import semlog.template.TemplateStore;

/**
 * Whether a block most of whose lines are kept whole anyway takes less as its text, as source code
 * and dumps do and free sentences do not. The beginning of its text is encoded in both ways.
 */
final class TextSample {
  /** In less text it does not show. */
  private static final int LEAST_BYTES = PlainBlock.MOST_BYTES + 1;

  /** The head of a block has room for it. */
  private static final int MOST_BYTES = 32 << 20;

  private static final int BYTES = 1 << 22;

  /** Both ways compare alike at higher levels, and take longer. */
  private static final int MOST_LEVEL = 4;

  private TextSample() {}

  /** Whether to keep sealed rows whole, all of them. */
  static boolean favorsText(BlockRows rows, TemplateStore store, int level) throws IOException {
    int length = rows.textLength();
    boolean mayBe =
        level < Backend.MIXING_LEVEL
            && store.mayKeepWhole()
            && length >= LEAST_BYTES
            && length <= MOST_BYTES
            && rows.bytesWhole(0) > length / 2
            && !rows.replacesShown();
    return mayBe && isSmaller(rows.text(), Math.min(BYTES, length), Math.min(MOST_LEVEL, level));
  }

  /** Whether some text is smaller as it is than in columns. */
  private static boolean isSmaller(byte[] text, int length, int level) throws IOException {
    TemplateStore store = TemplateStore.thrifty();
    BlockRows rows = PlainBlock.rows(text, length, store);
    rows.keepRareWhole(store, ShortLog.RARE);
    DictionaryBuilder dictionaries =
        new DictionaryBuilder(Dictionary.FIRST_ID, LineUnderstanding.usual());
    try (Backend backend = new Backend(level);
        BlockEncoder encoder = new BlockEncoder(level)) {
      Optional<byte[]> dictionary = dictionaries.learnt(rows, backend);
      long columns = encoder.encode(rows, dictionaries.needed(rows)).size();
      long whole = encoder.beginWhole(rows).encode().size();
      return whole < columns + dictionary.map(body -> body.length).orElse(0);
    }
  }
}
