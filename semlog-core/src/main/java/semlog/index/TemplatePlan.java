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
   * @param wanted all of which a line must have
   * @param stamps what is known of the column of a slot
   */
  static TemplatePlan of(Template template, List<Wanted> wanted, IntFunction<ColumnStamp> stamps) {
    List<List<List<SlotTest>>> clauses = new ArrayList<>();
    boolean exact = true;
    for (Wanted each : wanted) {
      Optional<List<List<SlotTest>>> clause = clause(template, each.anyOf(), stamps);
      exact &= clause.isPresent();
      for (List<List<SlotTest>> ways :
          clause.isPresent() ? List.of(clause.get()) : pieces(template, each.pieces(), stamps)) {
        if (ways.isEmpty()) {
          return IMPOSSIBLE;
        }
        if (!hasSureWay(ways)) {
          clauses.add(ways);
        }
      }
    }
    clauses.sort((a, b) -> Integer.compare(slots(a), slots(b)));
    return new TemplatePlan(true, exact, List.copyOf(clauses));
  }

  /** Whether one has no tests, so that every line passes. */
  private static boolean hasSureWay(List<List<SlotTest>> ways) {
    for (List<SlotTest> way : ways) {
      if (way.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static List<List<List<SlotTest>>> pieces(
      Template template, List<Placements> pieces, IntFunction<ColumnStamp> stamps) {
    return pieces.stream()
        .flatMap(piece -> clause(template, List.of(piece), stamps).stream())
        .toList();
  }

  private static int slots(List<List<SlotTest>> clause) {
    return (int) clause.stream().flatMap(List::stream).map(SlotTest::slot).distinct().count();
  }

  private static Optional<List<List<SlotTest>>> clause(
      Template template, List<Placements> anyOf, IntFunction<ColumnStamp> stamps) {
    if (anyOf.size() == 1) {
      return anyOf.getFirst().ways(template, stamps);
    }
    List<List<SlotTest>> all = new ArrayList<>();
    for (Placements string : anyOf) {
      Optional<List<List<SlotTest>>> ways = string.ways(template, stamps);
      if (ways.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(ways.get());
    }
    return Optional.of(all);
  }
}
