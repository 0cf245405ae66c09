package semlog.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A deterministic automaton made while it runs, its states kept in a bounded cache. Places are
 * decided when the next byte is known, so a match shows one byte after its end. Benchmark: {@code
 * scripts/bench} search rows.
 *
 * <p>A state is the list of instructions and what stood before; its number is where its row of
 * {@link #moves} begins. The three first rows are no states but answers.
 */
final class LazyDfa {
  private static final int AT_START = 1;
  private static final int AFTER_WORD = 2;
  private static final int MATCHED = 4;
  private static final int MAX_MOVES = 1 << 20;

  /** Bytes of this rank and above are usual. */
  private static final int USUAL = 232;

  private static final int MAX_INSTRUCTIONS = 1 << 21;

  private final Program program;

  /** Whether a match may begin anywhere in the line, and its end does not matter. */
  private final boolean searching;

  private final int[] classOf = new int[256];
  private final int[] byteOf;
  private final int lineFeed;
  private final int stride;
  private final int match;
  private final int dead;
  private final Threads standing;
  private final Threads resolved;
  private final Map<State, Integer> known = new HashMap<>();

  /**
   * When searching, the bytes that leave the state between matches as it is; else those with which
   * no match begins.
   */
  private final boolean[] stays = new boolean[256];

  private final boolean hasSkips;
  private int[] moves;
  private State[] states;
  private int used;
  private int instructions;
  private int clearings;

  /** The states at which to begin, by what stands before; 0 when not yet made. */
  private final int[] starts = new int[4];

  private final Marks marks = new Marks();
  private int steps;

  private record State(int[] at, int before) {
    @Override
    public boolean equals(Object other) {
      return other instanceof State state && before == state.before && Arrays.equals(at, state.at);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(at) + before;
    }
  }

  LazyDfa(Program program, boolean searching) {
    this.program = program;
    this.searching = searching;
    byte[] classes = program.classes();
    lineFeed = classes['\n'] & 0xff;
    byteOf = new int[lineFeed + 1];
    for (int b = 255; b >= 0; b--) {
      classOf[b] = classes[b] & 0xff;
      byteOf[classOf[b]] = b;
    }
    stride = Math.max(2, Integer.highestOneBit(lineFeed) << 1);
    match = stride;
    dead = 2 * stride;
    standing = new Threads(program);
    resolved = new Threads(program);
    moves = new int[16 * stride];
    states = new State[16];
    used = 3 * stride;
    hasSkips = searching && findSkips();
    if (!searching) {
      findBeginnings();
    }
  }

  /**
   * Searches whole lines, the last of which may lack its line feed.
   *
   * @param from the start of a line
   * @return a place in the first line that matches, its line feed included, or -1
   */
  int search(byte[] text, int from, int to) {
    int at = from;
    int state = start(AT_START);
    int skipping = skippingState();
    while (at < to) {
      if (state == skipping) {
        at = skip(text, at, to);
        if (at == to) {
          break;
        }
      }
      int next = moves[state + classOf[text[at] & 0xff]];
      if (next <= dead) {
        if (next == 0) {
          next = move(state, classOf[text[at] & 0xff]);
          skipping = skippingState();
        }
        if (next == match) {
          return at;
        }
      }
      state = next;
      at++;
    }
    boolean open = to > from && text[to - 1] != '\n';
    return open && after(state, lineFeed) == match ? to : -1;
  }

  /** The state in which most bytes change nothing, -1 when there is none. */
  private int skippingState() {
    return hasSkips ? start(0) : -1;
  }

  private int skip(byte[] text, int from, int to) {
    int at = from;
    while (at < to && stays[text[at] & 0xff]) {
      at++;
    }
    return at;
  }

  /** Finds out which bytes leave the state between matches as it is, and whether they are usual. */
  private boolean findSkips() {
    boolean usual = true;
    for (int b = 0; b < 256; b++) {
      int state = start(0);
      stays[b] = after(state, classOf[b]) == state && clearings == 0;
      usual &= stays[b] || b == '\n' || Frequency.rank(b) < USUAL;
    }
    return usual;
  }

  /**
   * Whether a match can begin with this byte, or before it when it is empty; true if in doubt.
   *
   * @param b 0 to 255
   */
  boolean canBegin(int b) {
    return !stays[b];
  }

  private void findBeginnings() {
    for (int b = 0; b < 256; b++) {
      stays[b] = clearings == 0;
      for (int before = 0; before < 4; before++) {
        stays[b] &= after(start(before), classOf[b]) == dead;
      }
    }
  }

  /** Forgets what {@link #end} came across in another line. */
  void beginLine() {
    marks.clear();
  }

  /**
   * The end of the preferred match that begins at {@code from}, or -1.
   *
   * @param from behind that of the last call since {@link #beginLine}
   * @param lineEnd where the line ends, without its line feed
   */
  int end(byte[] text, int lineStart, int from, int lineEnd) {
    boolean word = from > lineStart && Program.isWord(text[from - 1] & 0xff);
    int before = (from == lineStart ? AT_START : 0) | (word ? AFTER_WORD : 0);
    int end = run(text, start(before), from, lineEnd);
    marks.finish(from, end);
    return end;
  }

  private int run(byte[] text, int start, int from, int lineEnd) {
    int state = start;
    int end = -1;
    int at = from;
    for (; at < lineEnd; at++) {
      if (Marks.isAt(from, at)) {
        int rest = marks.pass(at, state, end);
        if (rest != Marks.UNKNOWN) {
          steps = at - from + 1;
          return rest < 0 ? end : rest;
        }
      }
      state = after(state, classOf[text[at] & 0xff]);
      if (state == dead) {
        steps = at - from + 1;
        return end;
      }
      end = isMatched(state) ? at : end;
    }
    steps = at - from + 1;
    state = after(state, lineFeed);
    return state != dead && isMatched(state) ? at : end;
  }

  /** How many bytes the last call of {@link #end} looked at. */
  int steps() {
    return steps;
  }

  private boolean isMatched(int state) {
    return (states[state / stride].before & MATCHED) != 0;
  }

  private int after(int state, int byteClass) {
    int next = moves[state + byteClass];
    return next == 0 ? move(state, byteClass) : next;
  }

  private int start(int before) {
    if (starts[before] == 0) {
      standing.clear();
      standing.add(program.start());
      int kept = program.looksAtWords() ? before & AFTER_WORD : 0;
      int number = intern(kept | (program.looksAtStart() ? before & AT_START : 0));
      starts[before] = number;
    }
    return starts[before];
  }

  /** The move from a state by a class of bytes, made for the first time. */
  private int move(int from, int byteClass) {
    State state = states[from / stride];
    boolean lineEnds = byteClass == lineFeed;
    int b = byteOf[byteClass];
    boolean matched = step(state, b, lineEnds);
    int before = clearings;
    int next;
    if (searching && matched) {
      next = match;
    } else if (searching && lineEnds) {
      next = start(AT_START);
    } else {
      int kept = (matched ? MATCHED : 0);
      kept |= program.looksAtWords() && !lineEnds && Program.isWord(b) ? AFTER_WORD : 0;
      if (searching) {
        standing.add(program.start());
      }
      next = standing.length == 0 && !matched && !searching ? dead : intern(kept);
    }
    if (before == clearings) {
      moves[from + byteClass] = next;
    }
    return next;
  }

  /**
   * Leaves in {@link #standing} where the state goes by a byte; whether it had matched before it.
   */
  private boolean step(State state, int b, boolean lineEnds) {
    boolean start = (state.before & AT_START) != 0;
    boolean wordBefore = (state.before & AFTER_WORD) != 0;
    boolean wordAfter = !lineEnds && Program.isWord(b);
    resolved.clear();
    for (int at : state.at) {
      resolved.addHere(at, start, lineEnds, wordBefore, wordAfter);
    }
    standing.clear();
    for (int i = 0; i < resolved.length; i++) {
      int at = resolved.list[i];
      if (program.op(at) == Program.MATCH) {
        return true;
      }
      int to = lineEnds ? -1 : program.step(at, b);
      if (to >= 0) {
        standing.add(to);
      }
    }
    return false;
  }

  /** The number of the state that stands at {@link #standing}. */
  private int intern(int before) {
    State state = new State(Arrays.copyOf(standing.list, standing.length), before);
    Integer number = known.get(state);
    return number == null ? add(state) : number;
  }

  private int add(State state) {
    instructions += state.at.length;
    if (used + stride > MAX_MOVES || instructions > MAX_INSTRUCTIONS) {
      Arrays.fill(moves, 0);
      Arrays.fill(starts, 0);
      known.clear();
      used = 3 * stride;
      instructions = state.at.length;
      clearings++;
      marks.clear();
    }
    if (used + stride > moves.length) {
      moves = Arrays.copyOf(moves, moves.length * 2);
      states = Arrays.copyOf(states, states.length * 2);
    }
    int number = used;
    used += stride;
    states[number / stride] = state;
    known.put(state, number);
    return number;
  }
}
