package semlog.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;

/**
 * Reads the units of one segment by their position, up to the end of a commit. For use by several
 * threads.
 */
final class UnitReader {
  private final ByteSource source;
  private final int salt;
  private final long end;
  private final SegmentSeal seal;

  UnitReader(ByteSource source, int salt, long end, SegmentSeal seal) {
    this.source = source;
    this.salt = salt;
    this.end = end;
    this.seal = seal;
  }

  /** Reads a unit that is expected to be of this kind. */
  Unit read(int kind, long position, long guess) throws IOException {
    Unit unit = read(position, guess);
    return seal.open(expect(unit, kind, unit.frame().ordinal()));
  }

  /**
   * Reads a unit that is expected to be of this kind and ordinal.
   *
   * @param guess bytes to read at first; one read when the unit is no longer than that
   * @throws Damaged when it is not the unit that was written there
   */
  Unit read(int kind, long ordinal, long position, long guess) throws IOException {
    return seal.open(expect(read(position, guess), kind, ordinal));
  }

  private static Unit expect(Unit unit, int kind, long ordinal) {
    if (unit.frame().kind() != kind || unit.frame().ordinal() != ordinal) {
      throw new Damaged(
          "byte %d: unit %d (%s) expected, %s found"
              .formatted(unit.position(), ordinal, UnitKind.name(kind), unit.frame().name()));
    }
    return unit;
  }

  /** Whether the bodies of its units are sealed. */
  boolean isSealed() {
    return seal.isSealed();
  }

  /** Whether what is sealed is padded. */
  boolean isPadded() {
    return seal.isPadded();
  }

  /** A unit that was read as it is stored. */
  Unit open(Unit stored) {
    return seal.open(stored);
  }

  long label(long ordinal, byte[] term) {
    return seal.label(ordinal, term);
  }

  /** Whether a unit of this segment is at {@code position}. */
  boolean sound(long position) throws IOException {
    try {
      read(position, 0);
      return true;
    } catch (Damaged _) {
      return false;
    }
  }

  /** Reads whatever unit of this segment starts at {@code position}, as it is stored. */
  Unit read(long position, long guess) throws IOException {
    if (position < 0 || position >= end) {
      throw new Damaged("byte " + position + ": no unit there, the segment ends at " + end);
    }
    int first = (int) Math.min(end - position, Math.max(guess, UnitFrame.MAX_FRAME));
    byte[] bytes = new byte[first];
    fill(position, bytes, 0);
    UnitFrame frame = UnitFrame.parse(bytes, 0, first);
    if (!frame.sound()) {
      throw new Damaged("byte " + position + ": no unit starts here");
    }
    if (frame.unitBytes() > end - position) {
      throw new Damaged(frame.name() + " at byte " + position + ": longer than its segment");
    }
    if (frame.unitBytes() > first) {
      bytes = Arrays.copyOf(bytes, frame.unitBytes());
      fill(position, bytes, first);
    }
    if (frame.salt(bytes, 0) != salt) {
      throw new Damaged(frame.name() + " at byte " + position + ": checksum differs");
    }
    return new Unit(
        position, frame, Arrays.copyOfRange(bytes, frame.frameBytes(), frame.unitBytes()));
  }

  private void fill(long position, byte[] bytes, int from) throws IOException {
    try {
      source.read(position + from, bytes, from, bytes.length - from);
    } catch (EOFException _) {
      throw new Damaged("byte " + position + ": the file has become shorter");
    }
  }

  /** The units from one byte to another, in order. */
  UnitStream stream(long from, long to, int chunkBytes) {
    Window window = Window.over(source, from, Math.min(to, end), chunkBytes);
    return UnitStream.alone(window, salt, seal);
  }

  /** The units from the end of the last commit on, which it does not vouch for. */
  UnitStream beyond(long to, long nextOrdinal, int chunkBytes, SegmentSeal.Opener opener) {
    Window window = Window.over(source, end, to, chunkBytes);
    return UnitStream.goingOn(window, salt, nextOrdinal, seal, opener);
  }

  /** First byte after the last unit that may be read. */
  long end() {
    return end;
  }
}
