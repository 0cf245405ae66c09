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

  /** As many columns of pieces as shapes can have. */
  static final int MOST_COLUMNS = MOST * MOST_PIECES;

  private static final int RECENT = 1 << 8;
  private static final int FIRST = -1;

  /** Where a piece stands: the column of the piece before it, and what is between them. */
  private record Place(int before, String delimiters) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Place, Integer> columns = new HashMap<>();
  private final List<byte[]> shapes = new ArrayList<>();
  private final List<int[]> columnsOf = new ArrayList<>();
  private final ByteBuilder spelling = new ByteBuilder(64);
  private final int[] recent = new int[RECENT];

  /** Of what bytes pieces are. */
  private static final boolean[] PIECES = new boolean[256];

  static {
    for (int b = 0; b < PIECES.length; b++) {
      PIECES[b] =
          b >= 0x80 || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z');
    }
  }

  static boolean isPiece(byte b) {
    return PIECES[b & 0xff];
  }

  /**
   * The number of a string's shape; -1 when it has too many pieces or there are too many shapes.
   */
  int number(byte[] bytes, int start, int end) {
    spelling.clear();
    byte[] spelled = spelling.reserve(end - start);
    int length = 0;
    int pieces = 0;
    int hash = 0;
    boolean inside = false;
    for (int at = start; at < end; at++) {
      boolean piece = isPiece(bytes[at]);
      if (!piece || !inside) {
        byte told = piece ? PIECE : bytes[at];
        pieces += piece ? 1 : 0;
        spelled[length++] = told;
        hash = hash * 31 + told;
      }
      inside = piece;
    }
    return pieces > MOST_PIECES ? -1 : recent(spelled, length, (hash ^ hash >>> 7) & RECENT - 1);
  }

  /** The number of a shape, which may stand in its cell of those that came lately. */
  private int recent(byte[] spelled, int length, int cell) {
    int known = recent[cell] - 1;
    if (known >= 0
        && Arrays.equals(shapes.get(known), 0, shapes.get(known).length, spelled, 0, length)) {
      return known;
    }
    int number = number(Arrays.copyOf(spelled, length));
    recent[cell] = number + 1;
    return number;
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
