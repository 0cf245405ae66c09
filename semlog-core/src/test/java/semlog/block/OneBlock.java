package semlog.block;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import semlog.CompressionOptions;
import semlog.Compressor;
import semlog.archive.ArchiveReader;
import semlog.archive.Segment;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;

/** The one block that a log becomes, and its templates. */
public final class OneBlock {
  private final SegmentTemplates templates = new SegmentTemplates();
  private final EncodedBlock block;

  /** The block of a log that has some templates. */
  public OneBlock(String log, int level) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    CompressionOptions options =
        new CompressionOptions(level, 1, CompressionOptions.DEFAULT_MEMORY_BYTES);
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    try (Compressor compressor = new Compressor(sink, () -> new byte[16], options)) {
      compressor.write(bytes, 0, bytes.length);
    }
    Segment segment =
        ArchiveReader.open(new ByteArraySource(sink.toByteArray())).segments().getFirst();
    templates.add(Dictionary.decode(segment.dictionary(0), "dictionary"));
    block = segment.read(segment.block(0));
  }

  /** Its columns, none of which is decoded. */
  public BlockColumns columns() {
    return new BlockColumns(
        "block", block.rawBytes(), block.head(), block.frames()::get, templates);
  }
}
