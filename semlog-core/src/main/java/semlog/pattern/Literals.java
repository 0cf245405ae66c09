package semlog.pattern;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds in a parsed pattern the strings without which it cannot match. */
final class Literals {
  private static final int MOST = 8;

  /** So many strings may be looked for in templates, of which there are fewer than lines. */
  private static final int MOST_PLANNED = 256;

  /** A set of characters that is repeated so often is taken as so many. */
  private static final int MOST_REPEATED = 32;

  private Literals() {}

  /** The only string that matches; empty when there are others or none. */
  static Optional<byte[]> exact(Node node) {
    return switch (node) {
      case Node.Empty _ -> Optional.of(new byte[0]);
      case Node.Chars chars when chars.set().single() >= 0 ->
          Optional.of(bytes(chars.set().single()));
      case Node.Concat concat -> {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Node part : concat.parts()) {
          Optional<byte[]> bytes = exact(part);
          if (bytes.isEmpty()) {
            yield Optional.empty();
          }
          all.writeBytes(bytes.get());
        }
        yield Optional.of(all.toByteArray());
      }
      case Node.Chars _, Node.Alternate _, Node.Repeat _, Node.Place _ -> Optional.empty();
    };
  }

  private static byte[] bytes(int code) {
    return code >= CodeSet.RAW
        ? new byte[] {(byte) (code - CodeSet.RAW)}
        : Character.toString(code).getBytes(StandardCharsets.UTF_8);
  }

  /** The rarest such strings; empty when the pattern needs none, or too many. */
  static Optional<Required> required(Node node) {
    return required(node, MOST);
  }

  /** All such strings: of each element one must stand in the line. */
  static List<Required> all(Node node) {
    return switch (node) {
      case Node.Empty _, Node.Place _ -> List.of();
      case Node.Chars _ -> runs(List.of(node), MOST_PLANNED).all();
      case Node.Concat concat -> runs(concat.parts(), MOST_PLANNED).all();
      case Node.Alternate _ -> required(node, MOST_PLANNED).stream().toList();
      case Node.Repeat repeat ->
          repeat.min() == 0
              ? List.of()
              : all(repeat.part()).stream().map(Required::incomplete).toList();
    };
  }

  private static Optional<Required> required(Node node, int most) {
    return switch (node) {
      case Node.Empty _, Node.Place _ -> Optional.empty();
      case Node.Chars _ -> runs(List.of(node), most).rarest();
      case Node.Concat concat -> runs(concat.parts(), most).rarest();
      case Node.Alternate alternate -> alternate(alternate.parts(), most);
      case Node.Repeat repeat ->
          repeat.min() == 0
              ? Optional.empty()
              : required(repeat.part(), most).map(Required::incomplete);
    };
  }

  private static Optional<Required> alternate(List<Node> parts, int most) {
    List<Literal> anyOf = new ArrayList<>();
    boolean complete = true;
    for (Node part : parts) {
      Optional<Required> required = required(part, most);
      if (required.isEmpty() || anyOf.size() + required.get().anyOf().size() > most) {
        return Optional.empty();
      }
      anyOf.addAll(required.get().anyOf());
      complete &= required.get().complete();
    }
    return Optional.of(new Required(anyOf, complete, List.of()));
  }

  private static Runs runs(List<Node> parts, int most) {
    Runs runs = new Runs(most);
    runs.walk(parts);
    runs.end();
    return runs;
  }

  /** Walks a sequence, gathering runs of characters that are known up to their case. */
  private static final class Runs {
    private final int most;
    private final List<Required> all = new ArrayList<>();
    private boolean broken;
    private int count;
    private LiteralRun run;

    Runs(int most) {
      this.most = most;
      this.run = begun();
    }

    private LiteralRun begun() {
      return new LiteralRun(most == MOST_PLANNED);
    }

    /** What was gathered, complete only where nothing else is. */
    List<Required> all() {
      return all.stream().map(r -> broken ? r.incomplete() : r).toList();
    }

    /** The first of the rarest. */
    Optional<Required> rarest() {
      Optional<Required> best = Optional.empty();
      for (Required candidate : all()) {
        if (best.isEmpty() || candidate.worth() > best.get().worth()) {
          best = Optional.of(candidate);
        }
      }
      return best;
    }

    void walk(List<Node> parts) {
      for (Node part : parts) {
        switch (part) {
          case Node.Empty _ -> {}
          case Node.Place _ -> broken = true;
          case Node.Concat concat -> walk(concat.parts());
          case Node.Chars chars -> chars(chars.set());
          case Node.Repeat repeat when isSeveral(repeat) -> {
            for (int i = 0; i < repeat.min(); i++) {
              walk(List.of(repeat.part()));
            }
          }
          case Node.Alternate _, Node.Repeat _ -> {
            end();
            broken = true;
            required(part, most).ifPresent(all::add);
          }
        }
      }
    }

    private static boolean isSeveral(Node.Repeat repeat) {
      return repeat.part() instanceof Node.Chars
          && repeat.min() == repeat.max()
          && repeat.min() <= MOST_REPEATED;
    }

    private void chars(CodeSet set) {
      if (!run.append(set) || run.isFull()) {
        end();
        broken |= !run.append(set);
      }
    }

    void end() {
      List<Required> ended = run.required();
      broken |= !ended.isEmpty() && count++ > 0;
      all.addAll(ended);
      run = begun();
    }
  }
}
