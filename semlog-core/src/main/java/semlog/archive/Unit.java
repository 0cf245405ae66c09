package semlog.archive;

import semlog.bytes.ByteCursor;
import semlog.fault.WrongVersion;

/**
 * A unit that agrees with its checksum.
 *
 * @param position of its first byte in the file or stream
 */
record Unit(long position, UnitFrame frame, byte[] body) {

  long end() {
    return position + frame.unitBytes();
  }

  ByteCursor cursor() {
    return new ByteCursor(body, name());
  }

  /** Skips what is optional and unknown; refuses what must be understood. */
  void refuseIfRequired() {
    if (frame.has(UnitFrame.REQUIRED)) {
      throw new WrongVersion(name() + ": must be understood and is not");
    }
  }

  String name() {
    return frame.name() + " at byte " + position;
  }
}
