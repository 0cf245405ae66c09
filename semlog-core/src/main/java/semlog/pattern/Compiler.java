package semlog.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parsed patterns into a program, from the end to the start: every part knows what follows it. */
final class Compiler {
  private final Program program = new Program();

  private Compiler() {}

  static Program compile(Node node) {
    Compiler compiler = new Compiler();
    compiler.program.startAt(compiler.emit(node, compiler.program.match()));
    return compiler.program;
  }

  private int emit(Node node, int next) {
    return switch (node) {
      case Node.Empty _ -> next;
      case Node.Chars chars -> new Utf8Table(program, next).emit(chars.set());
      case Node.Place place -> program.place(place.where(), next);
      case Node.Concat concat -> concat(concat.parts(), next);
      case Node.Alternate alternate -> alternate(alternate.parts(), next);
      case Node.Repeat repeat -> repeat(repeat, next);
    };
  }

  private int concat(List<Node> parts, int next) {
    int entry = next;
    for (Node part : parts.reversed()) {
      entry = emit(part, entry);
    }
    return entry;
  }

  /** Many literal strings become one tree of bytes, so that their number costs nothing later. */
  private int alternate(List<Node> parts, int next) {
    List<byte[]> strings = new ArrayList<>();
    for (Node part : parts) {
      Optional<byte[]> string = Literals.exact(part);
      if (string.isEmpty()) {
        break;
      }
      strings.add(string.get());
    }
    if (strings.size() == parts.size()) {
      return StringTree.emit(strings, program, next);
    }
    int entry = emit(parts.getLast(), next);
    for (Node part : parts.subList(0, parts.size() - 1).reversed()) {
      entry = program.split(emit(part, next), entry);
    }
    return entry;
  }

  private int repeat(Node.Repeat repeat, int next) {
    Node part = repeat.part();
    int min = repeat.min();
    int entry = next;
    if (repeat.max() < 0) {
      int loop = program.split(next, next);
      int body = emit(part, loop);
      setSplit(loop, body, next, repeat.greedy());
      entry = min == 0 ? loop : body;
      min = Math.max(min - 1, 0);
    } else {
      for (int i = min; i < repeat.max(); i++) {
        int body = emit(part, entry);
        entry = program.split(next, next);
        setSplit(entry, body, next, repeat.greedy());
      }
    }
    for (int i = 0; i < min; i++) {
      entry = emit(part, entry);
    }
    return entry;
  }

  private void setSplit(int at, int body, int next, boolean greedy) {
    program.setSplit(at, greedy ? body : next, greedy ? next : body);
  }
}
