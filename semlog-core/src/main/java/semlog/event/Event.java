package semlog.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.query.Fields;

/**
 * An event that was read: its members by dotted name, nested ones and the elements of arrays as
 * well, each value as spelled. A member that is {@code null} is not there. Of a name given twice
 * both values count.
 *
 * <p>Where the JSON has no {@code @message}, the text of the whole object stands for it.
 */
public final class Event implements Fields {
  /** An event without members. */
  public static final Event NONE = new Event(() -> "{}");

  private static final int ROOM = 64;

  /** A value that nobody has asked for. */
  @SuppressWarnings("StringOperationCanBeSimplified") // another object than every other value
  private static final String UNREAD = new String("unread");

  /** What each value weighs beside its characters. */
  private static final int VALUE_WEIGHT = 32;

  private final Supplier<String> json;
  private String[] names = new String[ROOM];
  private int[] numbers = new int[ROOM];

  /** Each value, or {@link #UNREAD} where it still stands in the line. */
  private String[] values = new String[ROOM];

  /** Where values stand in the line, and in which form. */
  private int[] starts = new int[ROOM];

  private int[] ends = new int[ROOM];
  private JsonText.Form[] forms = new JsonText.Form[ROOM];
  private byte[] line = {};
  private int lineFrom;
  private int lineTo;

  /** Whether a character in the line may be spelled in another way than most JSON spells it. */
  private boolean unusual;

  private int count;
  private long weight;
  private long objects;
  private Optional<String> repeated = Optional.empty();
  private Optional<String> text = Optional.empty();
  private Optional<JsonPaths> tree = Optional.empty();
  private final Map<String, BlockPath> paths = new HashMap<>();

  /**
   * @param json gives the object as it stands in the input, while the event is being delivered
   */
  Event(Supplier<String> json) {
    this.json = json;
  }

  void clear() {
    Arrays.fill(values, 0, count, "");
    count = 0;
    repeated = Optional.empty();
    lineTo = lineFrom;
    weight = 0;
    text = Optional.empty();
    tree = Optional.empty();
    if (names.length > 1 << 16) {
      grow(ROOM);
    }
  }

  /** What comes stands in these bytes while the event is being delivered. */
  void over(byte[] bytes, int from, int to) {
    line = bytes;
    lineFrom = from;
    lineTo = to;
    unusual = false;
  }

  /** Numbers the objects that are read, those in others too. */
  long nextObject() {
    return ++objects;
  }

  /** A member stood in its object before. */
  void repeats(MemberPath path) {
    if (repeated.isEmpty()) {
      repeated = Optional.of(path.name());
    }
  }

  /** The first member that an object has more than once, with all its values, if there is any. */
  public Optional<String> repeated() {
    return repeated;
  }

  /** A value has a character that is no ASCII or is spelled by its number. */
  void isUnusual() {
    unusual = true;
  }

  /** Looks for something in bytes. */
  @FunctionalInterface
  public interface Look {
    boolean mayHave(byte[] bytes, int from, int to);
  }

  /**
   * What a look at the object as it stands in the input tells, where each character of its values
   * is ASCII that stands for itself or has a backslash before it; else yes, as nobody can tell.
   */
  public boolean mayHave(Look look) {
    return unusual || lineTo == lineFrom || look.mayHave(line, lineFrom, lineTo);
  }

  private void grow(int room) {
    names = Arrays.copyOf(names, room);
    numbers = Arrays.copyOf(numbers, room);
    values = Arrays.copyOf(values, room);
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
    forms = Arrays.copyOf(forms, room);
  }

  /** Gives the event a member that its JSON does not have, while it is being delivered. */
  public void label(String name, String value) {
    add(name, MemberPath.UNNUMBERED, value, JsonText.Form.APART);
  }

  void add(MemberPath path, String value) {
    add(path.name(), path.number(), value, JsonText.Form.APART);
    weight += path.weight() + value.length() + VALUE_WEIGHT;
  }

  /** Adds a value that stands in the line. */
  void add(MemberPath path, int from, int to, JsonText.Form form) {
    add(path.name(), path.number(), UNREAD, form);
    starts[count - 1] = from;
    ends[count - 1] = to;
    weight += path.weight() + (to - from) + VALUE_WEIGHT;
  }

  private void add(String name, int number, String value, JsonText.Form form) {
    if (count == names.length) {
      grow(count * 2);
    }
    names[count] = name;
    numbers[count] = number;
    values[count] = value;
    forms[count++] = form;
  }

  /** About how many characters of memory it holds. */
  long weight() {
    return weight;
  }

  /** How many values it has. */
  public int size() {
    return count;
  }

  /** The dotted name of the value at {@code index}. */
  public String name(int index) {
    return names[index];
  }

  /**
   * A small number of the name at {@code index} where it comes again, else -1. Two inputs may have
   * the same number for two names.
   */
  public int nameNumber(int index) {
    return numbers[index];
  }

  /** The value at {@code index}, as spelled. */
  public String value(int index) {
    String value = values[index];
    return isUnread(value) ? read(index) : value;
  }

  @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // which object it is says it
  private static boolean isUnread(String value) {
    return value == UNREAD;
  }

  private String read(int index) {
    values[index] = JsonText.read(line, starts[index], ends[index], forms[index]);
    return values[index];
  }

  /** Whether the value at {@code index} stands in {@link #line()}. */
  boolean isInLine(int index) {
    return forms[index] != JsonText.Form.APART;
  }

  /** Whether it has escapes there. */
  boolean isEscaped(int index) {
    return forms[index] == JsonText.Form.ESCAPED;
  }

  byte[] line() {
    return line;
  }

  /** Where a value that is in the line begins. */
  int start(int index) {
    return starts[index];
  }

  /** Where a value that is in the line ends. */
  int end(int index) {
    return ends[index];
  }

  /** The first value of exactly this name. */
  public Optional<String> first(String name) {
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        return Optional.of(value(i));
      }
    }
    return Optional.empty();
  }

  /** The line that the event is of; for JSON that is from elsewhere, the object itself. */
  public String message() {
    return first(MESSAGE).orElseGet(this::json);
  }

  @Override
  public boolean haveExponents() {
    return true;
  }

  @Override
  public List<String> values(String field) {
    if (field.startsWith("$")) {
      return found(field);
    }
    List<String> found = List.of();
    for (int i = 0; i < count; i++) {
      if (Fields.answers(field, names[i])) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(value(i));
      }
    }
    return found.isEmpty() && field.equals(MESSAGE) ? List.of(json()) : found;
  }

  /** What a path finds in the object, which is made a tree only for that. */
  private List<String> found(String path) {
    JsonPaths whole = tree.orElseGet(() -> JsonPaths.of(json()));
    tree = Optional.of(whole);
    return whole.find(paths.computeIfAbsent(path, BlockPath::parse)).stream()
        .map(JsonPaths::text)
        .toList();
  }

  /** The whole object as it stands in the input; only while the event is being delivered. */
  public String json() {
    String whole = text.orElseGet(json);
    text = Optional.of(whole);
    return whole;
  }

  /** The same in one line: line feeds in JSON are only between its words. */
  public String jsonLine() {
    return json().replace('\n', ' ').replace('\r', ' ');
  }
}
