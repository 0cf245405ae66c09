package semlog.mixing;

import java.util.Arrays;
import semlog.bytes.ByteBuilder;

/**
 * Spells texts one after the other, each byte by the bytes and words before it, in either
 * direction.
 */
public final class TextMixer {
  private static final int CONTEXTS = 12;
  private static final int LEAST_MATCH = 5;
  private static final int MATCH_BITS = 18;

  private BitCoder coder;
  private final ByteMixer mixer;
  private int end;
  private final ByteBuilder history;
  private final int[] matchTable = new int[1 << MATCH_BITS];
  private int matchAt;
  private int matched;
  private int lastStart;
  private int start;
  private int prefix;
  private int word;
  private int wordBefore;

  /**
   * A mixer that has seen no text.
   *
   * @param size about how many bytes there will be in all
   */
  public TextMixer(int size) {
    int bits = Math.clamp(34L - Integer.numberOfLeadingZeros(size | 1), 10, 20);
    mixer = new ByteMixer(CONTEXTS, 1, bits, 1, 32, 32);
    history = new ByteBuilder(Math.min(size, 1 << 20));
    coder = BitCoder.reading(new byte[0]);
  }

  /**
   * Goes on in another stream.
   *
   * @param bytes how many bytes the stream tells
   */
  public void begin(BitCoder stream, int bytes) {
    coder = stream;
    mixer.use(stream);
    end = history.length() + bytes;
  }

  /** Whether as many bytes were spelled as the stream tells. */
  public boolean isDone() {
    return history.length() == end;
  }

  /** All that was spelled so far. */
  public ByteBuilder history() {
    return history;
  }

  /**
   * Spells the next string and an LF behind it; no more bytes than the stream tells.
   *
   * @param source where it is; anything when reading
   * @param template a number that may foretell it
   * @param partner another one
   */
  public void line(byte[] source, int from, int to, int template, int partner) {
    restart();
    int symbol = 0;
    int at = from;
    while (symbol != '\n' && history.length() < end && !coder.exhausted()) {
      int given = at < to ? source[at++] & 255 : '\n';
      symbol = spell(given, template, partner);
    }
  }

  /** Spells all bytes that the stream tells, or fewer when the coder has no more. */
  public byte[] all(byte[] source) {
    int from = history.length();
    while (history.length() < end && !coder.exhausted()) {
      int at = history.length() - from;
      if (spell(at < source.length ? source[at] & 255 : 0, 0, 0) < ' ') {
        restart();
      }
    }
    return Arrays.copyOfRange(history.array(), from, history.length());
  }

  private void restart() {
    lastStart = start;
    start = history.length();
    prefix = 0;
  }

  private int spell(int given, int template, int partner) {
    contexts(template, partner);
    int symbol = mixer.code(given, Byte.SIZE);
    history.u8(symbol);
    follow(symbol);
    return symbol;
  }

  private int before(int distance) {
    int at = history.length() - distance;
    return at < 0 || distance < 1 ? 0 : history.array()[at] & 255;
  }

  private void contexts(int template, int partner) {
    int[] to = mixer.contexts();
    int at = history.length();
    int c1 = before(1);
    int four = c1 | before(2) << 8 | before(3) << 16 | before(4) << 24;
    int six = four * 0x2545F491 + (before(5) | before(6) << 8) * 0x3779B9;
    int above = lastStart + at - start;
    int aligned = above < start ? before(at - above) << 8 | before(at - above - 1) : 1;
    to[0] = prefix;
    to[1] = ByteMixer.hash(prefix, template);
    to[2] = ByteMixer.hash(prefix, partner);
    to[3] = c1;
    to[4] = four & 0xffff;
    to[5] = four & 0xffffff;
    to[6] = four;
    to[7] = six;
    to[8] = word * 0x1B873593 + c1;
    to[9] = ByteMixer.hash(word * 0x1B873593, wordBefore);
    to[10] = aligned * 0x10001 + c1 * 0x1000193;
    to[11] = Math.min(at - start, 255) * 256 + (template & 255);
    match(ByteMixer.hash(four, six));
    mixer.select(0, Math.min(at - start, 31), matched == 0 ? 0 : 1 + Math.min(30, matched >> 1));
    mixer.mapContext(four & 0xffff);
  }

  private void match(int hash) {
    int at = history.length();
    if (at >= LEAST_MATCH) {
      int cell = (hash * 0x9E3779B1) >>> (32 - MATCH_BITS);
      if (matched == 0) {
        matchAt = matchTable[cell];
        matched = matchAt > 0 ? 1 : 0;
      }
      matchTable[cell] = at;
    }
    mixer.expect(0, matched > 0 ? history.array()[matchAt] & 255 : 0, matched);
  }

  private void follow(int symbol) {
    prefix = ByteMixer.hash(prefix, symbol + 1);
    if (matched > 0) {
      boolean right = (history.array()[matchAt++] & 255) == symbol;
      matched = right ? Math.min(ByteMixer.LONGEST_MATCH, matched + 1) : 0;
    }
    int small = symbol | ' ';
    if ((symbol >= '0' && symbol <= '9') || (small >= 'a' && small <= 'z') || symbol > 127) {
      word = ByteMixer.hash(word, symbol + 1);
    } else if (word != 0) {
      wordBefore = word;
      word = 0;
    }
  }
}
