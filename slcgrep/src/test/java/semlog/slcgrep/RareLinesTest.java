package semlog.slcgrep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import semlog.CompressionOptions;
import semlog.Compressor;
import semlog.bytes.ByteArraySink;

/** Queries find lines that are kept whole as they are rare, wherever they are asked for. */
@Tag("slow")
final class RareLinesTest {
  private static final int ENOUGH = 8 << 20;

  private static final String RARE =
      """
      2026-11-22 10:15:01 sshd[7]: Failed password for root from 192.0.2.7 port 4711
      {"user":"\\u0072oot","seconds":7}
      2026-11-22 10:15:02 sudo[9]: user=alice took 12 s
      certificate 7 of web1 expires
      """;

  @TempDir private Path directory;

  @Test
  void areFound() throws IOException {
    StringBuilder log = new StringBuilder(RARE);
    for (int line = 0; log.length() < ENOUGH; line++) {
      log.append("2026-11-22 10:16:").append(10 + line % 50).append(" worker finished job ");
      log.append(line).append(" for tenant-a, ").append("and so on ".repeat(8)).append('\n');
    }
    byte[] text = log.toString().getBytes(StandardCharsets.US_ASCII);
    Path archive = Files.write(directory.resolve("rare.slc"), archive(text));
    Path plain = Files.write(directory.resolve("rare.log"), text);
    String[][] queries = {
      {"user:root", "2"},
      {"user:ROOT", "2"},
      {"user:al*", "1"},
      {"ipv4:192.0.2.7", "1"},
      {"portnumber:4711", "1"},
      {"user:nobody", "0"},
      {"user:* AND NOT user:root", "1"},
      {"user:alice OR ipv4:192.0.2.7", "2"},
      {"certificate", "1"}
    };
    for (String[] query : queries) {
      Grepped told = Grepped.of("", "-n", "-Q", query[0], archive.toString());
      assertEquals(Grepped.of("", "-n", "-Q", query[0], plain.toString()).out(), told.out());
      assertEquals(Integer.parseInt(query[1]), told.out().lines().count(), query[0]);
    }
  }

  private static byte[] archive(byte[] log) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    CompressionOptions options =
        new CompressionOptions(1, 1, CompressionOptions.DEFAULT_MEMORY_BYTES);
    try (Compressor compressor = new Compressor(sink, () -> new byte[16], options)) {
      compressor.write(log, 0, log.length);
    }
    return sink.toByteArray();
  }
}
