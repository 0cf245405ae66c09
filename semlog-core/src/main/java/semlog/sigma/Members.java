package semlog.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import semlog.event.Event;
import semlog.event.ValueMemo;

/** What the members of events are to some questions, by their names. */
final class Members {
  private static final int MOST_NAMES = 10_000;

  private final Questions questions;

  /** The fields that are asked for, the one that means all values among them if it is. */
  private final BitSet asked = new BitSet();

  /** Those of them that a member of any event was. */
  private final BitSet seen = new BitSet();

  /** For each field that is asked for what its values have. */
  private final Map<Integer, FieldScanner> scanners = new HashMap<>();

  private final int any;
  private final Optional<Event.Look> sieve;
  private final ValueMemo.Room room;
  private final Map<String, Member> byName = new HashMap<>();

  /** Members whose names have numbers, with these names. */
  private Member[] numbered = new Member[0];

  private String[] names = new String[0];

  /** Members of the same fields share what is known of their values. */
  private final Map<List<Integer>, ValueMemo<int[]>> memos = new HashMap<>();

  private final ValueMemo<int[]> anyMemo;

  /**
   * @param planned that are held against events together
   * @param room for what is remembered of values
   */
  Members(Questions questions, List<Questions.Planned> planned, ValueMemo.Room room) {
    this.questions = questions;
    this.room = room;
    BitSet needles = new BitSet();
    for (Questions.Planned one : planned) {
      for (int test : one.tests()) {
        ask(questions.questions().get(test), needles);
      }
      for (int witness : one.witnesses()) {
        needles.set(witness);
      }
    }
    asked.stream().forEach(field -> scanners.put(field, new FieldScanner(questions)));
    needles.stream().forEach(needle -> scanners.get(questions.fieldOf(needle)).add(needle));
    any = questions.fields().indexOf(Field.ANY);
    anyMemo = memo(List.of(any));
    sieve =
        any >= 0 && asked.get(any)
            ? Sieve.of(scanners.get(any).needles().stream()).map(made -> made::mayHave)
            : Optional.empty();
  }

  private void ask(Questions.Question question, BitSet needles) {
    asked.set(question.field());
    question.needle().ifPresent(needles::set);
    question.other().ifPresent(asked::set);
  }

  /** The number of the field that means all values, or -1. */
  int any() {
    return any;
  }

  /** The needles that any values have. */
  ValueMemo<int[]> anyMemo() {
    return anyMemo;
  }

  /** Whether no value of an event has a needle of the field that means all values. */
  boolean haveNone(Event event) {
    return sieve.isPresent() && !event.mayHave(sieve.get());
  }

  /** Whether any event had a value for a field. */
  boolean hasSeen(int field) {
    return seen.get(field);
  }

  /** What the member of an event is. */
  Member of(Event event, int index) {
    int number = event.nameNumber(index);
    String name = event.name(index);
    return number >= 0 && number < names.length && isSame(name, names[number])
        ? numbered[number]
        : named(name, number);
  }

  @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // the same text may be another object
  private static boolean isSame(String name, String other) {
    return name == other;
  }

  private Member named(String name, int number) {
    if (byName.size() >= MOST_NAMES) {
      byName.clear();
    }
    Member member = byName.computeIfAbsent(name, this::member);
    if (number >= names.length) {
      names = Arrays.copyOf(names, number * 2 + 1);
      numbered = Arrays.copyOf(numbered, names.length);
    }
    if (number >= 0) {
      names[number] = name;
      numbered[number] = member;
    }
    return member;
  }

  private Member member(String name) {
    String spaceless = Field.spaceless(name);
    List<Integer> own = new ArrayList<>();
    boolean isAny = false;
    for (int field = asked.nextSetBit(0); field >= 0; field = asked.nextSetBit(field + 1)) {
      if (questions.fields().get(field).isCalled(spaceless)) {
        seen.set(field);
        isAny |= field == any;
        if (field != any) {
          own.add(field);
        }
      }
    }
    int[] fields = own.stream().mapToInt(Integer::intValue).toArray();
    return new Member(fields, isAny, memo(List.copyOf(own)));
  }

  private ValueMemo<int[]> memo(List<Integer> own) {
    return memos.computeIfAbsent(own, _ -> new ValueMemo<>(value -> find(own, value), room));
  }

  private int[] find(List<Integer> own, String value) {
    int[] all = {};
    for (int field : own) {
      int[] found = scanners.get(field).find(value);
      int before = all.length;
      all = Arrays.copyOf(all, before + found.length);
      System.arraycopy(found, 0, all, before, found.length);
    }
    return all;
  }
}
