package semlog.attribute;

import semlog.template.SlotKind;

/** What a unit of a line is: static text of three sorts, or a slot of some kind. */
enum UnitKind {
  /** A run of blanks. */
  BLANK(false),
  /** One byte of punctuation. */
  PUNCT(false),
  /** A run of letters, underscores and bytes above 127, and of digits that are no slot. */
  WORD(true),
  INTEGER(true),
  TIMESTAMP(false),
  IPV4(true),
  HEX(true),
  OPAQUE(true),
  QUOTED(false),
  /** A slot of learnt words; plays the part of {@link #WORD} wherever the word is not read. */
  VARIED(true),
  UUID(true),
  LINE(false),
  MAC(false),
  IPV6(false),
  PATH(false),
  URL(false);

  private final boolean part;

  UnitKind(boolean part) {
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
