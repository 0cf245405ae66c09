package semlog.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import semlog.condition.Reason;
import semlog.event.Event;
import semlog.event.ValueMemo;

/** One event after the other, and the answers that it gives to many questions. */
final class Occasion {
  private final Questions all;

  /** For each field, needle and test the number of the event of which it is known. */
  private int[] fieldSeen = {};

  private int[] needleSeen = {};
  private int[] answered = {};
  private boolean[] answers = {};

  /** The values of fields that were asked for them, and for each the number of their event. */
  private final List<List<String>> values = new ArrayList<>();

  private int[] valuesOf = {};
  private Event event = Event.NONE;
  private Members members;
  private boolean haveNone;
  private int number;

  /** Is told of each needle that an event has, once. */
  interface Finds {
    void found(int needle);
  }

  Occasion(Questions all) {
    this.all = all;
    this.members = new Members(all, List.of(), new ValueMemo.Room(0));
  }

  /**
   * Takes the next event, which is at hand until then.
   *
   * @param asked what its members are to what it will be asked
   */
  void next(Event coming, Members asked, Finds finds) {
    if (answered.length < all.questions().size() || needleSeen.length < all.needleCount()) {
      grow();
    }
    number++;
    event = coming;
    members = asked;
    haveNone = members.haveNone(event);
    for (int i = 0; i < event.size(); i++) {
      Member member = members.of(event, i);
      if (member.isAny()) {
        fieldSeen[members.any()] = number;
        if (!haveNone) {
          tell(members.anyMemo().of(event, i), finds);
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

  /** Makes room for what was added to the questions. */
  private void grow() {
    fieldSeen = Arrays.copyOf(fieldSeen, all.fields().size());
    valuesOf = Arrays.copyOf(valuesOf, all.fields().size());
    needleSeen = Arrays.copyOf(needleSeen, all.needleCount());
    answered = Arrays.copyOf(answered, all.questions().size());
    answers = Arrays.copyOf(answers, all.questions().size());
    while (values.size() < all.fields().size()) {
      values.add(new ArrayList<>());
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
    if (!has(field) || (field == members.any() && haveNone)) {
      return List.of();
    }
    List<String> found = values.get(field);
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
    return field == members.any() ? member.isAny() : member.isOf(field);
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
      case Plan.Every(var parts) -> Arrays.stream(parts).forEach(part -> decided(part, passed));
      case Plan.Some(var parts) ->
          Arrays.stream(parts).filter(this::holds).forEach(part -> decided(part, passed));
    }
  }

  /** The members of the event that pass a test. */
  void values(int test, Consumer<Reason> values) {
    Questions.Question question = all.questions().get(test);
    for (int i = 0; i < event.size(); i++) {
      if (isOf(i, question.field())
          && (question.test() instanceof ValueTest.Other
              || question.test().accepts(event.value(i)))) {
        values.accept(reason(question, i));
      }
    }
  }

  /** A value; of a keyword, which may stand in a long line, just the word. */
  private Reason reason(Questions.Question question, int member) {
    boolean isWord =
        question.field() == members.any() && question.test() instanceof ValueTest.Literal;
    String text = isWord ? ((ValueTest.Literal) question.test()).text() : event.value(member);
    return new Reason(event.name(member), text);
  }

  private boolean holds(int test) {
    if (answered[test] != number) {
      answered[test] = number;
      answers[test] = answer(all.questions().get(test));
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
