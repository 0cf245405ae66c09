package semlog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteArraySink;
import semlog.seal.Keyring;
import semlog.seal.Lock;
import semlog.seal.SigningKey;
import semlog.seal.X25519Identity;

/** The sealed and signed archive in FORMAT.md is what is written with its keys, and is read. */
final class SealedExampleTest {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
  private static final byte[] LINE = "10:15:02 port 80\n".getBytes(US_ASCII);

  @Test
  void theSealedExampleIsWrittenAndRead() throws IOException {
    X25519Identity owner = X25519Identity.generate(SealedExampleTest::from0);
    SigningKey key = SigningKey.generate(SealedExampleTest::from0);
    Sealing sealing =
        new Sealing(
            Optional.of(new Lock(List.of(owner.recipient()), SealedExampleTest::from0)),
            Optional.of(key),
            true);
    byte[] archive = Documents.hex("sealed");
    assertEquals(HEX.formatHex(archive), HEX.formatHex(written(sealing)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Access access = new Access(Optional.empty(), Keyring.of(List.of(owner)));
    Restorer.restore(new ByteArrayInputStream(archive), Optional.empty(), access, out);
    assertEquals(new String(LINE, US_ASCII), out.toString(US_ASCII));
    Verdict verdict =
        new Verifier(access, List.of(key.signer()))
            .verify(new ByteArrayInputStream(archive), Optional.empty(), Optional.empty());
    assertTrue(verdict.complete() && verdict.origin() == Verdict.Origin.PROVEN);
    String format = Documents.all();
    assertTrue(format.contains(owner.secretText()) && format.contains(key.signer().toString()));
    assertTrue(format.contains(verdict.receipt().orElseThrow().toString()));
  }

  @Test
  void theTokensExampleIsWritten() throws IOException {
    X25519Identity owner = X25519Identity.generate(SealedExampleTest::from0);
    Lock lock = new Lock(List.of(owner.recipient()), SealedExampleTest::from0);
    byte[] archive =
        written(new Sealing(Optional.of(lock), Optional.empty(), false, List.of("portnumber")));
    String all = HEX.formatHex(archive);
    assertTrue(all.contains(HEX.formatHex(Documents.hex("tokens"))), all);
  }

  private static byte[] written(Sealing sealing) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    CompressionOptions options = CompressionOptions.defaults().with(sealing);
    try (Compressor compressor = new Compressor(sink, () -> from0(16), options)) {
      compressor.write(LINE, 0, LINE.length);
    }
    return sink.toByteArray();
  }

  /** What is random elsewhere. */
  private static byte[] from0(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
