package semlog.mixing;

import java.util.Arrays;

/**
 * Codes symbols of a few bits, each bit as well as its contexts predict it. Whoever uses it sets,
 * before each symbol, the hash of every context, what matches expect, and what selects the mixing
 * weights; writer and reader do the same, so one class serves both. Hot: the loops over contexts
 * are most of the time of the top levels ({@code scripts/bench}, level 9).
 *
 * <p>For every context and half of a symbol a slot of the table keeps a check byte and the {@link
 * BitHistory} of each of the 15 nodes of four bits. What a history means is learnt for each context
 * apart. All numbers: FORMAT.md, "Mixed bytes".
 */
public final class ByteMixer {
  /** The longest match that makes a difference. */
  public static final int LONGEST_MATCH = 63;

  private static final int SLOT_BITS = 4;
  private static final int SLOT = 1 << SLOT_BITS;
  private static final int HALF_BITS = 4;
  private static final int STATES = 256;
  private static final int COUNT_LIMIT = 255;
  private static final int COUNT_MASK = 1023;
  private static final int PRIOR_COUNT = 4;
  private static final int UNEXPECTED = -1;
  private static final int BIAS = 256;
  private static final int MAP_BITS = 12;
  private static final int[] RATES = new int[COUNT_LIMIT + 1];
  private static final short[] LOGITS = Logistic.logitTable();
  private static final byte[] NEXT = BitHistory.nextTable();

  static {
    for (int count = 0; count < RATES.length; count++) {
      RATES[count] = 16384 / (2 * count + 3);
    }
  }

  private BitCoder coder;
  private final int contexts;
  private final byte[] table;
  private final int shift;
  private final int[] hashes;
  private final int[] slots;

  /** Probabilities of 22 bits with counts of 10, by context and history, then by match. */
  private final int[] maps;

  private final int[] used;
  private final int[] expected;
  private final int[] lengths;
  private final int[] inputs;
  private final Mixture mixture;
  private final ProbabilityMap bySymbol = new ProbabilityMap(8);
  private final ProbabilityMap byContext = new ProbabilityMap(MAP_BITS);
  private int mapContext;

  /**
   * A mixer that knows nothing yet.
   *
   * @param contexts how many contexts predict a symbol
   * @param matches how many matches do
   * @param tableBits binary logarithm of the number of slots of 16 bytes, at most 24
   * @param selectors how many values each of the three selectors of weights has
   */
  public ByteMixer(int contexts, int matches, int tableBits, int... selectors) {
    this.coder = BitCoder.reading(new byte[0]);
    this.contexts = contexts;
    this.table = new byte[SLOT << tableBits];
    this.shift = Integer.SIZE - tableBits;
    this.hashes = new int[contexts];
    this.slots = new int[contexts];
    this.maps = new int[contexts * STATES + matches * (LONGEST_MATCH + 1)];
    this.used = new int[contexts + matches];
    this.expected = new int[matches];
    this.lengths = new int[matches];
    this.mixture = new Mixture(contexts + matches + 1, selectors);
    this.inputs = mixture.inputs();
    inputs[contexts + matches] = BIAS;
    for (int i = 0; i < contexts * STATES; i++) {
      maps[i] = prior(BitHistory.zeros(i % STATES), BitHistory.ones(i % STATES));
    }
    for (int i = contexts * STATES; i < maps.length; i++) {
      int length = (i - contexts * STATES) % (LONGEST_MATCH + 1);
      maps[i] = prior(0, length + 1);
    }
  }

  /** Codes with another coder from now on. */
  public void use(BitCoder other) {
    coder = other;
  }

  private static int prior(int zeros, int ones) {
    int probability = (ones * 5 + 2) * 65535 / ((zeros + ones) * 5 + 4);
    return probability << 16 | PRIOR_COUNT;
  }

  /** A hash of two numbers. */
  public static int hash(int a, int b) {
    int hash = a * 0x2C1B3C6D + b * 0x297A2D39 + 0x3C6EF35F;
    return hash ^ hash >>> 15;
  }

  /** The hashes of the contexts of the next symbol, to be filled. */
  public int[] contexts() {
    return hashes;
  }

  /**
   * Lets a match expect the next symbol.
   *
   * @param symbol the symbol, in the highest of eight bits
   * @param length how sure the match is, 0 if it expects nothing, at most {@link #LONGEST_MATCH}
   */
  public void expect(int match, int symbol, int length) {
    expected[match] = symbol | 1 << Byte.SIZE;
    lengths[match] = length;
  }

  /** Selects the weights for the next symbol; each below what the constructor was told. */
  public void select(int first, int second, int third) {
    mixture.select(first, second, third);
  }

  /** Tells the context in which the last prediction is corrected. */
  public void mapContext(int hash) {
    mapContext = hash * 0x9E3779B1;
  }

  /**
   * Codes the next symbol and returns it.
   *
   * @param symbol what to write; any number when reading
   * @param bits how many it has, 1 to 4 or 8
   */
  public int code(int symbol, int bits) {
    int path = 1;
    for (int done = 0; done < bits; done += HALF_BITS) {
      findSlots(path);
      int node = 1;
      for (int bit = done; bit < Math.min(bits, done + HALF_BITS); bit++) {
        predict(path, node, bit);
        int coded = coder.code(symbol >>> (bits - 1 - bit) & 1, refined(path, bit));
        update(coded, node, bit);
        path = path << 1 | coded;
        node = node << 1 | coded;
      }
    }
    return path - (1 << bits);
  }

  private void findSlots(int path) {
    int salt = path * 0x3C6EF372;
    for (int i = 0; i < contexts; i++) {
      int hash = (hashes[i] + salt) * 0x9E3779B1 + i * 0x632BE5AB;
      hash = (hash ^ hash >>> 15) * 0x85EBCA6B;
      slots[i] = slot(hash >>> shift << SLOT_BITS, (byte) hash);
    }
  }

  private int slot(int first, byte check) {
    if (table[first] == check) {
      return first;
    }
    int second = first ^ SLOT;
    if (table[second] == check) {
      return second;
    }
    int worse = (table[second + 1] & 255) < (table[first + 1] & 255) ? second : first;
    Arrays.fill(table, worse, worse + SLOT, (byte) 0);
    table[worse] = check;
    return worse;
  }

  private void predict(int path, int node, int bit) {
    int[] in = inputs;
    int[] known = maps;
    for (int i = 0; i < contexts; i++) {
      int state = table[slots[i] + node] & 255;
      int at = i << 8 | state;
      used[i] = at;
      in[i] = state == 0 ? 0 : LOGITS[known[at] >>> 20];
    }
    for (int match = 0; match < lengths.length; match++) {
      int input = contexts + match;
      int next = expected[match];
      if (lengths[match] > 0 && next >>> (Byte.SIZE - bit) == path) {
        int at = contexts * STATES + match * (LONGEST_MATCH + 1) + lengths[match];
        int logit = LOGITS[known[at] >>> 20];
        used[input] = at;
        in[input] = (next >>> (Byte.SIZE - 1 - bit) & 1) == 1 ? logit : -logit;
      } else {
        used[input] = UNEXPECTED;
        in[input] = 0;
      }
    }
  }

  /** The probability of a 1 as all say it. */
  private int refined(int path, int bit) {
    int logit = mixture.mix(path, bit);
    int plain = Logistic.probability(logit);
    int symbol = bySymbol.refine(logit, path);
    int context = byContext.refine(logit, (mapContext + path * 0x2F0B4C47) >>> (32 - MAP_BITS));
    return Math.clamp((plain * 2 + symbol + context + 2) >> 2, 1, 65535);
  }

  private void update(int coded, int node, int bit) {
    mixture.learn(coded);
    bySymbol.learn(coded);
    byContext.learn(coded);
    int one = coded << 22;
    for (int i = 0; i < contexts; i++) {
      learn(used[i], one);
      int at = slots[i] + node;
      table[at] = NEXT[(table[at] & 255) << 1 | coded];
    }
    for (int match = 0; match < lengths.length; match++) {
      int at = used[contexts + match];
      if (at != UNEXPECTED) {
        int right = (expected[match] >>> (Byte.SIZE - 1 - bit) & 1) == coded ? 1 : 0;
        learn(at, right << 22);
      }
    }
  }

  /** Moves a probability towards 0 or {@code 1 << 22}, the less the more it has seen. */
  private void learn(int at, int target) {
    int value = maps[at];
    int count = value & COUNT_MASK;
    int step = ((target - (value >>> 10)) >> 3) * RATES[count] & ~COUNT_MASK;
    maps[at] = value + step + (count < COUNT_LIMIT ? 1 : 0);
  }
}
