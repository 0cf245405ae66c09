package semlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.archive.ArchiveReader;
import semlog.archive.Segment;
import semlog.block.BlockEncoder;
import semlog.block.BlockReader;
import semlog.block.BlockRoom;
import semlog.block.EncodedBlock;
import semlog.block.SegmentTemplates;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.bytes.ByteBuilder;
import semlog.template.TemplateStore;

/** Long texts with few lines of the same kind take no more than what takes them as text. */
final class HardlyLogTest {
  /** Without a way as text they take a fifth more. */
  private static final int PERCENT = 100;

  private static final long USUAL_MEMORY = 512 << 20;

  /** Blocks of 2 MiB. */
  private static final long LITTLE_MEMORY = 32 << 20;

  @Property(tries = 100)
  void anyTextIsKeptWhole(@ForAll @Size(min = 1, max = 9000) byte[] text) throws IOException {
    for (int level : new int[] {1, 5, 9}) {
      try (BlockEncoder encoder = new BlockEncoder(level)) {
        EncodedBlock block =
            encoder
                .beginWhole(PlainBlock.rows(text, text.length, TemplateStore.thrifty()))
                .encode();
        assertEquals(text.length, block.rawBytes());
        assertArrayEquals(text, restored(block));
      }
    }
  }

  @Test
  void sourceCodeTakesNoMoreThanZstd() throws IOException {
    byte[] sources = sources();
    int zstd = Zstd.compress(sources, 19).length;
    int archive = archive(sources, 5, USUAL_MEMORY).length;
    assertTrue(archive <= zstd + zstd / PERCENT, archive + " bytes, zstd " + zstd);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void dumpsTakeNoMoreThanZstd(int level) throws IOException {
    byte[] dump = dump(sources());
    int zstd = Zstd.compress(dump, level == 1 ? 3 : 19).length;
    byte[] archive = archive(dump, level, USUAL_MEMORY);
    assertTrue(archive.length <= zstd + zstd / PERCENT, archive.length + " bytes, zstd " + zstd);
    assertArrayEquals(dump, restored(archive));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void blocksOfLongTextsAreTextWhereThatIsSmaller(int level) throws IOException {
    byte[] sources = sources();
    byte[] archive = archive(sources, level, LITTLE_MEMORY);
    assertArrayEquals(sources, restored(archive));
    assertTrue(wholeBlocks(archive).contains(true));
  }

  @Test
  void freeSentencesAreTakenApart() throws IOException {
    byte[] words = words();
    byte[] archive = archive(words, 3, LITTLE_MEMORY);
    assertArrayEquals(words, restored(archive));
    assertEquals(List.of(false, false), wholeBlocks(archive).subList(1, 3));
  }

  /** The threads share what is tried. */
  @Test
  void threadsChangeNothing() throws IOException {
    byte[] dump = dump(sources());
    assertArrayEquals(archive(dump, 5, USUAL_MEMORY, 1), archive(dump, 5, USUAL_MEMORY, 2));
  }

  private static List<Boolean> wholeBlocks(byte[] archive) throws IOException {
    Segment segment = ArchiveReader.open(new ByteArraySource(archive)).segments().getFirst();
    List<Boolean> whole = new ArrayList<>();
    for (long block = 0; block < segment.blocks(); block++) {
      EncodedBlock read = segment.read(segment.block(block));
      whole.add(read.dictionaries().length == 0 && read.frames().isEmpty());
    }
    return whole;
  }

  /** Our own, some 2.5 MB. */
  private static byte[] sources() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        all.write(Files.readAllBytes(file));
      }
    }
    return all.toByteArray();
  }

  /** Lines as of {@code xxd}, of as much text as makes 1.2 MB. */
  private static byte[] dump(byte[] text) {
    StringBuilder dump = new StringBuilder();
    for (int at = 0; dump.length() < 9 << 17; at += 16) {
      dump.append("%08x:".formatted(at));
      for (int i = at; i < at + 16; i += 2) {
        dump.append(" %02x%02x".formatted(text[i], text[i + 1]));
      }
      dump.append("  ");
      for (int i = at; i < at + 16; i++) {
        dump.append(text[i] < ' ' ? '.' : (char) text[i]);
      }
      dump.append('\n');
    }
    return dump.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Words in any order, of which there are few: taken apart they are smaller. */
  private static byte[] words() {
    Random random = new Random(7);
    StringBuilder words = new StringBuilder();
    while (words.length() < 6 << 20) {
      int count = 3 + random.nextInt(12);
      for (int word = 0; word < count; word++) {
        words.append(
            Integer.toString(100_000 + 7919 * random.nextInt(5000), 36).replaceAll("\\d", "q"));
        words.append(word + 1 < count ? ' ' : '\n');
      }
    }
    return words.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] archive(byte[] log, int level, long memory) throws IOException {
    return archive(log, level, memory, 1);
  }

  private static byte[] archive(byte[] log, int level, long memory, int threads)
      throws IOException {
    ByteArraySink sink = new ByteArraySink();
    CompressionOptions options = new CompressionOptions(level, threads, memory);
    try (Compressor compressor = new Compressor(sink, () -> new byte[16], options)) {
      compressor.write(log, 0, log.length);
    }
    return sink.toByteArray();
  }

  private static byte[] restored(byte[] archive) throws IOException {
    ByteArrayOutputStream restored = new ByteArrayOutputStream();
    assertTrue(Restorer.restore(new ByteArrayInputStream(archive), restored).complete());
    return restored.toByteArray();
  }

  private static byte[] restored(EncodedBlock block) {
    BlockReader reader =
        new BlockReader(
            "block",
            block.rawBytes(),
            block.head(),
            block::frame,
            new SegmentTemplates(),
            new BlockRoom());
    ByteBuilder text = new ByteBuilder();
    while (reader.next(text)) {}
    return text.toByteArray();
  }
}
