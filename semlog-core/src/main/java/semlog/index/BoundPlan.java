package semlog.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import semlog.block.RowCursor;

/** The plan for a template's lines, bound to the columns of a block. */
final class BoundPlan {
  /** No line passes. */
  static final BoundPlan IMPOSSIBLE = new BoundPlan();

  private final boolean exact;

  /** The tests of a way, and of which slots they are. */
  private record Way(int[] slots, BoundTest[] tests) {
    boolean mayPass() {
      for (BoundTest test : tests) {
        if (!test.mayPass()) {
          return false;
        }
      }
      return true;
    }

    boolean passes(RowCursor cursor) {
      for (int i = 0; i < tests.length; i++) {
        if (!tests[i].passes(cursor, slots[i])) {
          return false;
        }
      }
      return true;
    }
  }

  /** Of each clause its ways. */
  private final List<List<Way>> clauses;

  private boolean possible;

  private BoundPlan() {
    exact = true;
    clauses = List.of();
  }

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
      List<Way> ways = new ArrayList<>(clause.size());
      for (List<SlotTest> way : clause) {
        ways.add(bind(way, bound));
      }
      clauses.add(ways);
    }
  }

  private static Way bind(List<SlotTest> way, Function<SlotTest, BoundTest> bound) {
    int[] slots = new int[way.size()];
    BoundTest[] tests = new BoundTest[slots.length];
    for (int i = 0; i < tests.length; i++) {
      slots[i] = way.get(i).slot();
      tests[i] = bound.apply(way.get(i));
    }
    return new Way(slots, tests);
  }

  /** Leaves out the ways that no value allows; whether each clause has a way left. */
  boolean leaveOut() {
    for (int clause = 0; possible && clause < clauses.size(); clause++) {
      List<Way> ways = clauses.get(clause);
      ways.removeIf(way -> !way.mayPass());
      possible = !ways.isEmpty();
    }
    return possible;
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
      for (List<Way> clause : clauses) {
        if (!passes(clause, cursor)) {
          return false;
        }
      }
    }
    return possible;
  }

  private static boolean passes(List<Way> clause, RowCursor cursor) {
    for (Way way : clause) {
      if (way.passes(cursor)) {
        return true;
      }
    }
    return false;
  }
}
