package semlog.pattern;

import java.util.Arrays;

/**
 * The instructions at which a program stands at once, the preferred first: each followed through
 * splits up to one that consumes, matches, or asks for a place.
 */
final class Threads {
  private final Program program;
  private final int[] mark;
  private int[] stack = new int[64];
  private int generation;
  int[] list;
  int length;

  Threads(Program program) {
    this.program = program;
    this.mark = new int[program.size()];
    this.list = new int[Math.min(program.size(), 64)];
  }

  void clear() {
    length = 0;
    if (++generation == Integer.MAX_VALUE) {
      Arrays.fill(mark, 0);
      generation = 1;
    }
  }

  /** Adds an instruction and all that it leads to without a byte; places stay to be asked. */
  void add(int entry) {
    int depth = push(0, entry);
    while (depth > 0) {
      int at = stack[--depth];
      if (mark[at] == generation) {
        continue;
      }
      mark[at] = generation;
      switch (program.op(at)) {
        case Program.SPLIT -> {
          depth = push(depth, program.other(at));
          depth = push(depth, program.next(at));
        }
        case Program.FAIL -> {}
        default -> append(at);
      }
    }
  }

  /** As {@link #add}, and goes on behind the places that hold here. */
  void addHere(int entry, boolean start, boolean end, boolean wordBefore, boolean wordAfter) {
    int depth = push(0, entry);
    while (depth > 0) {
      int at = stack[--depth];
      if (mark[at] == generation) {
        continue;
      }
      mark[at] = generation;
      switch (program.op(at)) {
        case Program.SPLIT -> {
          depth = push(depth, program.other(at));
          depth = push(depth, program.next(at));
        }
        case Program.PLACE -> {
          if (program.holds(at, start, end, wordBefore, wordAfter)) {
            depth = push(depth, program.next(at));
          }
        }
        case Program.FAIL -> {}
        default -> append(at);
      }
    }
  }

  private int push(int depth, int at) {
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, depth * 2);
    }
    stack[depth] = at;
    return depth + 1;
  }

  private void append(int at) {
    if (length == list.length) {
      list = Arrays.copyOf(list, Math.min(length * 2, program.size()));
    }
    list[length++] = at;
  }
}
