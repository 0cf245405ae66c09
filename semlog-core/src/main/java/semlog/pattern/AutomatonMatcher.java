package semlog.pattern;

import java.util.Optional;
import semlog.bytes.EightBytes;

/** Finds lines that match in time linear in them. Keeps a cache. */
final class AutomatonMatcher implements LineMatcher {
  /** Steps that looking for a match from each place may take, per byte of the line. */
  private static final int STEPS_PER_BYTE = 16;

  /** So many lines looked at in vain before the strings are judged. */
  private static final int TRIAL = 64;

  private final Program program;
  private final LazyDfa search;
  private final Optional<AnyFinder> strings;
  private final boolean complete;
  private Optional<LazyDfa> anchored = Optional.empty();
  private Optional<PikeVm> pike = Optional.empty();

  private byte[] text = new byte[0];
  private int end;
  private int inVain;
  private long skipped;
  private int start;
  private int stop;
  private long steps;

  AutomatonMatcher(Program program, Optional<Required> required) {
    this.program = program;
    this.search = new LazyDfa(program, true);
    this.strings = required.map(r -> new AnyFinder(r.anyOf()));
    this.complete = required.isPresent() && required.get().complete();
  }

  @Override
  public void over(byte[] newText, int to) {
    text = newText;
    end = to;
    strings.ifPresent(finder -> finder.over(newText, to));
  }

  @Override
  public int next(int from) {
    if (strings.isEmpty() || (inVain > TRIAL && skipped / inVain < TRIAL && !complete)) {
      return search.search(text, from, end);
    }
    AnyFinder finder = strings.get();
    int line = from;
    while (true) {
      int hit = finder.find(line);
      if (hit < 0 || complete) {
        return hit;
      }
      int begin = lineStart(hit, line);
      int after = EightBytes.indexOf(text, hit, end, (byte) '\n');
      after += after < end ? 1 : 0;
      if (search.search(text, begin, after) >= 0) {
        return hit;
      }
      inVain++;
      skipped += after - line;
      line = after;
    }
  }

  private int lineStart(int at, int least) {
    int begin = at;
    while (begin > least && text[begin - 1] != '\n') {
      begin--;
    }
    return begin;
  }

  @Override
  public boolean matches(byte[] line, int lineStart, int lineEnd) {
    return lineStart == lineEnd
        ? find(line, lineStart, lineStart, lineEnd)
        : search.search(line, lineStart, lineEnd) >= 0;
  }

  @Override
  public boolean find(byte[] line, int lineStart, int from, int lineEnd) {
    if (anchored.isEmpty()) {
      anchored = Optional.of(new LazyDfa(program, false));
    }
    if (from == lineStart) {
      anchored.get().beginLine();
    }
    long budget = (long) STEPS_PER_BYTE * (lineEnd - from) + 1000;
    for (int at = from; at <= lineEnd; at++) {
      if (at < lineEnd && !anchored.get().canBegin(line[at] & 0xff)) {
        continue;
      }
      int found = anchored.get().end(line, lineStart, at, lineEnd);
      if (found >= 0) {
        steps += anchored.get().steps();
        start = at;
        stop = found;
        return true;
      }
      steps += anchored.get().steps();
      budget -= anchored.get().steps();
      if (budget < 0) {
        return findSlowly(line, lineStart, at + 1, lineEnd);
      }
    }
    return false;
  }

  private boolean findSlowly(byte[] line, int lineStart, int from, int lineEnd) {
    if (pike.isEmpty()) {
      pike = Optional.of(new PikeVm(program));
    }
    boolean found = pike.get().find(line, lineStart, from, lineEnd);
    steps += lineEnd - from;
    start = pike.get().start();
    stop = pike.get().end();
    return found;
  }

  /** How many bytes all calls of {@link #find} looked at. */
  long steps() {
    return steps;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return stop;
  }
}
