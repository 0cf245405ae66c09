package semlog.block;

import java.util.ArrayList;
import java.util.List;
import semlog.column.Partner;
import semlog.column.Surroundings;

/** What is known of the values before those of each column of a block. */
final class KnownBefore {
  private final FilledColumns columns;
  private final Places places;
  private final PartnerFinder finder;
  private final Names names;
  private final boolean mixes;

  /**
   * For the columns of a block that are filled.
   *
   * @param sequence the number of each row's template in the block
   * @param mixes whether columns are written by context mixing, which takes more
   */
  KnownBefore(
      BlockRows rows, ColumnPlan plan, int[] sequence, FilledColumns columns, boolean mixes) {
    this.columns = columns;
    this.mixes = mixes;
    places = new Places(sequence, plan.columnsOf(), plan.sizes(), true);
    finder = new PartnerFinder(plan, places, columns, rows);
    names = new Names(rows.textLength());
  }

  Surroundings of(int column) {
    List<Partner> partners = new ArrayList<>();
    for (int partner : mixes ? finder.surrounding(column) : finder.partners(column)) {
      long[] keys = places.keys(partner, column, places.size(column), columns);
      partners.add(new Partner(partner, keys, columns.isNumeric(partner)));
    }
    int[] templates = mixes ? places.templates(column) : new int[0];
    return new Surroundings(templates, partners, names);
  }
}
