package semlog.template;

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
  /** The content of a JSON string value, without its quotes. */
  QUOTED(6),
  /** A word that varies between lines otherwise alike. */
  WORD(7),
  UUID(8),
  /** A whole line that is not tokenised. */
  LINE(9),
  MAC(10),
  IPV6(11);

  private final int wire;

  SlotKind(int wire) {
    this.wire = wire;
  }

  public int wire() {
    return wire;
  }
}
