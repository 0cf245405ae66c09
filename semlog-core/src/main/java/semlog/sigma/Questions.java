package semlog.sigma;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields, needles and tests of many formulas, each of them once; formulas may be added. */
final class Questions {
  /**
   * A test of a field.
   *
   * @param field its number
   * @param needle the needle that must be found for the test to pass, by its number; none when the
   *     test asks that there be no value
   * @param other the number of the field that it is compared with, if it is
   */
  record Question(int field, ValueTest test, Optional<Integer> needle, Optional<Integer> other) {}

  /**
   * A formula whose parts have numbers.
   *
   * @param witnesses needles of which one is found in every event that the plan is held against
   * @param tests all that it asks
   */
  record Planned(Plan plan, int[] witnesses, int[] tests) {}

  /** A needle in the values of a field. */
  private record Sought(int field, Needle needle) {}

  private final Map<Field, Integer> fieldNumbers = new HashMap<>();
  private final List<Field> fields = new ArrayList<>();
  private final Map<Sought, Integer> needleNumbers = new HashMap<>();
  private final List<Sought> needles = new ArrayList<>();
  private final Map<Formula.Test, Integer> testNumbers = new HashMap<>();
  private final List<Question> questions = new ArrayList<>();

  /** The fields by their numbers. */
  List<Field> fields() {
    return fields;
  }

  /** The tests by their numbers. */
  List<Question> questions() {
    return questions;
  }

  int needleCount() {
    return needles.size();
  }

  Needle needle(int number) {
    return needles.get(number).needle();
  }

  /** The field in whose values a needle is looked for. */
  int fieldOf(int needle) {
    return needles.get(needle).field();
  }

  Planned add(Formula formula) {
    Plan plan = plan(formula);
    Set<Integer> tests = new LinkedHashSet<>();
    gather(plan, tests);
    return new Planned(plan, ints(witnesses(plan, tests)), ints(tests));
  }

  private static int[] ints(Collection<Integer> numbers) {
    int[] array = new int[numbers.size()];
    int count = 0;
    for (int number : numbers) {
      array[count++] = number;
    }
    return array;
  }

  private Plan plan(Formula formula) {
    return switch (formula) {
      case Formula.All all -> new Plan.Every(plans(all.parts()));
      case Formula.Any any -> new Plan.Some(plans(any.parts()));
      case Formula.Not not -> new Plan.None(plan(not.part()));
      case Formula.Test test -> new Plan.Ask(test(test));
    };
  }

  private Plan[] plans(List<Formula> parts) {
    Plan[] plans = new Plan[parts.size()];
    for (int i = 0; i < plans.length; i++) {
      plans[i] = plan(parts.get(i));
    }
    return plans;
  }

  private int test(Formula.Test test) {
    Integer known = testNumbers.get(test);
    if (known != null) {
      return known;
    }
    int field = field(test.field());
    Optional<Integer> needle =
        test.test() instanceof ValueTest.Absent
            ? Optional.empty()
            : Optional.of(needle(new Sought(field, Needle.of(test.test()))));
    Optional<Integer> other =
        test.test() instanceof ValueTest.Other(var compared, _, _)
            ? Optional.of(field(compared))
            : Optional.empty();
    questions.add(new Question(field, test.test(), needle, other));
    testNumbers.put(test, questions.size() - 1);
    return questions.size() - 1;
  }

  private int field(Field field) {
    return fieldNumbers.computeIfAbsent(
        field,
        _ -> {
          fields.add(field);
          return fields.size() - 1;
        });
  }

  private int needle(Sought sought) {
    return needleNumbers.computeIfAbsent(
        sought,
        _ -> {
          needles.add(sought);
          return needles.size() - 1;
        });
  }

  /**
   * Needles of which one is found in every event that is looked at: for which the plan can be true,
   * the fewest and longest such; where there are none, what any value of its fields has. None for a
   * plan that asks only whether fields are absent.
   */
  private Collection<Integer> witnesses(Plan plan, Set<Integer> tests) {
    List<Integer> needed = needed(plan);
    if (!needed.isEmpty()) {
      return needed;
    }
    Set<Integer> nothing = new LinkedHashSet<>();
    for (int test : tests) {
      if (questions.get(test).needle().isPresent()) {
        nothing.add(needle(new Sought(questions.get(test).field(), Needle.NOTHING)));
      }
    }
    return nothing;
  }

  private List<Integer> needed(Plan plan) {
    return switch (plan) {
      case Plan.Ask(var test) -> questions.get(test).needle().map(List::of).orElse(List.of());
      case Plan.None _ -> List.of();
      case Plan.Every(var parts) -> cheapest(parts);
      case Plan.Some(var parts) -> ofEach(parts);
    };
  }

  private List<Integer> cheapest(Plan[] parts) {
    List<Integer> best = List.of();
    for (Plan part : parts) {
      List<Integer> needed = needed(part);
      if (best.isEmpty() || (!needed.isEmpty() && cost(needed) < cost(best))) {
        best = needed;
      }
    }
    return best;
  }

  private List<Integer> ofEach(Plan[] parts) {
    Set<Integer> all = new LinkedHashSet<>();
    for (Plan part : parts) {
      List<Integer> needed = needed(part);
      if (needed.isEmpty()) {
        return List.of();
      }
      all.addAll(needed);
    }
    return List.copyOf(all);
  }

  private double cost(List<Integer> witnesses) {
    double sum = 0;
    for (int needle : witnesses) {
      sum += needle(needle).cost();
    }
    return sum;
  }

  /** Every test that a plan asks. */
  private static void gather(Plan plan, Set<Integer> tests) {
    switch (plan) {
      case Plan.Ask(var test) -> tests.add(test);
      case Plan.None(var part) -> gather(part, tests);
      case Plan.Every(var parts) -> gather(parts, tests);
      case Plan.Some(var parts) -> gather(parts, tests);
    }
  }

  private static void gather(Plan[] parts, Set<Integer> tests) {
    for (Plan part : parts) {
      gather(part, tests);
    }
  }
}
