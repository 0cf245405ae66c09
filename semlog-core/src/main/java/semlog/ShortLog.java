package semlog;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import semlog.block.BlockEncoder;
import semlog.block.BlockEncoding;
import semlog.block.BlockRows;
import semlog.block.Dictionary;
import semlog.block.EncodedBlock;
import semlog.column.Backend;
import semlog.template.TemplateStore;

/**
 * The one block of a log that is too short to tell beforehand what its templates are worth: with
 * all of them, without those that few lines have, or without any.
 */
final class ShortLog {
  /** Of a longer log it takes too long to find out. */
  private static final int MOST_BYTES = 1 << 23;

  /** A shorter log costs little either way. */
  private static final int LEAST_BYTES = 1 << 9;

  /** What templates of no more rows save is less than they take. */
  static final int RARE = 12;

  /** Of so many bytes one is little. */
  private static final int FEW = 16;

  private static final int MUCH = 4;

  /** As much the best level makes of a text at least... */
  private static final int BEST = 6;

  /** ... of which a thorough one makes so much. */
  private static final int THOROUGH = 7;

  private final BlockRows rows;
  private final TemplateStore store;
  private final BlockEncoder encoder;
  private final Backend backend;
  private final Function<BlockEncoding, EncodedBlock> encoding;

  /**
   * A log that readers understand as usual.
   *
   * @param rows sealed, whose templates have no ids yet
   * @param store their templates
   * @param encoding makes a block, maybe by two threads
   */
  ShortLog(
      BlockRows rows,
      TemplateStore store,
      BlockEncoder encoder,
      Backend backend,
      Function<BlockEncoding, EncodedBlock> encoding) {
    this.rows = rows;
    this.store = store;
    this.encoder = encoder;
    this.backend = backend;
    this.encoding = encoding;
  }

  /** The most bytes of one. */
  static int mostBytes(CompressionOptions options) {
    return options.isFastest() ? PlainBlock.MOST_BYTES : MOST_BYTES;
  }

  /**
   * What may become of a log.
   *
   * @param dictionary of its templates, if there are any
   * @param block needs no other dictionary
   */
  record Encoded(Optional<byte[]> dictionary, EncodedBlock block) {
    /** About how many bytes it takes. */
    long size() {
      return block.size() + block.stamps().length + dictionary.map(body -> body.length).orElse(0);
    }

    Encoded orSmaller(Encoded other) {
      return other.size() < size() ? other : this;
    }
  }

  /**
   * The smallest way to keep it.
   *
   * @param usual gives ids to its templates
   */
  Encoded smallest(DictionaryBuilder usual) throws IOException {
    boolean fixed = rows.textLength() < LEAST_BYTES || rows.replacesShown();
    if (!fixed && hardlyLog()) {
      rows.keepRareWhole(store, RARE);
      return orWhole(encoded(rows, usual));
    }
    Encoded all = encoded(rows, usual);
    if (fixed) {
      return all;
    }
    return orWhole(templatesPay(all) ? all : all.orSmaller(withoutRare()));
  }

  /**
   * Whether much of a longer log is kept whole already, as hardly two lines are alike: then not all
   * templates are tried.
   */
  private boolean hardlyLog() {
    return rows.textLength() > PlainBlock.MOST_BYTES
        && rows.bytesWhole(0) > rows.textLength() / MUCH;
  }

  private Encoded orWhole(Encoded other) {
    return mayBeSmaller(other) ? other.orSmaller(whole()) : other;
  }

  /** Whether what templates take is too little for rare ones to matter. */
  private static boolean templatesPay(Encoded all) {
    return all.dictionary().map(body -> body.length).orElse(0) * FEW < all.size();
  }

  private boolean mayBeSmaller(Encoded than) {
    byte[] text = Arrays.copyOf(rows.text(), rows.textLength());
    long estimate = backend.estimateWhole(text);
    if ((backend.mixes() ? estimate / 2 : estimate - estimate / 3) >= than.size()) {
      return false;
    }
    return backend.mixes()
        || text.length <= PlainBlock.MOST_BYTES
        || backend.estimateThoroughly(text) * BEST / THOROUGH < than.size();
  }

  private Encoded withoutRare() throws IOException {
    TemplateStore own = TemplateStore.thrifty();
    BlockRows few = PlainBlock.rows(rows.text(), rows.textLength(), own);
    few.keepRareWhole(own, RARE);
    return encoded(few, new DictionaryBuilder(Dictionary.FIRST_ID, LineUnderstanding.usual()));
  }

  private Encoded whole() {
    return new Encoded(Optional.empty(), encoding.apply(encoder.beginWhole(rows)));
  }

  private Encoded encoded(BlockRows some, DictionaryBuilder dictionaries) {
    Optional<byte[]> dictionary = dictionaries.learnt(some, backend);
    return new Encoded(dictionary, encoding.apply(encoder.begin(some, dictionaries.needed(some))));
  }
}
