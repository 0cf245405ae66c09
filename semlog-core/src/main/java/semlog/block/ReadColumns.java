package semlog.block;

import java.util.Optional;
import semlog.column.ColumnReader;
import semlog.column.NumberColumn;
import semlog.column.Partner;
import semlog.column.TextColumn;
import semlog.fault.Damaged;

/** The columns of a block, read in their order; each may be told by those before it. */
final class ReadColumns implements Places.Keys {
  private final String part;
  private final BlockLayout layout;
  private final NumberColumn sequence;
  private final int[] sizes;
  private final NumberColumn[] numbers;
  private final TextColumn[] texts;
  private Optional<Places> places = Optional.empty();

  ReadColumns(
      String part,
      BlockLayout layout,
      NumberColumn sequence,
      int[] sizes,
      ColumnReader streams,
      Names names) {
    this.part = part;
    this.layout = layout;
    this.sequence = sequence;
    this.sizes = sizes;
    numbers = new NumberColumn[sizes.length];
    texts = new TextColumn[sizes.length];
    for (int column = 0; column < sizes.length; column++) {
      int own = column;
      ColumnReader in =
          streams.with(partner -> partner(partner, own), () -> places().templates(own), names);
      if (layout.isNumeric(column)) {
        numbers[column] = NumberColumn.decode(in, sizes[column]);
      } else {
        texts[column] = TextColumn.decode(in, sizes[column]);
      }
    }
    places = Optional.empty();
  }

  private Partner partner(int partner, int column) {
    if (partner >= column) {
      throw new Damaged(part + ": column " + column + " told by column " + partner);
    }
    return new Partner(partner, places().keys(partner, column, this), layout.isNumeric(partner));
  }

  private Places places() {
    if (places.isEmpty()) {
      places = Optional.of(new Places(sequence, layout::columnsOf, sizes));
    }
    return places.get();
  }

  @Override
  public long key(int column, int row) {
    return layout.isNumeric(column) ? numbers[column].value(row) : texts[column].key(row);
  }

  /** A numeric column. */
  NumberColumn numbers(int column) {
    return numbers[column];
  }

  /** A textual column. */
  TextColumn texts(int column) {
    return texts[column];
  }
}
