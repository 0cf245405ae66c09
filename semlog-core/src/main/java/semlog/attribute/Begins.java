package semlog.attribute;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * At which units something can begin.
 *
 * @param kinds neither punctuation nor blanks
 * @param signs punctuation, bytes of ASCII
 */
record Begins(Set<UnitKind> kinds, String signs) {
  /** At no unit. */
  static final Begins NOWHERE = new Begins(Set.of(), "");

  /** Words that are the same in all lines. */
  static final Begins WORD = new Begins(Set.of(UnitKind.WORD), "");

  /** What can be part of a name. */
  static final Begins NAME = new Begins(kinds(true), "");

  /** All but punctuation and blanks. */
  static final Begins NO_SIGN = new Begins(kinds(false), "");

  /** All but blanks. */
  static final Begins ANYWHERE = NO_SIGN.or(allSigns());

  Begins {
    kinds = Set.copyOf(kinds);
  }

  /** Only some punctuation. */
  static Begins signs(String signs) {
    return new Begins(Set.of(), signs);
  }

  /** The same and some punctuation. */
  Begins or(String more) {
    return new Begins(kinds, signs + more);
  }

  /** Where either has it. */
  Begins or(Begins other) {
    Set<UnitKind> both = new HashSet<>(kinds);
    both.addAll(other.kinds);
    return new Begins(both, signs + other.signs);
  }

  private static Set<UnitKind> kinds(boolean parts) {
    Set<UnitKind> kinds = EnumSet.complementOf(EnumSet.of(UnitKind.BLANK, UnitKind.PUNCT));
    kinds.removeIf(kind -> parts && !kind.isPart());
    return kinds;
  }

  /** All punctuation. */
  static String allSigns() {
    StringBuilder signs = new StringBuilder();
    for (char sign = 0; sign < Units.SIGNS; sign++) {
      signs.append(sign);
    }
    return signs.toString();
  }
}
