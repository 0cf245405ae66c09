package semlog.pattern;

/**
 * All threads of a program side by side, each with the place where its match began: slower than the
 * automaton, but linear in the line whatever the pattern.
 */
final class PikeVm {
  private final Program program;
  private final int[] stack;
  private int[] mark;
  private int generation;
  private int[] now;
  private int[] nowStart;
  private int nowLength;
  private int[] then;
  private int[] thenStart;
  private int thenLength;
  private int start;
  private int end;

  PikeVm(Program program) {
    this.program = program;
    int size = program.size() + 1;
    stack = new int[2 * size];
    mark = new int[size];
    now = new int[size];
    nowStart = new int[size];
    then = new int[size];
    thenStart = new int[size];
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Finds the first match that begins at {@code from} or later. */
  boolean find(byte[] text, int lineStart, int from, int lineEnd) {
    start = -1;
    nowLength = 0;
    for (int at = from; at <= lineEnd && (start < 0 || nowLength > 0); at++) {
      generation++;
      thenLength = 0;
      for (int i = 0; i < nowLength; i++) {
        follow(now[i], nowStart[i], text, lineStart, at, lineEnd);
      }
      if (start < 0) {
        follow(program.start(), at, text, lineStart, at, lineEnd);
      }
      step(text, at, lineEnd);
    }
    return start >= 0;
  }

  /** Adds to {@link #then} what an instruction leads to at this place without a byte. */
  private void follow(int entry, int began, byte[] text, int lineStart, int at, int lineEnd) {
    boolean wordBefore = at > lineStart && Program.isWord(text[at - 1] & 0xff);
    boolean wordAfter = at < lineEnd && Program.isWord(text[at] & 0xff);
    int depth = 0;
    stack[depth++] = entry;
    while (depth > 0) {
      int pc = stack[--depth];
      if (mark[pc] == generation) {
        continue;
      }
      mark[pc] = generation;
      switch (program.op(pc)) {
        case Program.SPLIT -> {
          stack[depth++] = program.other(pc);
          stack[depth++] = program.next(pc);
        }
        case Program.PLACE -> {
          if (program.holds(pc, at == lineStart, at == lineEnd, wordBefore, wordAfter)) {
            stack[depth++] = program.next(pc);
          }
        }
        case Program.FAIL -> {}
        default -> {
          then[thenLength] = pc;
          thenStart[thenLength++] = began;
        }
      }
    }
  }

  /** Moves the threads by the byte at this place; those less preferred than a match end. */
  private void step(byte[] text, int at, int lineEnd) {
    nowLength = 0;
    for (int i = 0; i < thenLength; i++) {
      if (program.op(then[i]) == Program.MATCH) {
        start = thenStart[i];
        end = at;
        return;
      }
      int to = at == lineEnd ? -1 : program.step(then[i], text[at] & 0xff);
      if (to >= 0) {
        now[nowLength] = to;
        nowStart[nowLength++] = thenStart[i];
      }
    }
  }
}
