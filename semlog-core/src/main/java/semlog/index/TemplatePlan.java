package semlog.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import semlog.column.ColumnStamp;
import semlog.template.Template;

/**
 * What the lines of a template must be like to hold what is looked for: of each clause, all tests
 * of one of its ways must pass.
 *
 * @param possible whether any line can
 * @param exact whether lines whose values pass do hold it; else they are to be looked at
 */
record TemplatePlan(boolean possible, boolean exact, List<List<List<SlotTest>>> clauses) {
  private static final TemplatePlan IMPOSSIBLE = new TemplatePlan(false, true, List.of());

  /**
   * The plan for a template.
   *
   * @param wanted of each element a line must hold at least one string
   */
  static TemplatePlan of(Template template, List<List<Placements>> wanted) {
    List<List<List<SlotTest>>> clauses = new ArrayList<>();
    boolean exact = true;
    for (List<Placements> anyOf : wanted) {
      Optional<List<List<SlotTest>>> clause = clause(template, anyOf);
      exact &= clause.isPresent();
      if (clause.isEmpty() || clause.get().contains(List.<SlotTest>of())) {
        continue;
      }
      if (clause.get().isEmpty()) {
        return IMPOSSIBLE;
      }
      clauses.add(clause.get());
    }
    clauses.sort((a, b) -> Integer.compare(slots(a), slots(b)));
    return new TemplatePlan(true, exact, List.copyOf(clauses));
  }

  /** The plan for a block whose columns have these stamps, by slot. */
  TemplatePlan within(Template template, IntFunction<ColumnStamp> stamps) {
    if (clauses.isEmpty()) {
      return this;
    }
    List<List<List<SlotTest>>> left = new ArrayList<>(clauses.size());
    for (List<List<SlotTest>> clause : clauses) {
      List<List<SlotTest>> ways = new ArrayList<>(clause.size());
      for (List<SlotTest> way : clause) {
        if (mayPass(way, template, stamps)) {
          ways.add(way);
        }
      }
      if (ways.isEmpty()) {
        return IMPOSSIBLE;
      }
      left.add(ways);
    }
    return new TemplatePlan(possible, exact, left);
  }

  private static boolean mayPass(
      List<SlotTest> way, Template template, IntFunction<ColumnStamp> stamps) {
    for (SlotTest test : way) {
      if (!StampTest.mayPass(test, template.slots().get(test.slot()), stamps.apply(test.slot()))) {
        return false;
      }
    }
    return true;
  }

  private static int slots(List<List<SlotTest>> clause) {
    return (int) clause.stream().flatMap(List::stream).map(SlotTest::slot).distinct().count();
  }

  private static Optional<List<List<SlotTest>>> clause(Template template, List<Placements> anyOf) {
    List<List<SlotTest>> all = new ArrayList<>();
    for (Placements string : anyOf) {
      Optional<List<List<SlotTest>>> ways = string.ways(template);
      if (ways.isEmpty()) {
        return Optional.empty();
      }
      for (List<SlotTest> way : ways.get()) {
        List<SlotTest> longestFirst = new ArrayList<>(way);
        longestFirst.sort((a, b) -> Integer.compare(a.from() - a.to(), b.from() - b.to()));
        all.add(longestFirst);
      }
    }
    return Optional.of(all);
  }
}
