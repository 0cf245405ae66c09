package semlog.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the tokenizer saw in the place of a slot. Wire numbers are permanent (FORMAT.md). */
public enum SlotKind {
  /** Decimal digits, maybe zero-padded, maybe negative. */
  INTEGER(1),
  /** A time in one of the layouts of {@code semlog.value}. */
  TIMESTAMP(2),
  /** A dotted quad in canonical spelling. */
  IPV4(3),
  /** Hexadecimal digits, with a letter and a digit or after {@code 0x}. */
  HEX(4),
  /** Letters and digits mixed three or more times. */
  OPAQUE(5),
  /** A value taken whole: mostly the content of a quoted string, without its quotes. */
  QUOTED(6),
  /** A word that varies between lines otherwise alike. */
  WORD(7),
  UUID(8),
  /** A whole line that is not tokenised. */
  LINE(9),
  MAC(10),
  IPV6(11),
  /** A path or request target that begins with a slash. */
  PATH(12),
  /** A scheme, {@code ://} and what follows up to white space, a quote or a bracket. */
  URL(13);

  private final int wire;

  SlotKind(int wire) {
    this.wire = wire;
  }

  public int wire() {
    return wire;
  }

  /** Whether a value is a {@code long} (with a width for INTEGER) and not a run of bytes. */
  public boolean isNumeric() {
    return this == INTEGER || this == TIMESTAMP || this == IPV4;
  }

  /** The kind of a wire number, or empty for one that no version has written. */
  public static Optional<SlotKind> ofWire(int wire) {
    return wire >= 1 && wire <= KINDS.size() ? KINDS.get(wire - 1) : Optional.empty();
  }

  private static final List<Optional<SlotKind>> KINDS =
      Arrays.stream(values()).map(Optional::of).toList();
}
