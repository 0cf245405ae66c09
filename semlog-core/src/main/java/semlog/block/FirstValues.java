package semlog.block;

import semlog.column.ColumnReader;
import semlog.column.NumberColumn;
import semlog.column.Partner;
import semlog.column.TextColumn;
import semlog.column.ValueWriter;
import semlog.fault.Damaged;
import semlog.template.Slot;

/**
 * The values of the first rows of a block. Lines that are found are shown when theirs are known,
 * and mixed numbers, which also say which row has which string, are told one after the other. Not
 * thread-safe.
 */
final class FirstValues implements Places.Keys {
  private final BlockColumns columns;
  private final NumberColumn[] numbers;
  private final TextColumn[] texts;

  /** How many values of each column the first rows have. */
  private final int[] counts;

  /**
   * Knows nothing yet.
   *
   * @param rows how many are the first
   */
  FirstValues(BlockColumns columns, int rows) {
    this.columns = columns;
    this.numbers = new NumberColumn[columns.columns()];
    this.texts = new TextColumn[numbers.length];
    this.counts = new int[numbers.length];
    int[] locals = columns.locals();
    int[] ofTemplate = new int[columns.templates()];
    for (int row = 0; row < rows; row++) {
      ofTemplate[locals[row]]++;
    }
    for (int local = 0; local < ofTemplate.length; local++) {
      for (int column : columns.columnsOf(local)) {
        counts[column] += ofTemplate[local];
      }
    }
  }

  /** What writes the values of a column as a slot spells them, as far as they are known. */
  ValueWriter writer(int column, Slot slot) {
    return switch (slot.kind()) {
      case INTEGER -> ValueWriter.integers(numbers(column));
      case IPV4 -> ValueWriter.addresses(numbers(column));
      case TIMESTAMP -> ValueWriter.times(numbers(column), slot.format());
      case HEX, OPAQUE, QUOTED, WORD, UUID, LINE, MAC, IPV6, PATH, URL ->
          ValueWriter.texts(texts(column));
    };
  }

  /** A numeric column of which the values of the first rows are right. */
  NumberColumn numbers(int column) {
    if (columns.isDecoded(column)) {
      return columns.numbers(column);
    }
    if (numbers[column] == null) {
      numbers[column] = decode(column);
    }
    return numbers[column];
  }

  /** What is behind the first rows may be taken for damage. */
  private NumberColumn decode(int column) {
    try {
      ColumnReader in = columns.first(column, partner -> partner(partner, column));
      return NumberColumn.decode(in.first(counts[column]), columns.size(column));
    } catch (Damaged _) {
      return columns.numbers(column);
    }
  }

  /** A textual column of which the values of the first rows are right. */
  private TextColumn texts(int column) {
    if (texts[column] == null) {
      texts[column] = decodeTexts(column);
    }
    return texts[column];
  }

  private TextColumn decodeTexts(int column) {
    try {
      return columns.firstTexts(column, counts[column], partner -> partner(partner, column));
    } catch (Damaged _) {
      return columns.texts(column);
    }
  }

  private Partner partner(int partner, int column) {
    columns.checkPartner(partner, column);
    if (columns.isNumeric(partner)) {
      numbers(partner);
    } else {
      texts(partner);
    }
    return columns.partner(partner, column, counts[column], this);
  }

  @Override
  public long key(int column, int row) {
    return columns.isNumeric(column) ? numbers(column).value(row) : texts(column).key(row);
  }
}
