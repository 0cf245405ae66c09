package semlog;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import semlog.fault.Damaged;

/** Puts protected values in the place of their placeholders, in the lines of a segment. */
final class PutBack {
  private final Deque<ProtectedValues.Value> values = new ArrayDeque<>();
  private Optional<ProtectedSegment> segment = Optional.empty();
  private Optional<ProtectedSegment.Read> next = Optional.empty();

  private boolean any;

  /** How many bytes of the block at hand were written. */
  private long at;

  /** How many of the next bytes are the rest of a placeholder. */
  private int rest;

  /** A segment begins. */
  void segment() {
    segment = Optional.empty();
    next = Optional.empty();
    values.clear();
    rest = 0;
  }

  /**
   * A section.
   *
   * @throws semlog.fault.WrongKey when it is of values that may not stay out, and cannot be opened
   * @throws Damaged when it is not what was written
   */
  void section(String name, byte[] body, byte[] id, Access access) {
    if (name.equals(ProtectedSegment.KEY)) {
      any = true;
      segment = ProtectedSegment.open(body, id, access);
    } else if (name.equals(ProtectedSegment.VALUES)) {
      next = segment.map(opened -> opened.read(body));
    }
  }

  /** Whether there was a segment with such values. */
  boolean any() {
    return any;
  }

  /** A block begins. */
  void block(long number) {
    if (!values.isEmpty()) {
      rest = 0;
    }
    values.clear();
    at = 0;
    next.filter(read -> read.block() == number).ifPresent(read -> values.addAll(read.values()));
    next = Optional.empty();
  }

  /** Writes more of the block, and returns how many bytes it became. */
  long write(byte[] bytes, int length, OutputStream out) throws IOException {
    long written = 0;
    int from = Math.min(rest, length);
    rest -= from;
    while (!values.isEmpty() && values.getFirst().place() < at + length) {
      ProtectedValues.Value value = values.removeFirst();
      int place = (int) (value.place() - at);
      byte[] placeholder = segment.orElseThrow().placeholder(value);
      int end = Math.min(length, place + placeholder.length);
      if (place < from || !Arrays.equals(bytes, place, end, placeholder, 0, end - place)) {
        throw new Damaged(ProtectedSegment.VALUES + ": not those of this block");
      }
      out.write(bytes, from, place - from);
      out.write(value.bytes());
      written += place - from + value.bytes().length;
      from = end;
      rest = placeholder.length - (end - place);
    }
    out.write(bytes, from, length - from);
    at += length;
    return written + length - from;
  }
}
