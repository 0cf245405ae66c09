package semlog.column;

import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/**
 * Unsigned 64-bit numbers as bytes. Wire layout: form u8, then one stream. Form 0: each number as a
 * varint. Form w from 1 to 8: w planes, all lowest bytes first, then all next ones.
 */
final class PackedNumbers {
  private static final int VARINTS = 0;

  private PackedNumbers() {}

  static void encode(long[] values, int size, ColumnWriter out, Backend backend) {
    long all = 0;
    for (int i = 0; i < size; i++) {
      all |= values[i];
    }
    int width = Math.max(1, (71 - Long.numberOfLeadingZeros(all)) / 8);
    byte[] planes = planes(values, size, width);
    if (width > 1) {
      byte[] varints = varints(values, size);
      if (backend.estimate(varints, 0, varints.length)
          < backend.estimate(planes, 0, planes.length)) {
        out.header().u8(VARINTS);
        out.stream(varints);
        return;
      }
    }
    out.header().u8(width);
    out.stream(planes);
  }

  static long[] decode(ColumnReader in, int size) {
    int width = in.header().count(Long.BYTES);
    byte[] bytes = in.stream();
    if (width == VARINTS) {
      return readVarints(new ByteCursor(bytes, in.header().part() + ", numbers"), size);
    }
    if (bytes.length != (long) width * size) {
      throw in.header().damaged(bytes.length + " bytes for " + size + " numbers");
    }
    long[] values = new long[size];
    for (int plane = 0; plane < width; plane++) {
      int base = plane * size;
      for (int i = 0; i < size; i++) {
        values[i] |= (bytes[base + i] & 0xffL) << (8 * plane);
      }
    }
    return values;
  }

  private static long[] readVarints(ByteCursor cursor, int size) {
    if (cursor.remaining() < size) {
      throw cursor.damaged("too few bytes for " + size + " numbers");
    }
    long[] values = new long[size];
    for (int i = 0; i < size; i++) {
      values[i] = cursor.varint();
    }
    cursor.end();
    return values;
  }

  private static byte[] planes(long[] values, int size, int width) {
    byte[] planes = new byte[width * size];
    for (int plane = 0; plane < width; plane++) {
      int base = plane * size;
      for (int i = 0; i < size; i++) {
        planes[base + i] = (byte) (values[i] >>> (8 * plane));
      }
    }
    return planes;
  }

  private static byte[] varints(long[] values, int size) {
    ByteBuilder bytes = new ByteBuilder(size * 2);
    for (int i = 0; i < size; i++) {
      bytes.varint(values[i]);
    }
    return bytes.toByteArray();
  }
}
