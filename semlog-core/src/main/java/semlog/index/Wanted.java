package semlog.index;

import java.util.List;
import semlog.pattern.Required;

/**
 * Where the strings can stand of which a line must hold some.
 *
 * @param anyOf of which it must hold one
 * @param pieces all of which it must hold too; asked where those cannot be told
 */
record Wanted(List<Placements> anyOf, List<Placements> pieces) {
  Wanted(Required required) {
    this(
        required.anyOf().stream().map(Placements::new).toList(),
        required.pieces().stream().map(Placements::new).toList());
  }

  /** The same in lines of ASCII. */
  Wanted ofAscii() {
    return new Wanted(anyOf.stream().filter(Placements::mayBeAscii).toList(), pieces);
  }
}
