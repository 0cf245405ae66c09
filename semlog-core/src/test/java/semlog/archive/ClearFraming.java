package semlog.archive;

import java.util.ArrayList;
import java.util.List;

/** What anybody sees of the units of a segment. */
public final class ClearFraming {
  private ClearFraming() {}

  /** Kind, flags, ordinal and length of each unit of an archive of one segment. */
  public static List<String> of(byte[] archive) {
    List<String> units = new ArrayList<>();
    for (int at = SegmentHeader.BYTES; at < archive.length; ) {
      UnitFrame frame = UnitFrame.parse(archive, at, archive.length);
      units.add(frame.kind() + " " + frame.flags() + " " + frame.ordinal() + " " + frame.length());
      at += frame.unitBytes();
    }
    return units;
  }
}
