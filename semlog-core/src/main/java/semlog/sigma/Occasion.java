package semlog.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import semlog.condition.Reason;
import semlog.event.Event;
import semlog.event.ValueMemo;

/** One event after the other, and the answers that it gives to many questions. */
final class Occasion {
  private final List<Field> fields;
  private final Questions.Question[] questions;
  private final Members members;

  /** The number of the field that means all values, or -1, and what may tell that it has none. */
  private final int any;

  private final ValueMemo<int[]> anyMemo;
  private final Optional<Event.Look> sieve;

  /** For each field, needle and test the number of the event of which it is known. */
  private final int[] fieldSeen;

  private final int[] needleSeen;
  private final int[] answered;
  private final boolean[] answers;

  /** The values of fields that were asked for them, and for each the number of their event. */
  private final Map<Integer, List<String>> values = new HashMap<>();

  private final int[] valuesOf;
  private Event event = Event.NONE;
  private boolean hasNone;
  private int number;

  /** Is told of each needle that an event has, once. */
  interface Finds {
    void found(int needle);
  }

  /**
   * @param room for what is remembered of values
   */
  Occasion(Questions all, ValueMemo.Room room) {
    fields = List.copyOf(all.fields());
    questions = all.questions().toArray(new Questions.Question[0]);
    members = new Members(all, room);
    any = fields.indexOf(Field.ANY);
    anyMemo = members.memo(List.of(any));
    sieve =
        any < 0
            ? Optional.empty()
            : Sieve.of(all.needlesOf(any).stream().map(all::needle)).map(made -> made::mayHave);
    fieldSeen = new int[fields.size()];
    valuesOf = new int[fields.size()];
    needleSeen = new int[all.needleCount()];
    answered = new int[questions.length];
    answers = new boolean[questions.length];
  }

  /** Takes the next event, which is at hand until then. */
  void next(Event coming, Finds finds) {
    number++;
    event = coming;
    hasNone = sieve.isPresent() && !event.mayHave(sieve.get());
    for (int i = 0; i < event.size(); i++) {
      Member member = members.of(event, i);
      if (member.isAny()) {
        fieldSeen[any] = number;
        if (!hasNone) {
          tell(anyMemo.of(event, i), finds);
        }
      }
      if (member.fields().length > 0) {
        for (int field : member.fields()) {
          fieldSeen[field] = number;
        }
        tell(member.memo().of(event, i), finds);
      }
    }
  }

  private void tell(int[] found, Finds finds) {
    for (int needle : found) {
      if (needleSeen[needle] != number) {
        needleSeen[needle] = number;
        finds.found(needle);
      }
    }
  }

  /** Whether the event has a value for a field. */
  boolean has(int field) {
    return fieldSeen[field] == number;
  }

  /** The values of a field, valid up to the next event; none where the sieve lets none through. */
  private List<String> values(int field) {
    if (!has(field) || (field == any && hasNone)) {
      return List.of();
    }
    List<String> found = values.computeIfAbsent(field, _ -> new ArrayList<>());
    if (valuesOf[field] != number) {
      valuesOf[field] = number;
      found.clear();
      for (int i = 0; i < event.size(); i++) {
        if (isOf(i, field)) {
          found.add(event.value(i));
        }
      }
    }
    return found;
  }

  private boolean isOf(int index, int field) {
    Member member = members.of(event, index);
    return field == any ? member.isAny() : member.isOf(field);
  }

  boolean holds(Plan plan) {
    return switch (plan) {
      case Plan.Ask(var test) -> holds(test);
      case Plan.None(var part) -> !holds(part);
      case Plan.Every(var parts) -> {
        for (Plan part : parts) {
          if (!holds(part)) {
            yield false;
          }
        }
        yield true;
      }
      case Plan.Some(var parts) -> {
        for (Plan part : parts) {
          if (holds(part)) {
            yield true;
          }
        }
        yield false;
      }
    };
  }

  /** Tells of the tests that passed and made a plan true. */
  void decided(Plan plan, IntConsumer passed) {
    switch (plan) {
      case Plan.Ask(var test) -> passed.accept(test);
      case Plan.None _ -> {}
      case Plan.Every(var parts) -> parts.forEach(part -> decided(part, passed));
      case Plan.Some(var parts) ->
          parts.stream().filter(this::holds).forEach(part -> decided(part, passed));
    }
  }

  /** The members of the event that pass a test. */
  void values(int test, Consumer<Reason> values) {
    Questions.Question question = questions[test];
    for (int i = 0; i < event.size(); i++) {
      boolean passes =
          question.test() instanceof ValueTest.Other || question.test().accepts(event.value(i));
      if (passes && isOf(i, question.field())) {
        values.accept(reason(question, i));
      }
    }
  }

  /** A value; of a keyword, which may stand in a long line, just the word. */
  private Reason reason(Questions.Question question, int member) {
    boolean isWord =
        fields.get(question.field()).isAny() && question.test() instanceof ValueTest.Literal;
    String text = isWord ? ((ValueTest.Literal) question.test()).text() : event.value(member);
    return new Reason(event.name(member), text);
  }

  /** Whether any event had a value for a field. */
  boolean hasSeen(int field) {
    return fieldSeen[field] != 0;
  }

  private boolean holds(int test) {
    if (answered[test] != number) {
      answered[test] = number;
      answers[test] = answer(questions[test]);
    }
    return answers[test];
  }

  private boolean answer(Questions.Question question) {
    if (question.needle().isEmpty()) {
      return !has(question.field());
    }
    if (needleSeen[question.needle().get()] != number) {
      return false;
    }
    return switch (question.test()) {
      case ValueTest.Literal _, ValueTest.Present _ -> true;
      case ValueTest.Other(_, var place, var cased) ->
          question.other().stream()
              .flatMap(other -> values(other).stream())
              .anyMatch(text -> isIn(question.field(), new ValueTest.Literal(text, place, cased)));
      default -> isIn(question.field(), question.test());
    };
  }

  private boolean isIn(int field, ValueTest test) {
    for (String value : values(field)) {
      if (test.accepts(value)) {
        return true;
      }
    }
    return false;
  }
}
