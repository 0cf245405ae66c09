package semlog.archive;

import java.util.Optional;
import java.util.function.Supplier;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.seal.RunningDigest;
import semlog.seal.Signer;
import semlog.seal.SigningKey;

/**
 * What a commit says of the lines before it, in fields that are there or not.
 *
 * @param digest of all raw bytes of its segment so far, by {@link RunningDigest}
 * @param signature of the {@link #statement}
 * @param predecessor the {@link #naming name} of the commit that the segment goes on
 * @param next who signs the next commit, if each has a key of its own
 * @param replaced what the segment stands for, if others were there before it
 */
public record Proof(
    Optional<byte[]> digest,
    Optional<byte[]> signature,
    Optional<byte[]> predecessor,
    Optional<Replaced> replaced,
    Optional<Signer> next) {
  /** Says nothing. */
  static final Proof NONE =
      new Proof(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static final int DIGEST = 4;
  static final int SIGNATURE = 5;
  static final int PREDECESSOR = 6;
  static final int NEXT = 8;

  private static final byte[] NOTHING = new byte[RunningDigest.BYTES];

  /** What is gone, if the segment is a tombstone. */
  public Optional<Dropped> dropped() {
    return replaced.filter(Dropped.class::isInstance).map(Dropped.class::cast);
  }

  /** What its lines were in, if the segment was compacted. */
  public Optional<Compacted> compacted() {
    return replaced.filter(Compacted.class::isInstance).map(Compacted.class::cast);
  }

  /**
   * What is signed: segment id, raw bytes as a u64, their digest, the name of the commit that the
   * segment goes on or zeros, the digest of what it stands for or zeros, the public key of who
   * signs the next commit or zeros, and a byte, 1 if the segment is complete.
   */
  public static byte[] statement(
      byte[] id,
      long rawBytes,
      byte[] digest,
      Optional<byte[]> predecessor,
      Optional<Replaced> replaced,
      Optional<Signer> next,
      boolean closed) {
    return new ByteBuilder(160)
        .bytes(id)
        .u64(rawBytes)
        .bytes(digest)
        .bytes(predecessor.orElse(NOTHING))
        .bytes(replaced.map(Replaced::digest).orElse(NOTHING))
        .bytes(next.map(Signer::key).orElse(NOTHING))
        .u8(closed ? 1 : 0)
        .toByteArray();
  }

  /**
   * The name of a commit: a digest of its segment's id, its ordinal as a u64, its first byte and
   * its body as it is stored. It is computed when somebody asks, as few do: the first digest of a
   * process takes 15 ms.
   */
  static Supplier<byte[]> naming(byte[] id, int kindAndFlags, long ordinal, byte[] body) {
    byte[] named =
        new ByteBuilder(64).bytes(id).u64(ordinal).u8(kindAndFlags).bytes(body).toByteArray();
    return () -> RunningDigest.of(named);
  }

  static Supplier<byte[]> naming(byte[] id, Unit stored) {
    UnitFrame frame = stored.frame();
    return naming(id, frame.kind() | frame.flags(), frame.ordinal(), stored.body());
  }

  void write(ByteBuilder fields) {
    digest.ifPresent(value -> field(fields, DIGEST, value));
    signature.ifPresent(value -> field(fields, SIGNATURE, value));
    predecessor.ifPresent(value -> field(fields, PREDECESSOR, value));
    replaced.ifPresent(value -> field(fields, value.tag(), value.wire()));
    next.ifPresent(value -> field(fields, NEXT, value.key()));
  }

  private static void field(ByteBuilder out, int tag, byte[] value) {
    out.varint(tag * 4 + 1).block(value);
  }

  /** With what a field of bytes says, if it is one of these. */
  Proof with(int tag, ByteCursor in) {
    byte[] value = in.block();
    return switch (tag) {
      case Dropped.TAG -> replacing(Dropped.read(value, in.part()));
      case Compacted.TAG -> replacing(Compacted.read(value, in.part()));
      case DIGEST, SIGNATURE, PREDECESSOR, NEXT -> with(tag, value, in);
      default -> this;
    };
  }

  private Proof replacing(Replaced read) {
    return new Proof(digest, signature, predecessor, Optional.of(read), next);
  }

  private Proof with(int tag, byte[] value, ByteCursor in) {
    if (value.length != (tag == SIGNATURE ? SigningKey.SIGNATURE_BYTES : RunningDigest.BYTES)) {
      throw in.damaged("field # of # bytes", tag, value.length);
    }
    Optional<byte[]> said = Optional.of(value);
    return switch (tag) {
      case DIGEST -> new Proof(said, signature, predecessor, replaced, next);
      case SIGNATURE -> new Proof(digest, said, predecessor, replaced, next);
      case PREDECESSOR -> new Proof(digest, signature, said, replaced, next);
      default -> new Proof(digest, signature, predecessor, replaced, said.map(Signer::of));
    };
  }
}
