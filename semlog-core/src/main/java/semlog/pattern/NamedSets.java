package semlog.pattern;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The sets that have a name: Perl's, POSIX's (both ASCII only) and Unicode's. */
final class NamedSets {
  static final CodeSet DIGIT = CodeSet.range('0', '9');
  static final CodeSet WORD = CodeSet.ofRanges('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
  static final CodeSet SPACE = CodeSet.ofRanges('\t', '\n', '\f', '\r', ' ', ' ');
  static final CodeSet LINE_FEED = CodeSet.of('\n');
  static final CodeSet NOT_LINE_FEED = LINE_FEED.complement();

  private static final String CATEGORIES =
      "Lu=1 Ll=2 Lt=3 Lm=4 Lo=5 Mn=6 Me=7 Mc=8 Nd=9 Nl=10 No=11 Zs=12 Zl=13 Zp=14 Cc=15 Cf=16"
          + " Co=18 Cs=19 Pd=20 Ps=21 Pe=22 Pc=23 Po=24 Sm=25 Sc=26 Sk=27 So=28 Pi=29 Pf=30 ";

  private NamedSets() {}

  /** The set of {@code \d} and its kin, negated when upper case; empty for another letter. */
  static Optional<CodeSet> perl(int letter) {
    return switch (letter) {
      case 'd' -> Optional.of(DIGIT);
      case 'D' -> Optional.of(DIGIT.complement());
      case 'w' -> Optional.of(WORD);
      case 'W' -> Optional.of(WORD.complement());
      case 's' -> Optional.of(SPACE);
      case 'S' -> Optional.of(SPACE.complement());
      default -> Optional.empty();
    };
  }

  /** The set of {@code [:name:]}. */
  static Optional<CodeSet> posix(String name) {
    return switch (name) {
      case "alnum" -> Optional.of(CodeSet.ofRanges('0', '9', 'A', 'Z', 'a', 'z'));
      case "alpha" -> Optional.of(CodeSet.ofRanges('A', 'Z', 'a', 'z'));
      case "ascii" -> Optional.of(CodeSet.range(0, 0x7f));
      case "blank" -> Optional.of(CodeSet.ofRanges('\t', '\t', ' ', ' '));
      case "cntrl" -> Optional.of(CodeSet.ofRanges(0, 0x1f, 0x7f, 0x7f));
      case "digit" -> Optional.of(DIGIT);
      case "graph" -> Optional.of(CodeSet.range('!', '~'));
      case "lower" -> Optional.of(CodeSet.range('a', 'z'));
      case "print" -> Optional.of(CodeSet.range(' ', '~'));
      case "punct" -> Optional.of(CodeSet.ofRanges('!', '/', ':', '@', '[', '`', '{', '~'));
      case "space" -> Optional.of(CodeSet.ofRanges('\t', '\r', ' ', ' '));
      case "upper" -> Optional.of(CodeSet.range('A', 'Z'));
      case "word" -> Optional.of(WORD);
      case "xdigit" -> Optional.of(CodeSet.ofRanges('0', '9', 'A', 'F', 'a', 'f'));
      default -> Optional.empty();
    };
  }

  /** The set of {@code \p{name}}: a general category such as L or Lu, a script, or Any. */
  static Optional<CodeSet> unicode(String name) {
    if (name.equals("Any")) {
      return Optional.of(CodeSet.EMPTY.complement());
    }
    if (name.length() == 1 && "CLMNPSZ".contains(name)) {
      return Optional.of(scan(code -> category(code).startsWith(name)));
    }
    if (name.length() == 2 && CATEGORIES.contains(name + "=")) {
      return Optional.of(scan(code -> category(code).equals(name)));
    }
    try {
      Character.UnicodeScript script =
          Character.UnicodeScript.forName(name.toUpperCase(Locale.ROOT));
      return Optional.of(scan(code -> Character.UnicodeScript.of(code) == script));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** Two letters; unassigned codes are {@code Cn}. */
  private static String category(int code) {
    int at = CATEGORIES.indexOf("=" + Character.getType(code) + " ");
    return at < 0 ? "Cn" : CATEGORIES.substring(at - 2, at);
  }

  private static CodeSet scan(IntPredicate test) {
    int[] pairs = new int[64];
    int length = 0;
    for (int code = 0; code <= CodeSet.MAX_SCALAR; code++) {
      if (!test.test(code)) {
        continue;
      }
      if (length > 0 && pairs[length - 1] == code - 1) {
        pairs[length - 1] = code;
        continue;
      }
      pairs = length == pairs.length ? java.util.Arrays.copyOf(pairs, length * 2) : pairs;
      pairs[length++] = code;
      pairs[length++] = code;
    }
    return CodeSet.ofRanges(java.util.Arrays.copyOf(pairs, length));
  }
}
