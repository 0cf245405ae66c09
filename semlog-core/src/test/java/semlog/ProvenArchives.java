package semlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.seal.Keyring;
import semlog.seal.Lock;
import semlog.seal.Signer;
import semlog.seal.SigningKey;
import semlog.seal.X25519Identity;

/** Archives of some segments, plain, sealed or signed, and what is said of them. */
final class ProvenArchives {
  private final Random random;
  private final X25519Identity owner;
  private final SigningKey key;

  ProvenArchives(long seed) {
    random = new Random(seed);
    owner = X25519Identity.generate(this::some);
    key = SigningKey.generate(this::some);
  }

  /** As many random bytes. */
  byte[] some(int count) {
    byte[] made = new byte[count];
    random.nextBytes(made);
    return made;
  }

  Access access() {
    return new Access(Optional.empty(), Keyring.of(List.of(owner)));
  }

  Signer signer() {
    return key.signer();
  }

  Sealing sealing(VerifierTest.Kind kind) {
    boolean seals = kind == VerifierTest.Kind.SEALED || kind == VerifierTest.Kind.BOTH;
    return new Sealing(
        seals ? Optional.of(new Lock(List.of(owner.recipient()), this::some)) : Optional.empty(),
        isSigned(kind) ? Optional.of(key) : Optional.empty(),
        false);
  }

  static boolean isSigned(VerifierTest.Kind kind) {
    return kind == VerifierTest.Kind.SIGNED || kind == VerifierTest.Kind.BOTH;
  }

  /** An archive of a segment for each text, or of more where a table changes. */
  byte[] archive(Sealing sealing, String... texts) throws IOException {
    return goneOn(new byte[0], sealing, texts);
  }

  /** The same, behind what is there. */
  byte[] goneOn(byte[] archive, Sealing sealing, String... texts) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    sink.append(archive, 0, archive.length);
    Target target = Target.after(new ByteArraySource(archive), sink, Optional.empty());
    for (String text : texts) {
      try (Compressor compressor = compressor(target, sealing)) {
        byte[] bytes = text.getBytes(UTF_8);
        compressor.write(bytes, 0, bytes.length);
      }
    }
    return sink.toByteArray();
  }

  Compressor compressor(Target target, Sealing sealing) {
    return new Compressor(target, () -> some(16), options(sealing), Optional.empty());
  }

  static CompressionOptions options(Sealing sealing) {
    return new CompressionOptions(1, 1, 1).with(sealing);
  }

  /** What is said of archives that go on one another, of the last one. */
  Verdict verdict(Optional<Receipt> expected, byte[]... archives) throws IOException {
    Verifier verifier = new Verifier(access(), List.of(signer()));
    Optional<Verdict> verdict = Optional.empty();
    for (byte[] archive : archives) {
      verdict =
          Optional.of(
              verifier.verify(new ByteArrayInputStream(archive), Optional.empty(), expected));
    }
    return verdict.orElseThrow();
  }

  Receipt receipt(byte[] archive) throws IOException {
    return verdict(Optional.empty(), archive).receipt().orElseThrow();
  }

  String restored(byte[] archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Restorer.restore(new ByteArrayInputStream(archive), Optional.empty(), access(), out);
    return out.toString(UTF_8);
  }
}
