package semlog.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import semlog.block.RowCursor;

/** The plan for a template's lines, bound to the columns of a block. */
final class BoundPlan {
  private final boolean exact;

  /** Of each clause its ways, of each way its tests. */
  private final List<List<BoundTest[]>> clauses;

  private boolean possible;

  /**
   * Binds a plan.
   *
   * @param bound gives the test of the column of a slot
   */
  BoundPlan(TemplatePlan plan, Function<SlotTest, BoundTest> bound) {
    possible = plan.possible();
    exact = plan.exact();
    clauses = new ArrayList<>(plan.clauses().size());
    for (List<List<SlotTest>> clause : plan.clauses()) {
      List<BoundTest[]> ways = new ArrayList<>(clause.size());
      for (List<SlotTest> way : clause) {
        ways.add(bind(way, bound));
      }
      clauses.add(ways);
    }
  }

  private static BoundTest[] bind(List<SlotTest> way, Function<SlotTest, BoundTest> bound) {
    BoundTest[] tests = new BoundTest[way.size()];
    for (int i = 0; i < tests.length; i++) {
      tests[i] = bound.apply(way.get(i));
    }
    return tests;
  }

  /** Leaves out the ways that no value allows; whether each clause has a way left. */
  boolean leaveOut() {
    for (int clause = 0; possible && clause < clauses.size(); clause++) {
      List<BoundTest[]> ways = clauses.get(clause);
      ways.removeIf(way -> !mayPass(way));
      possible = !ways.isEmpty();
    }
    return possible;
  }

  private static boolean mayPass(BoundTest[] way) {
    for (BoundTest test : way) {
      if (!test.mayPass()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line whose values pass holds what is wanted; else it is to be looked at. */
  boolean exact() {
    return exact;
  }

  /**
   * Whether the line of a row may be looked for.
   *
   * @param cursor is moved to the row if its values are asked for
   */
  boolean passes(int row, RowCursor cursor) {
    if (possible && !clauses.isEmpty()) {
      cursor.to(row);
      for (List<BoundTest[]> clause : clauses) {
        if (!passes(clause, cursor)) {
          return false;
        }
      }
    }
    return possible;
  }

  private static boolean passes(List<BoundTest[]> clause, RowCursor cursor) {
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
