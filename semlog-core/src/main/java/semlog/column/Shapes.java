package semlog.column;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import semlog.bytes.ByteBuilder;

/**
 * The distinct shapes of strings in order of appearance: their delimiters, with {@link #PIECE} in
 * the place of each run of letters, digits and bytes above 0x7F. Pieces with the same shape before
 * them share a column.
 */
final class Shapes {
  static final byte PIECE = 'a';
  static final int MOST = 1 << 12;

  private static final int MOST_PIECES = 64;
  private static final int FIRST = -1;

  /** Where a piece stands: the column of the piece before it, and what is between them. */
  private record Place(int before, String delimiters) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Place, Integer> columns = new HashMap<>();
  private final List<byte[]> shapes = new ArrayList<>();
  private final List<int[]> columnsOf = new ArrayList<>();
  private final ByteBuilder spelling = new ByteBuilder(64);

  static boolean isPiece(byte b) {
    return b < 0 || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z');
  }

  /**
   * The number of a string's shape; -1 when it has too many pieces or there are too many shapes.
   */
  int number(byte[] bytes, int start, int end) {
    spelling.clear();
    int pieces = 0;
    boolean inside = false;
    for (int at = start; at < end; at++) {
      boolean piece = isPiece(bytes[at]);
      if (!piece) {
        spelling.u8(bytes[at]);
      } else if (!inside) {
        spelling.u8(PIECE);
        pieces++;
      }
      inside = piece;
    }
    return pieces > MOST_PIECES ? -1 : number(spelling.toByteArray());
  }

  /** Whether there are not too many pieces in it. */
  static boolean isShape(byte[] spelling) {
    int pieces = 0;
    for (byte found : spelling) {
      pieces += found == PIECE ? 1 : 0;
    }
    return pieces <= MOST_PIECES;
  }

  /** The number of a shape. */
  int number(byte[] shape) {
    String key = new String(shape, ISO_8859_1);
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    if (shapes.size() == MOST) {
      return -1;
    }
    numbers.put(key, shapes.size());
    shapes.add(shape);
    columnsOf.add(columns(key));
    return shapes.size() - 1;
  }

  private int[] columns(String shape) {
    int[] found = new int[MOST_PIECES];
    int count = 0;
    int before = FIRST;
    int from = 0;
    for (int at = shape.indexOf(PIECE); at >= 0; at = shape.indexOf(PIECE, from)) {
      Place place = new Place(before, shape.substring(from, at));
      before = columns.computeIfAbsent(place, key -> columns.size());
      found[count++] = before;
      from = at + 1;
    }
    return Arrays.copyOf(found, count);
  }

  int size() {
    return shapes.size();
  }

  byte[] shape(int number) {
    return shapes.get(number);
  }

  /** The columns of a shape's pieces, from left to right. */
  int[] columnsOf(int number) {
    return columnsOf.get(number);
  }

  int columns() {
    return columns.size();
  }

  /** The shapes' spellings. */
  Strings spellings() {
    return Strings.of(shapes);
  }
}
