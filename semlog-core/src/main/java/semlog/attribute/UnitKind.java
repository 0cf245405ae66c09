package semlog.attribute;

import semlog.template.SlotKind;

/** What a unit of a line is: static text of three sorts, or a slot of some kind. */
enum UnitKind {
  /** A run of blanks. */
  BLANK,
  /** One byte of punctuation. */
  PUNCT,
  /** A run of letters, underscores and bytes above 127, and of digits that are no slot. */
  WORD,
  INTEGER,
  TIMESTAMP,
  IPV4,
  HEX,
  OPAQUE,
  QUOTED,
  /** A slot of learnt words; plays the part of {@link #WORD} wherever the word is not read. */
  VARIED,
  UUID,
  LINE,
  MAC,
  IPV6,
  PATH,
  URL;

  static UnitKind of(SlotKind kind) {
    return switch (kind.wire()) {
      case 1 -> INTEGER;
      case 2 -> TIMESTAMP;
      case 3 -> IPV4;
      case 4 -> HEX;
      case 6 -> QUOTED;
      case 7 -> VARIED;
      case 8 -> UUID;
      case 9 -> LINE;
      case 10 -> MAC;
      case 11 -> IPV6;
      case 12 -> PATH;
      case 13 -> URL;
      default -> OPAQUE;
    };
  }

  boolean isSlot() {
    return compareTo(WORD) > 0;
  }

  boolean isWord() {
    return this == WORD || this == VARIED;
  }
}
