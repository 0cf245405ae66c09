package semlog.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import semlog.block.BlockColumns;
import semlog.block.BlockStamps;
import semlog.block.RowCursor;
import semlog.pattern.Required;
import semlog.template.Template;
import semlog.template.TemplateStore;

/** Finds the rows of blocks that may hold what is looked for. Not thread-safe. */
public final class Candidates {
  private final List<Required> wanted;
  private final IdentityHashMap<Template, TemplatePlan> plans = new IdentityHashMap<>();

  /**
   * Looks for strings.
   *
   * @param wanted of each element a line must hold at least one string
   */
  public Candidates(List<Required> wanted) {
    this.wanted = List.copyOf(wanted);
  }

  /**
   * The rows of a block that may belong to lines that hold what is looked for. Pieces always do,
   * with the row behind them, since a string can lie across their border.
   */
  public BitSet rows(BlockColumns block, BlockStamps stamps) {
    List<TemplatePlan> ofBlock = new ArrayList<>();
    boolean any = false;
    for (int local = 0; local < block.templates(); local++) {
      Template template = block.template(local).template();
      int[] columns = block.columnsOf(local);
      TemplatePlan plan =
          plans
              .computeIfAbsent(template, t -> TemplatePlan.of(t, wanted))
              .within(template, slot -> stamps.column(columns[slot]));
      ofBlock.add(plan);
      any |= plan.possible() || template.id() == TemplateStore.RAW_PIECE;
    }
    return any ? new Scan(block, ofBlock).rows() : new BitSet();
  }

  /** One pass over the rows of a block. */
  private static final class Scan {
    private final BlockColumns block;
    private final List<TemplatePlan> plans;
    private final BoundTest[][][][] tests;
    private final Map<BoundTest.Key, BoundTest> bound = new HashMap<>();
    private final BitSet columns = new BitSet();

    Scan(BlockColumns block, List<TemplatePlan> plans) {
      this.block = block;
      this.plans = plans;
      this.tests = new BoundTest[plans.size()][][][];
      for (int local = 0; local < tests.length; local++) {
        int at = local;
        tests[local] =
            plans.get(local).clauses().stream()
                .map(clause -> bind(at, clause))
                .toArray(BoundTest[][][]::new);
      }
    }

    private BoundTest[][] bind(int local, List<List<SlotTest>> clause) {
      return clause.stream()
          .map(way -> way.stream().map(test -> bind(local, test)).toArray(BoundTest[]::new))
          .toArray(BoundTest[][]::new);
    }

    private BoundTest bind(int local, SlotTest test) {
      int column = block.columnsOf(local)[test.slot()];
      columns.set(column);
      BoundTest.Key key =
          new BoundTest.Key(
              column, block.template(local).template().slots().get(test.slot()), test);
      return bound.computeIfAbsent(key, k -> new BoundTest(block, k));
    }

    BitSet rows() {
      BitSet rows = new BitSet(block.rows());
      RowCursor cursor = new RowCursor(block, columns::get);
      int[] locals = block.locals();
      boolean piece = false;
      for (int row = 0; row < locals.length; row++) {
        int local = locals[row];
        boolean forced = piece;
        piece = block.template(local).template().id() == TemplateStore.RAW_PIECE;
        TemplatePlan plan = plans.get(local);
        if (forced
            || piece
            || plan.everyLine()
            || (plan.possible() && passes(row, local, cursor))) {
          rows.set(row);
        }
      }
      return rows;
    }

    private boolean passes(int row, int local, RowCursor cursor) {
      cursor.to(row);
      for (BoundTest[][] clause : tests[local]) {
        if (!passes(clause, cursor)) {
          return false;
        }
      }
      return true;
    }

    private static boolean passes(BoundTest[][] clause, RowCursor cursor) {
      for (BoundTest[] way : clause) {
        boolean all = true;
        for (int i = 0; all && i < way.length; i++) {
          all = way[i].passes(cursor);
        }
        if (all) {
          return true;
        }
      }
      return false;
    }
  }
}
