package semlog.value;

import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/**
 * What lines leave behind that matters to the times of those that come next. Wire layout: number of
 * the layout as a varint; rank as a varint, 0 for none, else 1 more; kind u8; where there is a last
 * time its second as a zigzag varint and the nanoseconds behind it as a varint, and where it has a
 * zone its offset as a zigzag varint.
 *
 * @param layout the layout that a time is expected to have, 0 before there was one
 * @param rank how well known the member of a JSON object is that is expected to have the time
 * @param kind what the last time is
 * @param second of the last time, as its line says it or since 1970; else 0
 * @param nano of that second
 * @param offset seconds east of Greenwich of a time with a zone; else 0
 */
public record TimesBefore(int layout, int rank, Kind kind, long second, int nano, int offset) {
  /** Before the first line. */
  public static final TimesBefore NOTHING =
      new TimesBefore(0, TimeKeys.UNKNOWN, Kind.NONE, 0, 0, 0);

  private static final int MOST_RANK = 255;
  private static final int MOST_NANO = 999_999_999;
  private static final int MOST_OFFSET = 24 * 3600;

  /** What a last time is. */
  public enum Kind {
    /** There was none. */
    NONE(0),
    /** It has no zone. */
    LOCAL(1),
    /** It has a zone. */
    ZONED(2),
    /** It is counted from 1970. */
    EPOCH(3),
    /** It depends on what no line says. */
    UNKNOWN(4);

    private static final Kind[] ALL = {NONE, LOCAL, ZONED, EPOCH, UNKNOWN};

    private final int wire;

    Kind(int wire) {
      this.wire = wire;
    }

    private boolean hasSecond() {
      return this == LOCAL || this == ZONED || this == EPOCH;
    }
  }

  /** Reads what {@link #write} wrote. */
  public static TimesBefore read(ByteCursor in) {
    int layout = in.count(Integer.MAX_VALUE >> TimestampFormat.FRACTION_BITS);
    if (layout != 0 && LayoutTable.byNumber(layout) == null) {
      throw in.damaged("no layout " + layout);
    }
    int rank = in.count(MOST_RANK);
    int wire = in.u8();
    if (wire >= Kind.ALL.length) {
      throw in.damaged("a last time of kind " + wire);
    }
    Kind kind = Kind.ALL[wire];
    long second = kind.hasSecond() ? in.zigzag() : 0;
    int nano = kind.hasSecond() ? in.count(MOST_NANO) : 0;
    long offset = kind == Kind.ZONED ? in.zigzag() : 0;
    if (!Rfc3339.isInRange(second) || offset < -MOST_OFFSET || offset > MOST_OFFSET) {
      throw in.damaged("second " + second + " at " + offset);
    }
    int told = rank == 0 ? TimeKeys.UNKNOWN : rank - 1;
    return new TimesBefore(layout, told, kind, second, nano, (int) offset);
  }

  /** Appends its bytes. */
  public void write(ByteBuilder out) {
    out.varint(layout).varint(rank == TimeKeys.UNKNOWN ? 0 : rank + 1).u8(kind.wire);
    if (kind.hasSecond()) {
      out.zigzag(second).varint(nano);
    }
    if (kind == Kind.ZONED) {
      out.zigzag(offset);
    }
  }
}
