package semlog.archive;

import java.util.Arrays;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.fault.Damaged;
import semlog.seal.Keyring;
import semlog.seal.Lock;
import semlog.seal.SealKey;
import semlog.seal.TokenKey;

/**
 * How the units of one segment are sealed, or that they are not. The body of its keys unit is an
 * age file, whose content is the segment's secret, and behind it, if the segment is padded, a byte
 * 1; four keys are derived from the secret and the segment's id. If the segment is padded, a body
 * has first {@link Padding} behind it. A sealed body is the body closed with the unit's ordinal as
 * the number, longer by a tag of 16 bytes. What is clear besides, and cannot be altered either:
 *
 * <pre>
 * 16 segment id
 *  8 ordinal
 *  1 kind and flags
 *    of a commit what is in front of its fields, of tokens what is in front of the summary
 * </pre>
 */
final class SegmentSeal {
  /** Flag of a unit whose body is sealed. */
  static final int SEALED = UnitFrame.REQUIRED;

  /** Of a segment that is not sealed, or whose keys are not known yet. */
  static final SegmentSeal NONE = new SegmentSeal(new byte[0], Optional.empty(), false, false);

  /** Of a segment of which only what is clear is wanted. */
  static final SegmentSeal UNOPENED = new SegmentSeal(new byte[0], Optional.empty(), true, false);

  private static final byte[] NOTHING = {};
  private static final byte PADDED = 1;

  private final byte[] id;
  private final Optional<Keys> keys;
  private final boolean unopened;
  private final boolean padded;

  /** One key for each kind of content. */
  private record Keys(SealKey data, SealKey index, SealKey framing, TokenKey tokens) {
    SealKey of(int kind) {
      return switch (kind) {
        case UnitKind.COMMIT -> framing;
        case UnitKind.DIRECTORY, UnitKind.SECTION, UnitKind.TOKENS -> index;
        default -> data;
      };
    }
  }

  /** What becomes of the keys unit of a segment. */
  interface Opener {
    /**
     * How the segment is sealed.
     *
     * @throws semlog.fault.WrongKey when no identity opens it
     */
    SegmentSeal open(byte[] keysBody, byte[] id);
  }

  private SegmentSeal(byte[] id, Optional<Keys> keys, boolean unopened, boolean padded) {
    this.padded = padded;
    this.id = id;
    this.keys = keys;
    this.unopened = unopened;
  }

  /** A segment of that id whose units are sealed under the secret in the content of its keys. */
  static SegmentSeal of(byte[] content, byte[] id) {
    byte[] secret = Arrays.copyOf(content, SealKey.SECRET_BYTES);
    Keys keys =
        new Keys(
            SealKey.derive(secret, id, "slc data"),
            SealKey.derive(secret, id, "slc index"),
            SealKey.derive(secret, id, "slc framing"),
            TokenKey.derive(secret, id, "slc tokens"));
    Arrays.fill(secret, (byte) 0);
    return new SegmentSeal(id, Optional.of(keys), false, content.length > SealKey.SECRET_BYTES);
  }

  /** Opens segments with the identities of a keyring. */
  static Opener with(Keyring keyring) {
    return (body, id) -> {
      if (id.length == 0) {
        throw new Damaged("keys: the header of their segment is lost");
      }
      byte[] content = keyring.open(body);
      boolean more =
          content.length == SealKey.SECRET_BYTES + 1 && content[SealKey.SECRET_BYTES] == PADDED;
      if (content.length != SealKey.SECRET_BYTES && !more) {
        throw new Damaged("keys: a secret of " + content.length + " bytes");
      }
      SegmentSeal seal = of(content, id);
      Arrays.fill(content, (byte) 0);
      return seal;
    };
  }

  /** The secret of a new segment, as the content of its keys unit. */
  static byte[] newSecret(Lock lock, boolean padded) {
    byte[] secret = lock.random(SealKey.SECRET_BYTES);
    if (!padded) {
      return secret;
    }
    byte[] content = Arrays.copyOf(secret, SealKey.SECRET_BYTES + 1);
    content[SealKey.SECRET_BYTES] = PADDED;
    Arrays.fill(secret, (byte) 0);
    return content;
  }

  boolean isSealed() {
    return keys.isPresent();
  }

  boolean isPadded() {
    return padded;
  }

  /** The flag of its units. */
  int flag() {
    return isSealed() ? SEALED : 0;
  }

  /** How long a body of so many bytes is when it is stored. */
  int storedBytes(int bytes) {
    int inside = padded ? Padding.paddedBytes(bytes) : bytes;
    return isSealed() ? inside + SealKey.TAG_BYTES : inside;
  }

  /** The body of a unit as it is stored. */
  byte[] close(int kindAndFlags, long ordinal, byte[] body) {
    return close(kindAndFlags, ordinal, NOTHING, body);
  }

  /** Likewise, where the body has something clear in front. */
  byte[] close(int kindAndFlags, long ordinal, byte[] clear, byte[] body) {
    return keys.isEmpty()
        ? body
        : key(kindAndFlags)
            .close(
                ordinal,
                associated(kindAndFlags, ordinal, clear),
                padded ? Padding.pad(body) : body);
  }

  /**
   * A unit with the body that was given to {@link #close}.
   *
   * @throws Damaged when that is not what this is
   */
  Unit open(Unit unit) {
    UnitFrame frame = unit.frame();
    if (unopened || !UnitKind.isSealable(frame.kind())) {
      return unit;
    }
    if (frame.kind() == UnitKind.TOKENS) {
      return isSealed() ? openTokens(unit) : unit;
    }
    if (frame.has(SEALED) != isSealed()) {
      String what = isSealed() ? "not sealed, as its segment is" : "its segment's keys are lost";
      throw new Damaged(frame.name() + ": " + what);
    }
    if (!isSealed()) {
      return unit;
    }
    return frame.kind() == UnitKind.COMMIT
        ? new Unit(unit.position(), frame, openCommit(unit))
        : new Unit(unit.position(), frame, open(frame, NOTHING, unit.body()));
  }

  /** The commit that a unit is; of an unopened segment what is clear of it. */
  Commit readCommit(Unit unit) {
    return unopened ? Commit.readClear(unit) : Commit.read(open(unit));
  }

  /** The body of a unit by which a block is found without the key. */
  byte[] closeTokens(long ordinal, BlockTokens tokens) {
    byte[] clear = TokenIndex.clear(tokens, ordinal, keys.orElseThrow().tokens(), padded);
    byte[] summary = close(UnitKind.TOKENS, ordinal, clear, tokens.summary());
    return new ByteBuilder(clear.length + summary.length).bytes(clear).bytes(summary).toByteArray();
  }

  /** The label that a term has in a unit, if the block has lines with it. */
  long label(long ordinal, byte[] term) {
    return keys.orElseThrow().tokens().label(ordinal, term);
  }

  private Unit openTokens(Unit unit) {
    byte[] body = unit.body();
    byte[] clear = Arrays.copyOf(body, TokenIndex.clearBytes(unit));
    byte[] summary = open(unit.frame(), clear, Arrays.copyOfRange(body, clear.length, body.length));
    byte[] opened = new ByteBuilder(body.length).bytes(clear).bytes(summary).toByteArray();
    return new Unit(unit.position(), unit.frame(), opened);
  }

  private byte[] openCommit(Unit unit) {
    byte[] body = unit.body();
    int clear = Commit.clearBytes(unit);
    int end = body.length - Commit.trailerBytes(unit.frame().unitBytes());
    if (end < clear) {
      throw new Damaged(unit.frame().name() + ": too short");
    }
    byte[] fields =
        open(unit.frame(), Arrays.copyOf(body, clear), Arrays.copyOfRange(body, clear, end));
    return new ByteBuilder(body.length)
        .bytes(body, 0, clear)
        .bytes(fields)
        .bytes(body, end, body.length - end)
        .toByteArray();
  }

  private byte[] open(UnitFrame frame, byte[] clear, byte[] stored) {
    int kindAndFlags = frame.kind() | frame.flags();
    return key(kindAndFlags)
        .open(frame.ordinal(), associated(kindAndFlags, frame.ordinal(), clear), stored)
        .map(body -> padded ? Padding.strip(body, frame.name()) : body)
        .orElseThrow(
            () ->
                new Damaged(
                    frame.name()
                        + ": its seal is broken: it was altered, or put there from"
                        + " elsewhere"));
  }

  private SealKey key(int kindAndFlags) {
    return keys.orElseThrow().of(kindAndFlags & UnitFrame.KIND_BITS);
  }

  private byte[] associated(int kindAndFlags, long ordinal, byte[] clear) {
    return new ByteBuilder(id.length + Long.BYTES + 1 + clear.length)
        .bytes(id)
        .u64(ordinal)
        .u8(kindAndFlags)
        .bytes(clear)
        .toByteArray();
  }
}
