package semlog.archive;

import java.util.OptionalLong;
import semlog.bytes.ByteBuilder;

/** A segment made unit by unit, as no writer of ours would. */
final class Crafted {
  private final SegmentHeader header;
  private final ByteBuilder bytes = new ByteBuilder(256);
  private long ordinal;

  Crafted() {
    this(new SegmentHeader(new byte[16]).wire());
  }

  Crafted(byte[] header) {
    this.header = new SegmentHeader(new byte[16]);
    bytes.bytes(header);
  }

  Crafted unit(int kind, int flags, byte[] body) {
    bytes.bytes(UnitFrame.write(kind, flags, ordinal++, body, header.salt())).bytes(body);
    return this;
  }

  /** A block of three lines, all in its head, preceded by {@code number} like it. */
  Crafted block(int number) {
    ByteBuilder body = new ByteBuilder().varint(number).varint(3L * number).varint(3).varint(9);
    return unit(UnitKind.BLOCK_HEAD, 0, body.varint(0).varint(0).u8(number).toByteArray());
  }

  /** A closing commit with some bytes of fields. */
  Crafted finish(byte... fields) {
    int plain =
        new Commit(
                0,
                OptionalLong.empty(),
                true,
                OptionalLong.empty(),
                OptionalLong.empty(),
                0,
                Proof.NONE)
            .body(bytes.length(), ordinal, SegmentSeal.NONE)
            .length;
    ByteBuilder body = new ByteBuilder().varint(bytes.length()).bytes(fields);
    body.u8(Commit.LAST_BYTE + UnitFrame.frameBytes(ordinal, plain) + plain + fields.length);
    return unit(UnitKind.COMMIT, Commit.CLOSED | Commit.FIRST, body.toByteArray());
  }

  int length() {
    return bytes.length();
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
