package semlog.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import semlog.block.BlockColumns;
import semlog.block.BlockStamps;
import semlog.block.RowCursor;
import semlog.bytes.EightBytes;
import semlog.column.ColumnStamp;
import semlog.pattern.Required;
import semlog.template.Slot;
import semlog.template.SlotKind;
import semlog.template.Template;
import semlog.value.TimestampFormat;

/** Finds the rows of blocks that may hold what is looked for. For use by several threads. */
public final class Candidates {
  private final List<Wanted> wanted;

  /** The same for blocks whose lines are ASCII, and whether that is less. */
  private final List<Wanted> ofAscii;

  private final boolean lessInAscii;

  /** Whether a line that holds what is wanted is one that is looked for. */
  private final boolean complete;

  /**
   * Looks for strings.
   *
   * @param wanted of each element a line must hold at least one string
   */
  public Candidates(List<Required> wanted) {
    this.wanted = wanted.stream().map(Wanted::new).toList();
    this.ofAscii = this.wanted.stream().map(Wanted::ofAscii).toList();
    this.lessInAscii = !ofAscii.equals(this.wanted);
    this.complete = wanted.size() == 1 && wanted.getFirst().complete();
  }

  /**
   * The rows of a block that may belong to lines that hold what is looked for. Pieces always do,
   * with the row behind them, since a string can lie across their border.
   */
  public Found rows(BlockColumns block, BlockStamps stamps) {
    List<Wanted> here = lessInAscii && isAscii(block, stamps) ? ofAscii : wanted;
    List<TemplatePlan> ofBlock = new ArrayList<>();
    boolean any = false;
    for (int local = 0; local < block.templates(); local++) {
      Template template = block.template(local).template();
      int[] columns = block.columnsOf(local);
      TemplatePlan plan = TemplatePlan.of(template, here, new SlotStamps(stamps, columns));
      ofBlock.add(plan);
      any |= plan.possible() || block.isPiece(local);
    }
    Scan scan = new Scan(block, ofBlock);
    return any && scan.mayFind() ? scan.rows(complete) : Found.none();
  }

  /**
   * What is known of the columns of a template's slots; not a lambda, as it takes the JVM a call
   * out of Java to make one, and there is one for each template.
   */
  private record SlotStamps(BlockStamps stamps, int[] columns) implements IntFunction<ColumnStamp> {
    @Override
    public ColumnStamp apply(int slot) {
      return stamps.column(columns[slot]);
    }
  }

  /** Whether it is known that no line has a byte beyond ASCII. */
  private static boolean isAscii(BlockColumns block, BlockStamps stamps) {
    for (int column = 0; column < block.columns(); column++) {
      if (!block.isNumeric(column) && stamps.column(column).mayHold(Byte.MIN_VALUE)) {
        return false;
      }
    }
    for (int local = 0; local < block.templates(); local++) {
      if (!isAscii(block.template(local).template())) {
        return false;
      }
    }
    return true;
  }

  /** Whether no static text and no time has such a byte. */
  private static boolean isAscii(Template template) {
    List<Slot> slots = template.slots();
    for (int slot = 0; slot <= slots.size(); slot++) {
      if (!EightBytes.isAscii(template.bytes(), template.textStart(slot), template.textEnd(slot))) {
        return false;
      }
    }
    return slots.stream()
        .noneMatch(
            slot -> slot.kind() == SlotKind.TIMESTAMP && !TimestampFormat.isAscii(slot.format()));
  }

  /** One pass over the rows of a block. */
  private static final class Scan {
    private final BlockColumns block;
    private final BoundPlan[] plans;
    private final Map<BoundTest.Key, BoundTest> bound = new HashMap<>();
    private final BitSet columns = new BitSet();
    private boolean pieces;

    Scan(BlockColumns block, List<TemplatePlan> ofBlock) {
      this.block = block;
      this.plans = new BoundPlan[ofBlock.size()];
      for (int local = 0; local < plans.length; local++) {
        TemplatePlan plan = ofBlock.get(local);
        int at = local;
        plans[local] =
            plan.possible() ? new BoundPlan(plan, test -> bind(at, test)) : BoundPlan.IMPOSSIBLE;
      }
    }

    private BoundTest bind(int local, SlotTest test) {
      int column = block.columnsOf(local)[test.slot()];
      columns.set(column);
      BoundTest.Key key =
          new BoundTest.Key(
              column, block.template(local).template().slots().get(test.slot()), test.test());
      return bound.computeIfAbsent(key, k -> new BoundTest(block, k));
    }

    /** Leaves out the ways that no value allows; whether any row is left to be looked at. */
    boolean mayFind() {
      boolean any = false;
      for (int local = 0; local < plans.length; local++) {
        any |= plans[local].leaveOut();
        pieces |= block.isPiece(local);
      }
      return any || pieces;
    }

    Found rows(boolean complete) {
      Found found = Found.none();
      RowCursor cursor = new RowCursor(block, columns::get);
      int[] locals = block.locals();
      boolean piece = false;
      for (int row = 0; row < locals.length; row++) {
        BoundPlan plan = plans[locals[row]];
        boolean forced = piece;
        piece = pieces && block.isPiece(locals[row]);
        if (forced || piece) {
          found.may().set(row);
        } else if (plan.passes(row, cursor)) {
          found.may().set(row);
          found.sure().set(row, complete && plan.exact());
        }
      }
      return found;
    }
  }
}
