package semlog.sigma;

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

  private static final int NONE_WAITS = -1;

  private final Questions questions;
  private final Occasion occasion;
  private final Members members;
  private final Questions.Planned[] planned;

  /** For each needle the first entry of what waits for it, each of which has a formula. */
  private final int[] heads;

  private int[] nexts = new int[64];
  private int[] waiting = new int[64];
  private int entries;

  /** Formulas that are looked at with each event. */
  private final int[] always;

  private final int[] lookedAtIn;
  private final int[] candidates;
  private int candidateCount;
  private int number;

  /**
   * @param occasion answers the questions, for others too
   * @param list of what was added to the questions
   * @param room for what is remembered of values
   */
  Matcher(
      Questions questions, Occasion occasion, List<Questions.Planned> list, ValueMemo.Room room) {
    this.questions = questions;
    this.occasion = occasion;
    members = new Members(questions, list, room);
    planned = list.toArray(new Questions.Planned[0]);
    lookedAtIn = new int[planned.length];
    candidates = new int[planned.length];
    heads = new int[questions.needleCount()];
    Arrays.fill(heads, NONE_WAITS);
    for (int plan = planned.length - 1; plan >= 0; plan--) {
      for (int needle : planned[plan].witnesses()) {
        waitFor(needle, plan);
      }
    }
    always =
        IntStream.range(0, planned.length)
            .filter(i -> planned[i].witnesses().length == 0)
            .toArray();
  }

  private void waitFor(int needle, int plan) {
    if (entries == waiting.length) {
      waiting = Arrays.copyOf(waiting, entries * 2);
      nexts = Arrays.copyOf(nexts, entries * 2);
    }
    waiting[entries] = plan;
    nexts[entries] = heads[needle];
    heads[needle] = entries++;
  }

  /** The formulas that are true of an event, by their places in the list, in its order. */
  int[] match(Event event) {
    number++;
    candidateCount = 0;
    for (int plan : always) {
      candidates[candidateCount++] = plan;
    }
    occasion.next(event, members, this::found);
    int count = 0;
    for (int i = 0; i < candidateCount; i++) {
      if (occasion.holds(planned[candidates[i]].plan())) {
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
    occasion.decided(planned[formula].plan(), test -> occasion.values(test, reasons::add));
    return List.copyOf(reasons);
  }

  /** The fields that a formula asks for and no event had. */
  List<Field> neverSeen(int formula) {
    return Arrays.stream(planned[formula].tests())
        .map(test -> questions.questions().get(test).field())
        .distinct()
        .filter(field -> !members.hasSeen(field))
        .mapToObj(questions.fields()::get)
        .toList();
  }

  private void found(int needle) {
    for (int i = heads[needle]; i != NONE_WAITS; i = nexts[i]) {
      int plan = waiting[i];
      if (lookedAtIn[plan] != number) {
        lookedAtIn[plan] = number;
        candidates[candidateCount++] = plan;
      }
    }
  }
}
