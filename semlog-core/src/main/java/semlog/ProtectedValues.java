package semlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import semlog.seal.Lock;

/**
 * Values of one input that lines have placeholders for, from when they are taken out until blocks
 * have them. For any thread.
 */
public final class ProtectedValues {
  /**
   * A value.
   *
   * @param place how many bytes of the lines, with placeholders, are before its placeholder
   * @param word the number of the type or name that it is of
   * @param bytes as they stood in the line; not to be changed
   */
  record Value(long place, int word, byte[] bytes) {}

  private final Lock lock;
  private final List<String> words;
  private final Deque<Value> values;
  private final boolean lasting;

  /**
   * None yet.
   *
   * @param lock for those who are to read them
   * @param words the types and names that they are of
   */
  public ProtectedValues(Lock lock, List<String> words) {
    this(lock, List.copyOf(words), new ArrayDeque<>(), false);
  }

  private ProtectedValues(Lock lock, List<String> words, Deque<Value> values, boolean lasting) {
    this.lock = lock;
    this.words = words;
    this.values = values;
    this.lasting = lasting;
  }

  /** The same, of which nothing is forgotten here. */
  ProtectedValues lasting() {
    return new ProtectedValues(lock, words, values, true);
  }

  /** What stands in lines for a value. */
  static byte[] placeholder(String word) {
    return ("<protected:" + word + '>').getBytes(StandardCharsets.UTF_8);
  }

  Lock lock() {
    return lock;
  }

  List<String> words() {
    return words;
  }

  void add(long place, String word, byte[] bytes) {
    synchronized (values) {
      values.add(new Value(place, words.indexOf(word), bytes));
    }
  }

  /** Those whose placeholders begin in a part of the lines. */
  List<Value> between(long from, long to) {
    synchronized (values) {
      return values.stream()
          .dropWhile(value -> value.place() < from)
          .takeWhile(value -> value.place() < to)
          .toList();
    }
  }

  /** Nobody asks for those before this place again. */
  void forget(long place) {
    synchronized (values) {
      while (!lasting && !values.isEmpty() && values.getFirst().place() < place) {
        values.removeFirst();
      }
    }
  }
}
