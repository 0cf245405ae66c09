package semlog.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import semlog.condition.Reason;
import semlog.event.Event;
import semlog.event.ValueMemo;

/**
 * Holds many formulas against an event at once: only those of which the event has a needle that
 * they cannot be true without are looked at. A formula that could be true of an event without any
 * members is true only of those that have a field that it asks for, unless it asks for absence
 * alone.
 */
final class Matcher {
  private static final int[] NONE = {};

  private final Questions questions = new Questions();
  private final Plan[] plans;
  private final Occasion occasion;

  /** For each needle the formulas that are looked at when it is found. */
  private final int[][] waiting;

  /** Formulas that are looked at with each event. */
  private final int[] always;

  private final int[] lookedAtIn;
  private final int[] candidates;
  private int candidateCount;
  private int number;

  /**
   * @param room for what is remembered of values
   */
  Matcher(List<Formula> formulas, ValueMemo.Room room) {
    plans = formulas.stream().map(questions::plan).toArray(Plan[]::new);
    List<List<Integer>> witnesses = Arrays.stream(plans).map(questions::witnesses).toList();
    occasion = new Occasion(questions, room);
    lookedAtIn = new int[plans.length];
    candidates = new int[plans.length];
    List<List<Integer>> lists = new ArrayList<>();
    for (int needle = 0; needle < questions.needleCount(); needle++) {
      lists.add(new ArrayList<>());
    }
    for (int plan = 0; plan < plans.length; plan++) {
      for (int needle : witnesses.get(plan)) {
        lists.get(needle).add(plan);
      }
    }
    always = IntStream.range(0, plans.length).filter(i -> witnesses.get(i).isEmpty()).toArray();
    waiting =
        lists.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /** The formulas that are true of an event, by their places in the list, in its order. */
  int[] match(Event event) {
    number++;
    candidateCount = 0;
    for (int plan : always) {
      candidates[candidateCount++] = plan;
    }
    occasion.next(event, this::found);
    int count = 0;
    for (int i = 0; i < candidateCount; i++) {
      if (occasion.holds(plans[candidates[i]])) {
        candidates[count++] = candidates[i];
      }
    }
    if (count == 0) {
      return NONE;
    }
    int[] matched = Arrays.copyOf(candidates, count);
    Arrays.sort(matched);
    return matched;
  }

  /** The values of the event for which a formula is true of it. */
  List<Reason> reasons(int formula) {
    Set<Reason> reasons = new LinkedHashSet<>();
    occasion.decided(plans[formula], test -> occasion.values(test, reasons::add));
    return List.copyOf(reasons);
  }

  /** The fields that a formula asks for and no event had. */
  List<Field> neverSeen(int formula) {
    return Questions.asked(plans[formula])
        .map(test -> questions.questions().get(test).field())
        .distinct()
        .filter(field -> !occasion.hasSeen(field))
        .map(questions.fields()::get)
        .toList();
  }

  private void found(int needle) {
    for (int plan : waiting[needle]) {
      if (lookedAtIn[plan] != number) {
        lookedAtIn[plan] = number;
        candidates[candidateCount++] = plan;
      }
    }
  }
}
