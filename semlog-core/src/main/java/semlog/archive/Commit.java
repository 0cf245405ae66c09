package semlog.archive;

import java.util.OptionalLong;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.WrongVersion;

/**
 * The record that vouches for everything before it in its segment. Body of a COMMIT unit:
 *
 * <pre>
 * 1+  distance back from this unit to the start of the segment, a varint
 * 1+  distance back to the previous commit, a varint; left out when FIRST is set
 *     fields, which are sealed in a sealed segment: key varint = tag * 4 + 2 if required + 1 if
 *     bytes; then a varint, or a length and bytes
 * 1   C0 + n, if n, the length of the whole unit, is below 20
 * 3   n / 80, 80 + n mod 80, C0 if it is not
 * </pre>
 *
 * <p>Numbers here are hexadecimal. Positions in this record are those in the file.
 *
 * @param segment where its segment starts
 * @param previous where the previous commit starts; empty for the first
 * @param directory where the last directory before it starts; empty when there is none
 * @param lines in the segment so far; empty when its only block says it
 * @param tail the generation of the segment's own tail that its blocks replace, and with it those
 *     before; 0 for none
 * @param proof what it says of the lines
 */
record Commit(
    long segment,
    OptionalLong previous,
    boolean closed,
    OptionalLong directory,
    OptionalLong lines,
    long tail,
    Proof proof) {

  /** Flag: nothing follows in this segment, which is complete. */
  static final int CLOSED = 0x40;

  /** Flag: the first commit of its segment. */
  static final int FIRST = 0x20;

  /** The high three bits of the last byte of every committed file. */
  static final int LAST_BYTE = 0xC0;

  /** The longest commit whose length can be read backwards. */
  static final int MAX_UNIT = (1 << 15) - 1;

  private static final int DIRECTORY = 1;
  private static final int LINES = 2;
  private static final int TAIL = 3;
  private static final int SHORT_LENGTH = 0x20;
  private static final int LOW_LENGTH = 0x80;

  int flags() {
    return (closed ? CLOSED : 0) | (previous.isEmpty() ? FIRST : 0);
  }

  /** The stored body of the unit that will start at {@code position}. */
  byte[] body(long position, long ordinal, SegmentSeal seal) {
    ByteBuilder out = new ByteBuilder(64).varint(position - segment);
    previous.ifPresent(p -> out.varint(position - p));
    int first = UnitKind.COMMIT | flags() | seal.flag();
    out.bytes(seal.close(first, ordinal, out.toByteArray(), fields(position)));
    int unit = UnitFrame.frameBytes(ordinal, out.length() + 1) + out.length() + 1;
    if (unit < SHORT_LENGTH) {
      return out.u8(LAST_BYTE | unit).toByteArray();
    }
    unit = UnitFrame.frameBytes(ordinal, out.length() + 3) + out.length() + 3;
    out.u8(unit / LOW_LENGTH).u8(LOW_LENGTH | unit % LOW_LENGTH);
    return out.u8(LAST_BYTE).toByteArray();
  }

  private byte[] fields(long position) {
    ByteBuilder out = new ByteBuilder(32);
    directory.ifPresent(d -> field(out, DIRECTORY, position - d));
    lines.ifPresent(n -> field(out, LINES, n));
    if (tail > 0) {
      field(out, TAIL, tail);
    }
    proof.write(out);
    return out.toByteArray();
  }

  /** How many bytes of a stored body are never sealed: those in front of the fields. */
  static int clearBytes(Unit unit) {
    ByteCursor in = unit.cursor();
    back(in, unit.position());
    previous(in, unit);
    return in.position();
  }

  /** How many bytes tell the length of a commit. */
  static int trailerBytes(int unitBytes) {
    return unitBytes < SHORT_LENGTH ? 1 : 3;
  }

  /** Length of the commit that would end before {@code end}, or 0 when none can. */
  static int unitBytes(byte[] bytes, int end) {
    int last = end < 1 ? 0 : bytes[end - 1] & 0xff;
    if (last / SHORT_LENGTH != LAST_BYTE / SHORT_LENGTH) {
      return 0;
    }
    if (last > LAST_BYTE) {
      return last - LAST_BYTE;
    }
    boolean whole = end >= 3 && bytes[end - 2] < 0;
    return whole ? (bytes[end - 3] & 0xff) * LOW_LENGTH + (bytes[end - 2] & LOW_LENGTH - 1) : 0;
  }

  /** Where the segment of a commit starts, before anything else of it is believed. */
  static long segment(Unit unit) {
    return back(unit.cursor(), unit.position());
  }

  /** Where the commit before it starts, likewise. */
  static OptionalLong previous(Unit unit) {
    ByteCursor in = unit.cursor();
    back(in, unit.position());
    return previous(in, unit);
  }

  private static OptionalLong previous(ByteCursor in, Unit unit) {
    return unit.frame().has(FIRST)
        ? OptionalLong.empty()
        : OptionalLong.of(back(in, unit.position()));
  }

  /** What is clear of a commit in a sealed segment. */
  static Commit readClear(Unit unit) {
    ByteCursor in = unit.cursor();
    long segment = back(in, unit.position());
    return new Commit(
        segment,
        previous(in, unit),
        unit.frame().has(CLOSED),
        OptionalLong.empty(),
        OptionalLong.empty(),
        0,
        Proof.NONE);
  }

  static Commit read(Unit unit) {
    ByteCursor in = unit.cursor();
    long position = unit.position();
    long segment = back(in, position);
    OptionalLong previous = previous(in, unit);
    Fields fields = new Fields();
    int trailer = trailerBytes(unit.frame().unitBytes());
    while (in.remaining() > trailer) {
      fields.read(in, position, unit.name());
    }
    if (unitBytes(unit.body(), unit.body().length) != unit.frame().unitBytes()) {
      throw in.damaged("does not end as a commit does");
    }
    return new Commit(
        segment,
        previous,
        unit.frame().has(CLOSED),
        fields.directory,
        fields.lines,
        fields.tail,
        fields.proof);
  }

  private static void field(ByteBuilder out, int tag, long value) {
    out.varint(tag << 2).varint(value);
  }

  private static long back(ByteCursor in, long position) {
    long distance = in.varint();
    if (distance <= 0 || distance > position) {
      throw in.damaged("points outside the file");
    }
    return position - distance;
  }

  /** The tagged fields, of which unknown ones are skipped or refused. */
  private static final class Fields {
    private OptionalLong directory = OptionalLong.empty();
    private OptionalLong lines = OptionalLong.empty();
    private long tail;
    private Proof proof = Proof.NONE;

    void read(ByteCursor in, long position, String where) {
      long key = in.varint();
      if ((key & 2) != 0) {
        throw new WrongVersion(where + ": field " + (key >>> 2) + " must be understood and is not");
      }
      int tag = (int) Math.min(key >>> 2, Integer.MAX_VALUE);
      if ((key & 1) != 0) {
        proof = proof.with(tag, in);
      } else if (tag == DIRECTORY) {
        directory = OptionalLong.of(back(in, position));
      } else {
        long value = in.size();
        lines = tag == LINES ? OptionalLong.of(value) : lines;
        tail = tag == TAIL ? value : tail;
      }
    }
  }
}
