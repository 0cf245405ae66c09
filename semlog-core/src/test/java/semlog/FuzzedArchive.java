package semlog;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import semlog.archive.ArchiveReader;
import semlog.archive.ArchiveWriter;
import semlog.archive.BlockEntry;
import semlog.archive.SectionEntry;
import semlog.archive.Segment;
import semlog.block.EncodedBlock;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;

/**
 * An archive as a fuzzer changes it: what units hold, unpacked, so that a changed byte is one of a
 * template or a column. What frames, packs, seals and vouches for it is right. Layout:
 *
 * <pre>
 * 1  01 if it is sealed
 * then parts: 1 kind | 2 length, little-endian | length bytes
 *    1 dictionary: its body
 *    2 block: lines varint | raw bytes varint | body of the head
 *    3 frame of the block before: its streams
 *    4 section: name | its bytes
 *    5 commit
 *    6 end of the segment
 * </pre>
 *
 * Of parts of other kinds nothing comes; a length beyond the end is that of all that is left.
 */
final class FuzzedArchive {
  static final int SEALED = 1;
  private static final int DICTIONARY = 1;
  private static final int BLOCK = 2;
  private static final int FRAME = 3;
  private static final int SECTION = 4;
  private static final int COMMIT = 5;
  private static final int END = 6;
  private static final int ZSTD_FORM = 1;
  private static final int MOST_LENGTH = 0xffff;
  private static final int FAST = 1;

  private final LiveWriting writing;
  private final ByteArraySink sink = new ByteArraySink();
  private ArchiveWriter archive;
  private int dictionaries;
  private byte[] block = {};
  private final List<byte[]> frames = new ArrayList<>();

  private FuzzedArchive(LiveWriting writing) {
    this.writing = writing;
    this.archive = writing.writer(sink);
  }

  /**
   * The archive of an input.
   *
   * @param writing sealed if the input is
   */
  static byte[] archive(byte[] input, LiveWriting writing) throws IOException {
    FuzzedArchive fuzzed = new FuzzedArchive(writing);
    for (int at = 1; at + 3 <= input.length; ) {
      int length = (input[at + 1] & 0xff) | (input[at + 2] & 0xff) << 8;
      int to = Math.min(input.length, at + 3 + length);
      fuzzed.add(input[at], Arrays.copyOfRange(input, at + 3, to));
      at = to;
    }
    fuzzed.end();
    return fuzzed.sink.toByteArray();
  }

  private void add(int kind, byte[] body) throws IOException {
    if (kind == FRAME) {
      frames.add(Zstd.compress(body, FAST));
      return;
    }
    addBlock();
    switch (kind) {
      case DICTIONARY -> {
        archive.addDictionary(body);
        dictionaries++;
      }
      case BLOCK -> block = body;
      case SECTION -> addSection(new ByteCursor(body, "section"));
      case COMMIT -> archive.commit();
      case END -> {
        end();
        archive = writing.writer(sink);
        dictionaries = 0;
      }
      default -> {}
    }
  }

  private void addSection(ByteCursor body) throws IOException {
    String name = body.text();
    if (!name.isEmpty()) {
      archive.addSection(name, body.bytes(body.remaining()));
    }
  }

  private void addBlock() throws IOException {
    if (block.length > 0) {
      ByteCursor body = new ByteCursor(block, "block");
      archive.addBlock(
          new EncodedBlock(
              body.size(),
              body.size(),
              IntStream.range(0, dictionaries).toArray(),
              body.bytes(body.remaining()),
              frames));
    }
    block = new byte[0];
    frames.clear();
  }

  private void end() throws IOException {
    addBlock();
    archive.finish();
  }

  /**
   * The input of an archive, to begin with.
   *
   * @param grams a section that each segment has too, which an archive so small has not
   */
  static byte[] of(byte[] archive, LiveWriting writing, boolean sealed, byte[] grams)
      throws IOException {
    ByteBuilder out = new ByteBuilder(archive.length).u8(sealed ? SEALED : 0);
    ArchiveReader reader =
        ArchiveReader.open(new ByteArraySource(archive), writing.access.keyring());
    for (Segment segment : reader.segments()) {
      for (int i = 0; i < segment.dictionaries(); i++) {
        part(DICTIONARY, stored(segment.dictionary(i)), out);
      }
      for (long i = 0; i < segment.blocks(); i++) {
        block(segment, segment.block(i), out);
      }
      for (long i = 0; i < segment.sections(); i++) {
        SectionEntry entry = segment.section(i);
        byte[] body = segment.read(entry);
        part(SECTION, new ByteBuilder(body.length).text(entry.name()).bytes(body), out);
      }
      ByteBuilder table = new ByteBuilder(grams.length);
      part(SECTION, table.text(BlockTables.GRAMS).bytes(grams), out);
      part(COMMIT, new ByteBuilder(0), out);
      part(END, new ByteBuilder(0), out);
    }
    return out.toByteArray();
  }

  private static void block(Segment segment, BlockEntry entry, ByteBuilder out) throws IOException {
    EncodedBlock block = segment.read(entry);
    ByteBuilder body = new ByteBuilder(block.head().length);
    part(
        BLOCK,
        body.varint(block.lines())
            .varint(block.rawBytes())
            .bytes(stored(block.head()).toByteArray()),
        out);
    for (byte[] frame : block.frames()) {
      part(FRAME, new ByteBuilder(frame.length).bytes(unpacked(frame)), out);
    }
  }

  /** A packed body, as it is when zstd does not help. */
  private static ByteBuilder stored(byte[] packed) throws IOException {
    ByteCursor body = new ByteCursor(packed, "body");
    if (body.u8() != ZSTD_FORM) {
      return new ByteBuilder(packed.length).bytes(packed);
    }
    byte[] raw = new byte[body.count(MOST_LENGTH)];
    System.arraycopy(unpacked(body.bytes(body.remaining())), 0, raw, 0, raw.length);
    return new ByteBuilder(raw.length + 1).u8(0).bytes(raw);
  }

  private static byte[] unpacked(byte[] frame) throws IOException {
    try (InputStream raw = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(frame))) {
      return raw.readAllBytes();
    }
  }

  private static void part(int kind, ByteBuilder body, ByteBuilder out) {
    if (body.length() > MOST_LENGTH) {
      throw new Damaged("a part of " + body.length() + " bytes");
    }
    out.u8(kind).u8(body.length()).u8(body.length() >>> 8).bytes(body.toByteArray());
  }
}
