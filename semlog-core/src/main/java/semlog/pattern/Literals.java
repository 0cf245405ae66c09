package semlog.pattern;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds in a parsed pattern the strings without which it cannot match. */
final class Literals {
  private static final int MOST = 8;
  private static final int LONGEST = 256;

  private Literals() {}

  /**
   * Strings of which every match contains at least one.
   *
   * @param complete whether each of them, wherever found, is a match
   */
  record Required(List<Literal> anyOf, boolean complete) {
    Required {
      anyOf = List.copyOf(anyOf);
    }

    int worth() {
      int least = anyOf.stream().mapToInt(Literal::worth).min().orElse(0);
      return least / anyOf.size();
    }
  }

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
    return switch (node) {
      case Node.Empty _, Node.Place _ -> Optional.empty();
      case Node.Chars _ -> concat(List.of(node));
      case Node.Concat concat -> concat(concat.parts());
      case Node.Alternate alternate -> alternate(alternate.parts());
      case Node.Repeat repeat ->
          repeat.min() == 0
              ? Optional.empty()
              : required(repeat.part()).map(r -> new Required(r.anyOf(), false));
    };
  }

  private static Optional<Required> alternate(List<Node> parts) {
    List<Literal> anyOf = new ArrayList<>();
    boolean complete = true;
    for (Node part : parts) {
      Optional<Required> required = required(part);
      if (required.isEmpty() || anyOf.size() + required.get().anyOf().size() > MOST) {
        return Optional.empty();
      }
      anyOf.addAll(required.get().anyOf());
      complete &= required.get().complete();
    }
    return Optional.of(new Required(anyOf, complete));
  }

  private static Optional<Required> concat(List<Node> parts) {
    Runs runs = new Runs();
    runs.walk(parts);
    runs.end();
    return Optional.ofNullable(runs.best)
        .map(best -> new Required(best.anyOf(), best.complete() && !runs.broken));
  }

  /** Walks a sequence, gathering runs of characters that are known up to their case. */
  private static final class Runs {
    private Required best;
    private boolean broken;
    private int count;
    private Literal.Builder run = new Literal.Builder();

    void walk(List<Node> parts) {
      for (Node part : parts) {
        switch (part) {
          case Node.Empty _ -> {}
          case Node.Place _ -> broken = true;
          case Node.Concat concat -> walk(concat.parts());
          case Node.Chars chars -> chars(chars.set());
          case Node.Alternate _, Node.Repeat _ -> {
            end();
            broken = true;
            required(part).ifPresent(this::offer);
          }
        }
      }
    }

    private void chars(CodeSet set) {
      if (!run.append(set) || run.length() >= LONGEST) {
        end();
        broken |= !run.append(set);
      }
    }

    void end() {
      if (run.length() > 0) {
        broken |= count++ > 0;
        offer(new Required(run.anyOf(), run.isSingle()));
      }
      run = new Literal.Builder();
    }

    private void offer(Required candidate) {
      if (best == null || candidate.worth() > best.worth()) {
        best = candidate;
      }
    }
  }
}
