package semlog;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import semlog.bytes.ByteBuilder;
import semlog.bytes.Checksum;
import semlog.template.Tokenizer;

/**
 * The skeletons of an input's first lines and where their slots end, noted when the lines were
 * learnt, so that they are not tokenised again to be told of. Lines are asked for in their order; a
 * line other than the one noted, as in a file that was written to in between, ends the notes.
 *
 * <p>A hot loop (benchmark: {@code scripts/bench events}). A note is the checksum of the line and,
 * as varints, its skeleton, how many slots it has and the distances of their ends.
 */
final class LineNotes {
  /** What {@link #next} gives for a line that was not noted. */
  static final int NONE = -1;

  private static final int CHUNK_BYTES = 1 << 18;
  private static final int MOST_CHUNKS = 128;
  private static final int LONGEST_VARINT = 5;
  private static final int LONGEST_NOTE = 4 + LONGEST_VARINT * (2 + Tokenizer.MAX_SLOTS);

  private final Deque<ByteBuilder> chunks = new ArrayDeque<>();
  private int at;
  private int[] ends = new int[16];
  private int slotCount;

  /** Notes the line that was tokenised last, unless there are many notes already. */
  void add(int skeleton, Tokenizer tokens, byte[] bytes, int from, int to) {
    if (chunks.isEmpty() || chunks.getLast().length() > CHUNK_BYTES - LONGEST_NOTE) {
      if (chunks.size() == MOST_CHUNKS) {
        return;
      }
      chunks.add(new ByteBuilder(CHUNK_BYTES));
    }
    ByteBuilder chunk = chunks.getLast();
    chunk.u32(Checksum.of(bytes, from, to - from));
    byte[] note = chunk.array();
    int slots = tokens.slotCount();
    int end = varint(note, varint(note, chunk.length(), skeleton), slots);
    int before = from;
    int[] slotEnds = tokens.ends();
    for (int slot = 0; slot < slots; slot++) {
      end = varint(note, end, slotEnds[slot] - before);
      before = slotEnds[slot];
    }
    chunk.advance(end - chunk.length());
  }

  private static int varint(byte[] target, int at, int value) {
    int end = at;
    int rest = value;
    while (rest > 0x7f) {
      target[end++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    target[end] = (byte) rest;
    return end + 1;
  }

  /** The skeleton of the next line, or {@link #NONE}; its slots hold until the next call. */
  int next(byte[] bytes, int from, int to) {
    if (chunks.isEmpty()) {
      return NONE;
    }
    ByteBuilder chunk = chunks.getFirst();
    if (u32(chunk.array()) != Checksum.of(bytes, from, to - from)) {
      end();
      return NONE;
    }
    int skeleton = varint(chunk.array());
    read(chunk.array(), from);
    if (at == chunk.length()) {
      chunks.removeFirst();
      at = 0;
    }
    return skeleton;
  }

  /** No line that comes was noted. */
  void end() {
    chunks.clear();
  }

  private void read(byte[] note, int from) {
    slotCount = varint(note);
    if (ends.length < slotCount) {
      ends = Arrays.copyOf(ends, slotCount);
    }
    int end = from;
    for (int slot = 0; slot < slotCount; slot++) {
      int distance = note[at];
      if (distance >= 0) {
        at++;
      } else {
        distance = varint(note);
      }
      end += distance;
      ends[slot] = end;
    }
  }

  private int u32(byte[] note) {
    at += 4;
    return (note[at - 4] & 0xff)
        | (note[at - 3] & 0xff) << 8
        | (note[at - 2] & 0xff) << 16
        | (note[at - 1] & 0xff) << 24;
  }

  private int varint(byte[] note) {
    int value = 0;
    int shift = 0;
    byte next;
    do {
      next = note[at++];
      value |= (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  int slotCount() {
    return slotCount;
  }

  /** Where the slots end in the bytes given last, valid up to {@link #slotCount()}. */
  int[] ends() {
    return ends;
  }
}
