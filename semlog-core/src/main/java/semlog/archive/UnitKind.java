package semlog.archive;

/** The kinds of units; the numbers are permanent and listed in FORMAT.md. */
final class UnitKind {
  static final int DICTIONARY = 1;
  static final int BLOCK_HEAD = 2;
  static final int FRAME = 3;
  static final int DIRECTORY = 4;
  static final int SECTION = 5;
  static final int COMMIT = 6;

  /** The secret of a sealed segment, wrapped for its recipients. */
  static final int KEYS = 7;

  /** By what a block of a sealed segment is found without its key. */
  static final int TOKENS = 8;

  private UnitKind() {}

  static boolean known(int kind) {
    return kind >= DICTIONARY && kind <= TOKENS;
  }

  /** Whether units of the kind are sealed in a sealed segment. */
  static boolean isSealable(int kind) {
    return known(kind) && kind != KEYS;
  }

  static String name(int kind) {
    return switch (kind) {
      case DICTIONARY -> "dictionary";
      case BLOCK_HEAD -> "block head";
      case FRAME -> "frame";
      case DIRECTORY -> "directory";
      case SECTION -> "section";
      case COMMIT -> "commit";
      case KEYS -> "keys";
      case TOKENS -> "tokens";
      default -> "kind " + kind;
    };
  }
}
