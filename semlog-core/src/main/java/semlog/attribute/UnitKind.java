package semlog.attribute;

import semlog.template.SlotKind;

/** What a unit of a line is: static text of three sorts, or a slot of some kind. */
enum UnitKind {
  /** A run of blanks. */
  BLANK(0, false),
  /** One byte of punctuation. */
  PUNCT(1, false),
  /** A run of letters, underscores and bytes above 127, and of digits that are no slot. */
  WORD(2, true),
  INTEGER(3, true),
  TIMESTAMP(4, false),
  IPV4(5, true),
  HEX(6, true),
  OPAQUE(7, true),
  QUOTED(8, false),
  /** A slot of learnt words; plays the part of {@link #WORD} wherever the word is not read. */
  VARIED(9, true),
  UUID(10, true),
  LINE(11, false),
  MAC(12, false),
  IPV6(13, false),
  PATH(14, false),
  URL(15, false);

  private final int number;
  private final boolean part;

  UnitKind(int number, boolean part) {
    this.number = number;
    this.part = part;
  }

  static UnitKind of(SlotKind kind) {
    return switch (kind) {
      case INTEGER -> INTEGER;
      case TIMESTAMP -> TIMESTAMP;
      case IPV4 -> IPV4;
      case HEX -> HEX;
      case OPAQUE -> OPAQUE;
      case QUOTED -> QUOTED;
      case WORD -> VARIED;
      case UUID -> UUID;
      case LINE -> LINE;
      case MAC -> MAC;
      case IPV6 -> IPV6;
      case PATH -> PATH;
      case URL -> URL;
    };
  }

  /** Dense from 0. */
  int number() {
    return number;
  }

  boolean isSlot() {
    return compareTo(WORD) > 0;
  }

  /** Whether it can be part of a name: a word or a slot of letters and digits. */
  boolean isPart() {
    return part;
  }

  boolean isWord() {
    return this == WORD || this == VARIED;
  }
}
