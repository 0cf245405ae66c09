package semlog.mixing;

import semlog.bytes.EightBytes;

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

  /** The count of what learns nothing. */
  private static final int SETTLED = COUNT_LIMIT + 1;

  private static final int COUNT_MASK = 1023;
  private static final int PRIOR_COUNT = 4;
  private static final int UNEXPECTED = -1;
  private static final int BIAS = 256;
  private static final int MAP_BITS = 12;
  private static final int[] RATES = new int[SETTLED + 1];
  private static final short[] LOGITS = Logistic.logitTable();
  private static final byte[] NEXT = BitHistory.nextTable();
  private static final int[] STATE_PRIORS = new int[STATES];
  private static final int[] MATCH_PRIORS = new int[LONGEST_MATCH + 1];

  static {
    for (int count = 0; count <= COUNT_LIMIT; count++) {
      RATES[count] = 16384 / (2 * count + 3);
    }
    for (int state = 0; state < STATES; state++) {
      STATE_PRIORS[state] = prior(BitHistory.zeros(state), BitHistory.ones(state));
    }
    for (int length = 0; length <= LONGEST_MATCH; length++) {
      MATCH_PRIORS[length] = prior(0, length + 1);
    }
    // What has seen nothing says nothing, whatever comes: its logit stays 0.
    STATE_PRIORS[0] += SETTLED - PRIOR_COUNT;
  }

  private BitCoder coder;
  private final int contexts;
  private final byte[] table;
  private final int shift;
  private final int[] hashes;
  private final int[] slots;

  /** The check bytes, and a number that keeps what is asked for in advance from being left out. */
  private final int[] checks;

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
    this.checks = new int[contexts + 1];
    this.maps = new int[contexts * STATES + matches * (LONGEST_MATCH + 1)];
    this.used = new int[contexts + matches];
    this.expected = new int[matches];
    this.lengths = new int[matches];
    this.mixture = new Mixture(contexts + matches + 1, selectors);
    this.inputs = mixture.inputs();
    inputs[contexts + matches] = BIAS;
    for (int i = 0; i < contexts; i++) {
      System.arraycopy(STATE_PRIORS, 0, maps, i * STATES, STATES);
    }
    for (int i = 0; i < matches; i++) {
      int at = contexts * STATES + i * MATCH_PRIORS.length;
      System.arraycopy(MATCH_PRIORS, 0, maps, at, MATCH_PRIORS.length);
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

  /** The slots of all contexts; they are asked for together, as none may be in a cache. */
  private void findSlots(int path) {
    int salt = path * 0x3C6EF372;
    int[] of = hashes;
    int[] found = slots;
    int[] mark = checks;
    byte[] all = table;
    int asked = 0;
    for (int i = 0; i < of.length; i++) {
      int hash = (of[i] + salt) * 0x9E3779B1 + i * 0x632BE5AB;
      hash = (hash ^ hash >>> 15) * 0x85EBCA6B;
      int at = hash >>> shift << SLOT_BITS;
      found[i] = at;
      mark[i] = hash;
      asked += all[at];
    }
    mark[of.length] = asked;
    for (int i = 0; i < of.length; i++) {
      byte check = (byte) mark[i];
      if (all[found[i]] != check) {
        found[i] = otherSlot(found[i], check);
      }
    }
  }

  private int otherSlot(int first, byte check) {
    int second = first ^ SLOT;
    if (table[second] == check) {
      return second;
    }
    int worse = (table[second + 1] & 255) < (table[first + 1] & 255) ? second : first;
    EightBytes.put(table, worse, check & 255);
    EightBytes.put(table, worse + Long.BYTES, 0);
    return worse;
  }

  private void predict(int path, int node, int bit) {
    int[] in = inputs;
    int[] known = maps;
    byte[] states = table;
    int[] found = slots;
    int[] at = used;
    for (int i = 0; i < found.length; i++) {
      int cell = i << 8 | (states[found[i] + node] & 255);
      at[i] = cell;
      in[i] = LOGITS[known[cell] >>> 20];
    }
    for (int match = 0; match < lengths.length; match++) {
      int input = contexts + match;
      int next = expected[match];
      if (lengths[match] > 0 && next >>> (Byte.SIZE - bit) == path) {
        int cell = contexts * STATES + match * (LONGEST_MATCH + 1) + lengths[match];
        int logit = LOGITS[known[cell] >>> 20];
        at[input] = cell;
        in[input] = (next >>> (Byte.SIZE - 1 - bit) & 1) == 1 ? logit : -logit;
      } else {
        at[input] = UNEXPECTED;
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
    int[] known = maps;
    byte[] states = table;
    int[] found = slots;
    int[] at = used;
    for (int i = 0; i < found.length; i++) {
      int cell = at[i];
      known[cell] = learnt(known[cell], one);
      int state = found[i] + node;
      states[state] = NEXT[(states[state] & 255) << 1 | coded];
    }
    for (int match = 0; match < lengths.length; match++) {
      int cell = at[contexts + match];
      if (cell != UNEXPECTED) {
        int right = (expected[match] >>> (Byte.SIZE - 1 - bit) & 1) == coded ? 1 : 0;
        known[cell] = learnt(known[cell], right << 22);
      }
    }
  }

  /** A probability moved towards 0 or {@code 1 << 22}, the less the more it has seen. */
  private static int learnt(int value, int target) {
    int count = value & COUNT_MASK;
    int step = ((target - (value >>> 10)) >> 3) * RATES[count] & ~COUNT_MASK;
    return value + step + ((count - COUNT_LIMIT) >>> 31);
  }
}
