package semlog.template;

import java.util.Arrays;
import semlog.bytes.EightBytes;

/**
 * The keys of JSON that lines had, each with the one that came behind it last. The next line mostly
 * has them in the same order, so that one comparison tells where a key ends. What is known changes
 * no result.
 */
final class KnownKeys {
  /** How many are known at most; then all are forgotten. */
  static final int MOST = 1 << 9;

  /** A longer one, with its quotes and the colon, is not kept. */
  static final int LONGEST = 1 << 6;

  /** What stands before the first key of a line. */
  private static final int BEGIN = 0;

  private byte[] texts = new byte[0];
  private int[] lengths = new int[1];
  private int[] next = new int[1];
  private boolean[] plain = new boolean[1];
  private final int[] table = new int[MOST * 2];
  private int count = 1;
  private int before;

  /** A line begins. */
  void begin() {
    before = BEGIN;
  }

  /**
   * Where the key that begins at a quote ends, behind its colon, if it is the one that came behind
   * the key before in another line; else 0.
   */
  int end(byte[] line, int quote, int lineEnd) {
    int key = next[before];
    int length = lengths[key];
    if (key == BEGIN
        || quote + length > lineEnd
        || !EightBytes.equal(line, quote, texts, key * LONGEST, length)) {
      return 0;
    }
    before = key;
    return quote + length;
  }

  /** Whether the key whose end was told last leaves its value to be read as any other. */
  boolean isPlain() {
    return plain[before];
  }

  /** Learns that a key, from its first quote to behind its colon, came behind the one before. */
  void saw(byte[] line, int from, int to) {
    if (to - from > LONGEST) {
      return;
    }
    if (count == MOST) {
      forget();
    }
    int key = number(line, from, to);
    next[before] = key;
    before = key;
  }

  private void forget() {
    count = 1;
    before = BEGIN;
    next[BEGIN] = BEGIN;
    Arrays.fill(table, 0);
  }

  private int number(byte[] line, int from, int to) {
    int length = to - from;
    int at = (int) EightBytes.hash(line, from, to) & table.length - 1;
    for (int key; (key = table[at]) != 0; at = (at + 1) & table.length - 1) {
      if (lengths[key] == length && EightBytes.equal(line, from, texts, key * LONGEST, length)) {
        return key;
      }
    }
    table[at] = count;
    return add(line, from, length);
  }

  private int add(byte[] line, int from, int length) {
    if (count == lengths.length) {
      lengths = Arrays.copyOf(lengths, count * 2);
      next = Arrays.copyOf(next, count * 2);
      plain = Arrays.copyOf(plain, count * 2);
      texts = Arrays.copyOf(texts, count * 2 * LONGEST);
    }
    System.arraycopy(line, from, texts, count * LONGEST, length);
    lengths[count] = length;
    next[count] = BEGIN;
    plain[count] = !QuotedText.isMessage(line, from, from + length - 1);
    return count++;
  }
}
