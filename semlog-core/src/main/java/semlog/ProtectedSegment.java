package semlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import semlog.archive.ArchiveWriter;
import semlog.archive.SectionEntry;
import semlog.archive.Segment;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.column.Backend;
import semlog.column.Decompressor;
import semlog.fault.Damaged;
import semlog.fault.WrongKey;
import semlog.seal.SealKey;

/**
 * The protected values of a segment, in sections that a second key opens. Body of the section
 * {@link #KEY}, in front of the first of the others:
 *
 * <pre>
 * words    varint count, and each as its length and UTF-8 bytes
 * age file to the end; its content is a secret of 32 bytes
 * </pre>
 *
 * <p>Body of a section {@link #VALUES}, in front of the block that it is of:
 *
 * <pre>
 * block    varint, its number in the segment
 * sealed   to the end, by the key "slc protected" of the secret and the segment's id, with the
 *          block's number as the number and the segment's id as what is clear besides:
 *   bytes    varint, how many the rest decompresses to
 *   zstd     { values varint | bytes from the last placeholder or the block's start to each varint
 *            | number of the word of each varint | length of each varint | the values }
 * </pre>
 */
final class ProtectedSegment {
  static final String KEY = "protected key";
  static final String VALUES = "protected values";

  private static final String PURPOSE = "slc protected";
  private static final int MOST_WORDS = 1 << 10;
  private static final int MOST_BYTES = 1 << 28;

  private final byte[] id;
  private final List<String> words;
  private final SealKey key;

  private ProtectedSegment(byte[] id, List<String> words, byte[] secret) {
    this.id = id;
    this.words = words;
    this.key = SealKey.derive(secret, id, PURPOSE);
    Arrays.fill(secret, (byte) 0);
  }

  /** Writes the key of a segment under way. */
  static ProtectedSegment begin(ArchiveWriter archive, ProtectedValues values) throws IOException {
    byte[] secret = values.lock().random(SealKey.SECRET_BYTES);
    ByteBuilder body = new ByteBuilder().varint(values.words().size());
    values.words().forEach(body::text);
    archive.addSection(KEY, body.bytes(values.lock().wrap(secret)).toByteArray());
    return new ProtectedSegment(archive.id(), values.words(), secret);
  }

  /**
   * Reads the key of a segment; nothing where it may stay closed.
   *
   * @param body of the section
   * @throws WrongKey when it may not
   */
  static Optional<ProtectedSegment> open(byte[] body, byte[] id, Access access) {
    ByteCursor in = new ByteCursor(body, KEY);
    List<String> words = new ArrayList<>();
    for (int left = in.count(MOST_WORDS); left > 0; left--) {
      words.add(in.text());
    }
    byte[] file = in.bytes(in.remaining());
    try {
      byte[] secret = access.keyring().open(file);
      if (secret.length != SealKey.SECRET_BYTES) {
        throw new Damaged(KEY + ": a secret of " + secret.length + " bytes");
      }
      return Optional.of(new ProtectedSegment(id, List.copyOf(words), secret));
    } catch (WrongKey e) {
      if (access.partial()) {
        return Optional.empty();
      }
      throw new WrongKey(
          "protected: " + String.join(", ", words) + "; " + e.getMessage(),
          "pass that identity too, or --partial to have <protected:TYPE> in their place");
    }
  }

  /**
   * Whether there are protected values in a segment, all of which can be read or may stay out. Only
   * a sealed one can have some, so that others need not be looked through when they are opened.
   *
   * @throws WrongKey when that is not so
   */
  static boolean isIn(Segment segment, Access access) throws IOException {
    Optional<SectionEntry> section =
        segment.isSealed() ? segment.lastSection(KEY) : Optional.empty();
    if (section.isPresent()) {
      Optional<ProtectedSegment> _ = open(segment.read(section.get()), segment.id(), access);
    }
    return section.isPresent();
  }

  /** What to say where lines come as they are stored. */
  static WrongKey onlyPartially() {
    return new WrongKey(
        "has protected values, which are put back in whole files only",
        "search the file, or pass --partial to have <protected:TYPE> in their place");
  }

  /** Writes the values of the next block, which begins at a place in the lines. */
  void write(
      ArchiveWriter archive,
      long block,
      long start,
      List<ProtectedValues.Value> values,
      Backend backend)
      throws IOException {
    ByteBuilder plain = new ByteBuilder().varint(values.size());
    long at = start;
    for (ProtectedValues.Value value : values) {
      plain.varint(value.place() - at);
      at = value.place() + placeholder(value).length;
    }
    values.forEach(value -> plain.varint(value.word()));
    values.forEach(value -> plain.varint(value.bytes().length));
    values.forEach(value -> plain.bytes(value.bytes()));
    byte[] packed = backend.compress(plain.array(), 0, plain.length());
    byte[] inside =
        new ByteBuilder(packed.length + 5).varint(plain.length()).bytes(packed).toByteArray();
    byte[] sealed = key.close(block, id, inside);
    archive.addSection(
        VALUES, new ByteBuilder(sealed.length + 5).varint(block).bytes(sealed).toByteArray());
  }

  /** The values of a block, and where their placeholders begin in it. */
  record Read(long block, List<ProtectedValues.Value> values) {}

  /** Reads the values of a block. */
  Read read(byte[] body) {
    ByteCursor in = new ByteCursor(body, VALUES);
    long block = in.varint();
    byte[] inside =
        key.open(block, id, in.bytes(in.remaining()))
            .orElseThrow(
                () ->
                    new Damaged(
                        VALUES + " of block " + block + ": their seal is broken: it was altered"));
    ByteCursor frame = new ByteCursor(inside, VALUES);
    int rawBytes = frame.count(MOST_BYTES);
    try (Decompressor zstd = new Decompressor(new byte[0])) {
      byte[] plain = zstd.decompress(frame.bytes(frame.remaining()), rawBytes, VALUES);
      return new Read(block, values(new ByteCursor(plain, VALUES)));
    }
  }

  private List<ProtectedValues.Value> values(ByteCursor in) {
    int count = in.count(in.remaining());
    long[] gaps = numbers(in, count);
    long[] numbers = numbers(in, count);
    long[] lengths = numbers(in, count);
    List<ProtectedValues.Value> values = new ArrayList<>(count);
    long at = 0;
    for (int i = 0; i < count; i++) {
      if (numbers[i] >= words.size() || lengths[i] > in.remaining()) {
        throw new Damaged(VALUES + ": value " + i + " is none");
      }
      byte[] bytes = in.bytes((int) lengths[i]);
      values.add(new ProtectedValues.Value(at + gaps[i], (int) numbers[i], bytes));
      at += gaps[i] + placeholder(values.getLast()).length;
    }
    in.end();
    return values;
  }

  private static long[] numbers(ByteCursor in, int count) {
    long[] numbers = new long[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = in.size();
    }
    return numbers;
  }

  byte[] placeholder(ProtectedValues.Value value) {
    return ProtectedValues.placeholder(words.get(value.word()));
  }
}
