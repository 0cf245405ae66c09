package semlog.sigma;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import semlog.event.Event;
import semlog.event.ValueMemo;

/** What the members of events are to a set of questions, by their names. */
final class Members {
  private static final int MOST_NAMES = 10_000;

  private final List<Field> fields;
  private final FieldScanner[] scanners;
  private final ValueMemo.Room room;
  private final Map<String, Member> byName = new HashMap<>();

  /** Members whose names have numbers, with these names. */
  private Member[] numbered = new Member[0];

  private String[] names = new String[0];

  /** Members of the same fields share what is known of their values. */
  private final Map<List<Integer>, ValueMemo<int[]>> memos = new HashMap<>();

  /**
   * @param room for what is remembered of values
   */
  Members(Questions all, ValueMemo.Room room) {
    this.fields = List.copyOf(all.fields());
    this.room = room;
    this.scanners =
        IntStream.range(0, fields.size())
            .mapToObj(field -> new FieldScanner(all, all.needlesOf(field)))
            .toArray(FieldScanner[]::new);
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
    List<Integer> own =
        IntStream.range(0, fields.size())
            .filter(field -> fields.get(field).isCalled(spaceless))
            .boxed()
            .toList();
    boolean isAny = own.stream().anyMatch(field -> fields.get(field).isAny());
    List<Integer> others = own.stream().filter(field -> !fields.get(field).isAny()).toList();
    return new Member(others.stream().mapToInt(Integer::intValue).toArray(), isAny, memo(others));
  }

  /** What is known of the values of members of these fields. */
  ValueMemo<int[]> memo(List<Integer> own) {
    return memos.computeIfAbsent(own, _ -> new ValueMemo<>(value -> find(own, value), room));
  }

  private int[] find(List<Integer> own, String value) {
    return own.stream().flatMapToInt(field -> Arrays.stream(scanners[field].find(value))).toArray();
  }
}
