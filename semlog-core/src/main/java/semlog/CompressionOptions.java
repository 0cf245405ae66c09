package semlog;

import java.util.Optional;
import semlog.attribute.Formats;
import semlog.block.Dictionary;
import semlog.column.Backend;
import semlog.template.TemplateStore;

/**
 * How to compress.
 *
 * @param level 1 (fastest) to 9 (smallest)
 * @param threads 1 or more; the archive does not depend on it
 * @param memoryBytes what the whole process should stay below
 * @param model what is known of the log beforehand
 * @param frozen whether nothing is learnt beyond the model
 * @param sealing how the archive is protected
 * @param formats by which lines are understood
 */
public record CompressionOptions(
    int level,
    int threads,
    long memoryBytes,
    Optional<Model> model,
    boolean frozen,
    Sealing sealing,
    Formats formats) {
  /** The level when none is asked for. */
  public static final int DEFAULT_LEVEL = 5;

  private static final int FASTEST = 1;

  /** The memory when none is asked for. */
  public static final long DEFAULT_MEMORY_BYTES = 512L << 20;

  /** A block that is encoded while the next is learnt takes so many times its text. */
  private static final int MEMORY_PER_BLOCK_BYTE = 16;

  /** And of a block that nothing goes on beside. */
  private static final int MEMORY_PER_LONE_BLOCK_BYTE = 8;

  private static final int MEMORY_PER_LEARNT_BYTE = 20;
  private static final long LEAST_LEARNT = 1 << 20;
  private static final long SMALLEST_BLOCK = 1 << 20;
  private static final long LARGEST_BLOCK = 32 << 20;
  private static final long LARGEST_LONE_BLOCK = 64 << 20;

  /** All streams of a padded block are in its head. */
  private static final long LARGEST_PADDED_BLOCK = 16 << 20;

  public CompressionOptions {
    if (level < 1 || level > Backend.LEVELS) {
      throw new IllegalArgumentException("level " + level);
    }
    if (threads < 1 || memoryBytes < 1) {
      throw new IllegalArgumentException(threads + " threads, " + memoryBytes + " bytes");
    }
  }

  /** Nothing is known beforehand. */
  public CompressionOptions(int level, int threads, long memoryBytes) {
    this(level, threads, memoryBytes, Optional.empty(), false, Sealing.NONE, Formats.BUILT_IN);
  }

  /** The same, protected otherwise. */
  CompressionOptions with(Sealing other) {
    return new CompressionOptions(level, threads, memoryBytes, model, frozen, other, formats);
  }

  /** A store of what is known beforehand. */
  TemplateStore store() {
    return model.map(known -> known.store(frozen)).orElseGet(TemplateStore::thrifty);
  }

  /** A back end of the level. */
  Backend backend() {
    return model.map(known -> known.backend(level)).orElseGet(() -> new Backend(level));
  }

  /** The templates that a segment learns. */
  DictionaryBuilder dictionaries(LineUnderstanding understanding) {
    return new DictionaryBuilder(
        model.map(Model::nextId).orElse(Dictionary.FIRST_ID), understanding);
  }

  /** Default level and memory, one thread. */
  public static CompressionOptions defaults() {
    return new CompressionOptions(DEFAULT_LEVEL, 1, DEFAULT_MEMORY_BYTES);
  }

  /** Bytes of skeletons after which a segment ends and learning starts afresh. */
  long mostLearntBytes() {
    return Math.max(LEAST_LEARNT, memoryBytes / MEMORY_PER_LEARNT_BYTE);
  }

  /**
   * Whether the next block is learnt while one is encoded. At the level that mixes, encoding takes
   * nearly all of the time, and larger blocks are worth more.
   */
  boolean encodesBeside() {
    return isParallel() && !isAlone();
  }

  /**
   * Whether what only some readers need is left to them: what lines of rare templates say, and
   * which blocks have which trigrams.
   */
  boolean isFastest() {
    return level == FASTEST;
  }

  /** Whether more than one thread is at work. */
  boolean isParallel() {
    return threads > 1;
  }

  /** How much text a block takes. */
  int blockBytes() {
    long wanted = memoryBytes / (isAlone() ? MEMORY_PER_LONE_BLOCK_BYTE : MEMORY_PER_BLOCK_BYTE);
    long largest = isAlone() ? LARGEST_LONE_BLOCK : LARGEST_BLOCK;
    return (int)
        Math.clamp(wanted, SMALLEST_BLOCK, sealing.padded() ? LARGEST_PADDED_BLOCK : largest);
  }

  private boolean isAlone() {
    return level >= Backend.MIXING_LEVEL;
  }
}
