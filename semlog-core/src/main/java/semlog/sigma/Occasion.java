package semlog.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import semlog.condition.Reason;
import semlog.event.Event;

/** One event after the other, and the answers that it gives to many questions. */
final class Occasion {
  private static final int MOST_NAMES = 10_000;

  private final List<Field> fields;
  private final Questions.Question[] questions;
  private final FieldScanner[] scanners;

  /** For each field the numbers of its needles, in the order of its scanner. */
  private final int[][] needles;

  /** For each name of a member the fields that it is of. */
  private final Map<String, int[]> fieldsOfNames = new HashMap<>();

  private final List<List<String>> values = new ArrayList<>();

  /** The number of the field that means all values, or -1, and what may tell that it has none. */
  private final int any;

  private final Optional<Sieve> sieve;

  /** For each field, needle and test the number of the event of which it is known. */
  private final int[] fieldSeen;

  private final int[] needleSeen;
  private final int[] answered;
  private final boolean[] answers;
  private int number;

  /** Is told of each needle that an event has, once. */
  interface Finds {
    void found(int needle);
  }

  Occasion(Questions all) {
    fields = List.copyOf(all.fields());
    questions = all.questions().toArray(new Questions.Question[0]);
    scanners = new FieldScanner[fields.size()];
    needles = new int[fields.size()][];
    for (int field = 0; field < scanners.length; field++) {
      List<Integer> own = all.needlesOf(field);
      scanners[field] = new FieldScanner(own.stream().map(all::needle).toList());
      needles[field] = own.stream().mapToInt(Integer::intValue).toArray();
      values.add(new ArrayList<>());
    }
    any = fields.indexOf(Field.ANY);
    sieve = any < 0 ? Optional.empty() : Sieve.of(all.needlesOf(any).stream().map(all::needle));
    fieldSeen = new int[fields.size()];
    needleSeen = new int[all.needleCount()];
    answered = new int[questions.length];
    answers = new boolean[questions.length];
  }

  /** Takes the next event. */
  void next(Event event, Finds finds) {
    number++;
    boolean hasNone = sieve.isPresent() && !event.mayHave(sieve.get()::mayHave);
    for (int i = 0; i < event.size(); i++) {
      for (int field : fieldsOf(event.name(i))) {
        if (field == any && hasNone) {
          see(field);
        } else {
          find(field, event.value(i), finds);
        }
      }
    }
  }

  private void find(int field, String value, Finds finds) {
    see(field).add(value);
    for (int at : scanners[field].find(value)) {
      int needle = needles[field][at];
      if (needleSeen[needle] != number) {
        needleSeen[needle] = number;
        finds.found(needle);
      }
    }
  }

  private int[] fieldsOf(String name) {
    int[] known = fieldsOfNames.get(name);
    if (known != null) {
      return known;
    }
    if (fieldsOfNames.size() >= MOST_NAMES) {
      fieldsOfNames.clear();
    }
    int[] found = new int[fields.size()];
    int count = 0;
    String member = Field.spaceless(name);
    for (int field = 0; field < found.length; field++) {
      if (fields.get(field).isCalled(member)) {
        found[count++] = field;
      }
    }
    int[] kept = Arrays.copyOf(found, count);
    fieldsOfNames.put(name, kept);
    return kept;
  }

  private List<String> see(int field) {
    List<String> list = values.get(field);
    if (fieldSeen[field] != number) {
      fieldSeen[field] = number;
      list.clear();
    }
    return list;
  }

  /** Whether the event has a value for a field. */
  boolean has(int field) {
    return fieldSeen[field] == number;
  }

  /** The values of a field, valid up to the next event. */
  List<String> values(int field) {
    return has(field) ? values.get(field) : List.of();
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

  /** The members of the event, which is at hand, that pass a test. */
  void values(int test, Event event, Consumer<Reason> values) {
    Questions.Question question = questions[test];
    for (int i = 0; i < event.size(); i++) {
      boolean asked =
          Arrays.stream(fieldsOf(event.name(i))).anyMatch(field -> field == question.field());
      boolean passes =
          question.test() instanceof ValueTest.Other || question.test().accepts(event.value(i));
      if (asked && passes) {
        values.accept(reason(question, event, i));
      }
    }
  }

  /** A value; of a keyword, which may stand in a long line, just the word. */
  private Reason reason(Questions.Question question, Event event, int member) {
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
