package semlog.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Strings in order of preference as a tree of bytes: one way for each beginning they share. */
final class StringTree {
  private final Program program;
  private final int next;

  private StringTree(Program program, int next) {
    this.program = program;
    this.next = next;
  }

  /** Where to enter. */
  static int emit(List<byte[]> strings, Program program, int next) {
    return new StringTree(program, next).emit(strings, 0);
  }

  /**
   * The strings from a place on at which they are all alike so far. Those preferred to one that
   * ends here come before it, the others after it; when nothing follows, the others can never win.
   */
  private int emit(List<byte[]> strings, int depth) {
    if (strings.size() == 1) {
      return chain(strings.getFirst(), depth);
    }
    List<byte[]> before = new ArrayList<>();
    List<byte[]> after = new ArrayList<>();
    boolean ends = false;
    for (byte[] string : strings) {
      if (string.length > depth) {
        (ends ? after : before).add(string);
      }
      ends |= string.length == depth;
    }
    if (!ends) {
      return fork(before, depth);
    }
    boolean last = after.isEmpty() || program.op(next) == Program.MATCH;
    int entry = last ? next : program.split(next, fork(after, depth));
    return before.isEmpty() ? entry : program.split(fork(before, depth), entry);
  }

  private int chain(byte[] string, int depth) {
    int entry = next;
    for (int i = string.length - 1; i >= depth; i--) {
      entry = program.range(string[i] & 0xff, string[i] & 0xff, entry);
    }
    return entry;
  }

  private int fork(List<byte[]> strings, int depth) {
    TreeMap<Integer, List<byte[]>> branches = new TreeMap<>();
    for (byte[] string : strings) {
      branches.computeIfAbsent(string[depth] & 0xff, _ -> new ArrayList<>()).add(string);
    }
    int[] triples = new int[3 * branches.size()];
    int length = 0;
    for (var branch : branches.entrySet()) {
      triples[length++] = branch.getKey();
      triples[length++] = branch.getKey();
      triples[length++] = emit(branch.getValue(), depth + 1);
    }
    return program.table(triples);
  }
}
