package semlog.archive;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import semlog.block.EncodedBlock;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/**
 * What the archive itself must know of a block, around the encoder's own head. Body of a BLOCK_HEAD
 * unit, all numbers varints:
 *
 * <pre>
 * n, then n bytes: the body of a dictionary unit; left out without WITH_DICTIONARY
 * number of the block in its segment
 * lines before it in its segment
 * lines
 * raw bytes
 * n, then n dictionary numbers
 * n, then the stored body lengths of the n FRAME units that follow
 * the encoder's head, to the end
 * </pre>
 *
 * @param number of the block in its segment, from 0
 * @param firstLine how many lines of the segment come before it
 * @param head the encoder's own bytes
 * @param frameBytes length of the body of each frame
 */
public record BlockHead(
    long number,
    long firstLine,
    long lines,
    long rawBytes,
    int[] dictionaries,
    byte[] head,
    int[] frameBytes) {
  /** Flag: the unit begins with a dictionary. */
  static final int WITH_DICTIONARY = 0x40;

  static byte[] body(
      long number, long firstLine, EncodedBlock block, IntUnaryOperator storedBytes) {
    ByteBuilder out = new ByteBuilder(block.head().length + 32);
    out.varint(number).varint(firstLine).varint(block.lines()).varint(block.rawBytes());
    out.varint(block.dictionaries().length);
    for (int dictionary : block.dictionaries()) {
      out.varint(dictionary);
    }
    out.varint(block.frames().size());
    for (byte[] frame : block.frames()) {
      out.varint(storedBytes.applyAsInt(frame.length));
    }
    return out.bytes(block.head()).toByteArray();
  }

  static BlockHead read(Unit unit) {
    ByteCursor in = unit.cursor();
    if (unit.frame().has(WITH_DICTIONARY)) {
      in.block();
    }
    long number = in.size();
    long firstLine = in.size();
    long lines = in.size();
    long rawBytes = in.size();
    if (firstLine + lines < 0) {
      throw in.damaged("lines above 63 bits");
    }
    int[] dictionaries = numbers(in, Integer.MAX_VALUE);
    int[] frameBytes = numbers(in, UnitFrame.MAX_BODY);
    byte[] head = in.bytes(in.remaining());
    return new BlockHead(number, firstLine, lines, rawBytes, dictionaries, head, frameBytes);
  }

  /** The body of the dictionary unit that the head's unit stands for too, if it does. */
  static Optional<ByteCursor> dictionary(Unit unit) {
    return unit.frame().has(WITH_DICTIONARY)
        ? Optional.of(new ByteCursor(unit.cursor().block(), unit.name()))
        : Optional.empty();
  }

  /** Bytes that the frames take behind a head of the given ordinal, framing included. */
  long allFrameBytes(long headOrdinal) {
    return frameStart(headOrdinal, frameBytes.length);
  }

  /** Where frame {@code index} starts, counted from the end of the head's unit. */
  long frameStart(long headOrdinal, int index) {
    long bytes = 0;
    for (int i = 0; i < index; i++) {
      bytes += UnitFrame.frameBytes(headOrdinal + 1 + i, frameBytes[i]) + frameBytes[i];
    }
    return bytes;
  }

  private static int[] numbers(ByteCursor in, int limit) {
    int[] numbers = new int[in.count(in.remaining())];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.count(limit);
    }
    return numbers;
  }
}
