package semlog;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import semlog.block.BlockEncoder;
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
  /** A shorter log costs little either way. */
  private static final int LEAST_BYTES = 1 << 9;

  /** What templates of no more rows save is less than they take. */
  private static final int RARE = 12;

  /** Of so many bytes one is little. */
  private static final int FEW = 16;

  private final BlockRows rows;
  private final BlockEncoder encoder;
  private final Backend backend;

  /**
   * A log of at most {@link PlainBlock#MOST_BYTES}, which readers understand as usual.
   *
   * @param rows sealed, whose templates have no ids yet
   */
  ShortLog(BlockRows rows, BlockEncoder encoder, Backend backend) {
    this.rows = rows;
    this.encoder = encoder;
    this.backend = backend;
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
    boolean merged = rows.replacesShown();
    Encoded all = encoded(rows, usual);
    if (rows.textLength() < LEAST_BYTES || merged) {
      return all;
    }
    Encoded smallest = templatesPay(all) ? all : all.orSmaller(withoutRare());
    return mayBeSmaller(smallest) ? smallest.orSmaller(whole()) : smallest;
  }

  /** Whether what templates take is too little for rare ones to matter. */
  private static boolean templatesPay(Encoded all) {
    return all.dictionary().map(body -> body.length).orElse(0) * FEW < all.size();
  }

  private boolean mayBeSmaller(Encoded than) {
    long estimate = backend.estimateWhole(Arrays.copyOf(rows.text(), rows.textLength()));
    return (backend.mixes() ? estimate / 2 : estimate - estimate / 3) < than.size();
  }

  private Encoded withoutRare() throws IOException {
    TemplateStore store = TemplateStore.thrifty();
    BlockRows few = PlainBlock.rows(rows.text(), rows.textLength(), store);
    few.keepRareWhole(store, RARE);
    return encoded(few, new DictionaryBuilder(Dictionary.FIRST_ID, LineUnderstanding.usual()));
  }

  private Encoded whole() {
    return new Encoded(Optional.empty(), encoder.encodeWhole(rows));
  }

  private Encoded encoded(BlockRows some, DictionaryBuilder dictionaries) {
    Optional<byte[]> dictionary = dictionaries.learnt(some, backend);
    return new Encoded(dictionary, encoder.encode(some, dictionaries.needed(some)));
  }
}
