package semlog.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields, needles and tests of many formulas, each of them once. */
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

  /** A needle in the values of a field. */
  private record Sought(int field, Needle needle) {}

  private final Map<Field, Integer> fieldNumbers = new HashMap<>();
  private final List<Field> fields = new ArrayList<>();
  private final List<List<Integer>> needlesOfFields = new ArrayList<>();
  private final Map<Sought, Integer> needleNumbers = new HashMap<>();
  private final List<Needle> needles = new ArrayList<>();
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

  /** The numbers of the needles of a field. */
  List<Integer> needlesOf(int field) {
    return needlesOfFields.get(field);
  }

  Needle needle(int number) {
    return needles.get(number);
  }

  Plan plan(Formula formula) {
    return switch (formula) {
      case Formula.All all -> new Plan.Every(all.parts().stream().map(this::plan).toList());
      case Formula.Any any -> new Plan.Some(any.parts().stream().map(this::plan).toList());
      case Formula.Not not -> new Plan.None(plan(not.part()));
      case Formula.Test test -> new Plan.Ask(test(test));
    };
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
          needlesOfFields.add(new ArrayList<>());
          return fields.size() - 1;
        });
  }

  private int needle(Sought sought) {
    return needleNumbers.computeIfAbsent(
        sought,
        _ -> {
          needles.add(sought.needle());
          needlesOfFields.get(sought.field()).add(needles.size() - 1);
          return needles.size() - 1;
        });
  }

  /**
   * Needles of which one is found in every event that is looked at: for which the plan can be true,
   * the fewest and longest such; where there are none, what any value of its fields has. None for a
   * plan that asks only whether fields are absent.
   */
  List<Integer> witnesses(Plan plan) {
    List<Integer> needed = needed(plan);
    return needed.isEmpty()
        ? asked(plan)
            .filter(test -> questions.get(test).needle().isPresent())
            .map(test -> needle(new Sought(questions.get(test).field(), Needle.NOTHING)))
            .distinct()
            .toList()
        : needed;
  }

  private List<Integer> needed(Plan plan) {
    return switch (plan) {
      case Plan.Ask(var test) -> questions.get(test).needle().stream().toList();
      case Plan.None _ -> List.of();
      case Plan.Every(var parts) ->
          parts.stream()
              .map(this::needed)
              .filter(list -> !list.isEmpty())
              .min((a, b) -> Double.compare(cost(a), cost(b)))
              .orElse(List.of());
      case Plan.Some(var parts) -> {
        List<List<Integer>> each = parts.stream().map(this::needed).toList();
        yield each.stream().anyMatch(List::isEmpty)
            ? List.of()
            : each.stream().flatMap(List::stream).distinct().toList();
      }
    };
  }

  private double cost(List<Integer> witnesses) {
    return witnesses.stream().mapToDouble(number -> needles.get(number).cost()).sum();
  }

  /** Every test that a plan asks. */
  static Stream<Integer> asked(Plan plan) {
    return switch (plan) {
      case Plan.Ask(var test) -> Stream.of(test);
      case Plan.None(var part) -> asked(part);
      case Plan.Every(var parts) -> parts.stream().flatMap(Questions::asked);
      case Plan.Some(var parts) -> parts.stream().flatMap(Questions::asked);
    };
  }
}
