package semlog.column;

import java.util.Arrays;
import semlog.bytes.ByteBuilder;

/**
 * Strings taken apart at everything but letters and digits ({@link Shapes}).
 *
 * <p>Wire layout: the number of shapes as a varint; the number of columns of pieces as a varint;
 * {@link LinedStrings} of the shapes; a {@link NumberEncoding} of each string's shape, where the
 * number after the last stands for a string kept whole; the number of those as a varint and, if
 * there are any, {@link LinedStrings} of them; then for each column of pieces u8 1 and a {@link
 * NumberColumn}, or u8 0 and a {@link TextColumn}.
 */
record SplitStrings() implements StringForm {
  private static final int FEWEST = 16;
  private static final int MOST_PIECES = 1 << 26;
  private static final int NUMBERS = 1;
  private static final int TEXTS = 0;

  @Override
  public int wire() {
    return 4;
  }

  private static boolean fits(Strings strings) {
    return strings.size() >= FEWEST && strings.totalBytes() >= strings.size() * 4L;
  }

  @Override
  public boolean encode(Strings strings, ColumnWriter out, Backend backend) {
    if (!fits(strings)) {
      return false;
    }
    Shapes shapes = new Shapes();
    long[] sequence = new long[strings.size()];
    int wholes = 0;
    for (int string = 0; string < sequence.length; string++) {
      sequence[string] = shapes.number(strings.bytes(), strings.start(string), strings.end(string));
      wholes += sequence[string] < 0 ? 1 : 0;
    }
    Strings whole = strings.where(string -> sequence[string] < 0, wholes);
    PieceColumns pieces = new PieceColumns(shapes, sequence, strings);
    for (int string = 0; string < sequence.length; string++) {
      sequence[string] = sequence[string] < 0 ? shapes.size() : sequence[string];
    }
    out.header().varint(shapes.size()).varint(shapes.columns());
    new LinedStrings().encode(shapes.spellings(), out, backend);
    NumberEncoding.encodeSmallest(sequence, sequence.length, out, backend);
    out.header().varint(wholes);
    if (wholes > 0) {
      new LinedStrings().encode(whole, out, backend);
    }
    pieces.encode(out, backend);
    return true;
  }

  @Override
  public void skipBody(ColumnReader in) {
    in.header().count(Shapes.MOST);
    int columns = in.header().count(Shapes.MOST_COLUMNS);
    in.skipStream();
    NumberEncoding.skip(in);
    if (in.header().varint() > 0) {
      in.skipStream();
    }
    for (int column = 0; column < columns; column++) {
      if (in.header().count(NUMBERS) == NUMBERS) {
        NumberColumn.skip(in);
      } else {
        TextEncoding.skip(in, StringForm.PIECES);
      }
    }
  }

  @Override
  public Strings decodeBody(ColumnReader in, int count) {
    Shapes shapes = readShapes(in);
    Numbers sequence = NumberEncoding.decode(in, count);
    int wholes = in.header().count(count);
    Strings whole = wholes > 0 ? new LinedStrings().decodeBody(in, wholes) : Strings.NONE;
    int[] sizes = sizes(shapes, sequence, wholes, in);
    TextColumn[] texts = new TextColumn[sizes.length];
    NumberColumn[] numbers = new NumberColumn[sizes.length];
    for (int column = 0; column < sizes.length; column++) {
      if (in.header().count(NUMBERS) == NUMBERS) {
        numbers[column] = NumberColumn.decode(in, sizes[column]);
      } else {
        texts[column] = TextColumn.decodePieces(in, sizes[column]);
      }
    }
    return join(shapes, sequence, whole, texts, numbers, in);
  }

  private static Shapes readShapes(ColumnReader in) {
    int known = in.header().count(Shapes.MOST);
    int columns = in.header().count(Shapes.MOST_COLUMNS);
    Strings spellings = new LinedStrings().decodeBody(in, known);
    Shapes shapes = new Shapes();
    for (int shape = 0; shape < known; shape++) {
      byte[] spelling =
          Arrays.copyOfRange(spellings.bytes(), spellings.start(shape), spellings.end(shape));
      if (!Shapes.isShape(spelling) || shapes.number(spelling) != shape) {
        throw in.header().damaged("no new shape #", shape);
      }
    }
    if (shapes.columns() != columns) {
      throw in.header().damaged("# columns of pieces instead of #", columns, shapes.columns());
    }
    return shapes;
  }

  private static int[] sizes(Shapes shapes, Numbers sequence, int wholes, ColumnReader in) {
    int[] sizes = new int[shapes.columns()];
    long total = 0;
    int kept = 0;
    for (int string = 0; string < sequence.size(); string++) {
      long shape = sequence.get(string);
      if (shape == shapes.size()) {
        kept++;
        continue;
      }
      if (shape < 0 || shape > shapes.size()) {
        throw in.header().damaged("shape # of #", shape, shapes.size());
      }
      int[] columns = shapes.columnsOf((int) shape);
      total += columns.length;
      if (total > MOST_PIECES) {
        break;
      }
      for (int column : columns) {
        sizes[column]++;
      }
    }
    if (kept != wholes || total > MOST_PIECES) {
      throw in.header().damaged("# whole strings and # pieces", kept, total);
    }
    return sizes;
  }

  private static Strings join(
      Shapes shapes,
      Numbers sequence,
      Strings whole,
      TextColumn[] texts,
      NumberColumn[] numbers,
      ColumnReader in) {
    int[] next = new int[texts.length];
    int nextWhole = 0;
    ByteBuilder bytes = new ByteBuilder(Math.min(sequence.size(), Strings.MOST_BYTES / 16) * 16);
    int[] starts = new int[sequence.size()];
    int[] ends = new int[sequence.size()];
    for (int string = 0; string < sequence.size(); string++) {
      starts[string] = bytes.length();
      if (sequence.get(string) == shapes.size()) {
        bytes.bytes(whole.bytes(), whole.start(nextWhole), whole.length(nextWhole++));
      } else {
        int shape = (int) sequence.get(string);
        int piece = 0;
        for (byte found : shapes.shape(shape)) {
          if (found != Shapes.PIECE) {
            bytes.u8(found);
            continue;
          }
          int column = shapes.columnsOf(shape)[piece++];
          int row = next[column]++;
          if (texts[column] != null) {
            texts[column].append(row, bytes);
          } else {
            numbers[column].append(row, bytes);
          }
          checkLength(bytes, in);
        }
      }
      checkLength(bytes, in);
      ends[string] = bytes.length();
    }
    return new Strings(bytes.array(), starts, ends);
  }

  private static void checkLength(ByteBuilder bytes, ColumnReader in) {
    if (bytes.length() > Strings.MOST_BYTES) {
      throw in.header().damaged("strings of more than # bytes", Strings.MOST_BYTES);
    }
  }

  /** The pieces of strings in columns while they are filled. */
  private static final class PieceColumns {
    private static final int MOST_DIGITS = 18;

    private final NumberColumn[] numbers;
    private final TextColumn[] texts;

    PieceColumns(Shapes shapes, long[] sequence, Strings strings) {
      int[] sizes = new int[shapes.columns()];
      boolean[] textual = new boolean[sizes.length];
      eachPiece(
          shapes,
          sequence,
          strings,
          (column, start, end) -> {
            sizes[column]++;
            textual[column] |= !isNumber(strings.bytes(), start, end);
          });
      numbers = new NumberColumn[sizes.length];
      texts = new TextColumn[sizes.length];
      for (int column = 0; column < sizes.length; column++) {
        if (textual[column]) {
          texts[column] = new TextColumn(sizes[column]);
        } else {
          numbers[column] = new NumberColumn(sizes[column]);
        }
      }
      eachPiece(
          shapes, sequence, strings, (column, start, end) -> add(column, strings, start, end));
    }

    private interface PieceUse {
      void accept(int column, int start, int end);
    }

    private static void eachPiece(Shapes shapes, long[] sequence, Strings strings, PieceUse use) {
      for (int string = 0; string < sequence.length; string++) {
        if (sequence[string] < 0) {
          continue;
        }
        int at = strings.start(string);
        for (int column : shapes.columnsOf((int) sequence[string])) {
          while (!Shapes.isPiece(strings.bytes()[at])) {
            at++;
          }
          int start = at;
          while (at < strings.end(string) && Shapes.isPiece(strings.bytes()[at])) {
            at++;
          }
          use.accept(column, start, at);
        }
      }
    }

    private static boolean isNumber(byte[] bytes, int start, int end) {
      for (int at = start; at < end; at++) {
        if (bytes[at] < '0' || bytes[at] > '9') {
          return false;
        }
      }
      return end - start <= MOST_DIGITS;
    }

    private void add(int column, Strings strings, int start, int end) {
      if (texts[column] != null) {
        texts[column].add(strings.bytes(), start, end);
        return;
      }
      long value = 0;
      for (int at = start; at < end; at++) {
        value = value * 10 + strings.bytes()[at] - '0';
      }
      boolean padded = strings.bytes()[start] == '0' && end - start > 1;
      numbers[column].add(value, padded ? end - start : 0);
    }

    void encode(ColumnWriter out, Backend backend) {
      for (int column = 0; column < texts.length; column++) {
        if (texts[column] != null) {
          out.header().u8(TEXTS);
          texts[column].encodePieces(out, backend);
        } else {
          out.header().u8(NUMBERS);
          numbers[column].encode(Surroundings.none(numbers[column].size()), out, backend);
        }
      }
    }
  }
}
