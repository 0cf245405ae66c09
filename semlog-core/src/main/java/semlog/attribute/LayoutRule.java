package semlog.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first of several layouts that fits; those that begin alike are tried in their order, and read
 * when first a line may begin like them, as few programs meet all of them. For any thread.
 */
final class LayoutRule implements Rule {
  private static final Layout[] NO_LAYOUTS = {};

  /** Those that begin alike. */
  private static final class Alike {
    private final List<FormatRows.Entry> entries = new ArrayList<>();
    private volatile Layout[] layouts = NO_LAYOUTS;

    Layout[] layouts() {
      if (layouts.length == 0 && !entries.isEmpty()) {
        layouts = entries.stream().map(FormatRows.Entry::layout).toArray(Layout[]::new);
      }
      return layouts;
    }
  }

  private static final Alike NONE_ALIKE = new Alike();

  private final Map<String, Alike> byWord = new HashMap<>();
  private final Alike[] bySign = new Alike[Units.SIGNS];
  private final Alike byField = new Alike();

  /** Those that begin with a field, for each kind of unit that may begin its value. */
  private volatile Map<UnitKind, Layout[]> byKind = Map.of();

  LayoutRule(List<FormatRows.Entry> entries) {
    Arrays.setAll(bySign, sign -> new Alike());
    for (FormatRows.Entry entry : entries) {
      alike(Layout.first(entry.pattern())).entries.add(entry);
    }
  }

  private Alike alike(String first) {
    if (first.isEmpty()) {
      return byField;
    }
    return Layout.isWordPart(first.charAt(0))
        ? byWord.computeIfAbsent(first, word -> new Alike())
        : bySign[first.charAt(0)];
  }

  @Override
  public Begins begins() {
    Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
    for (Layout layout : byField.layouts()) {
      kinds.addAll(layout.firstKinds());
    }
    StringBuilder signs =
        new StringBuilder(kinds.contains(UnitKind.PUNCT) ? Begins.allSigns() : "");
    for (char sign = 0; sign < Units.SIGNS; sign++) {
      if (!bySign[sign].entries.isEmpty()) {
        signs.append(sign);
      }
    }
    if (!byWord.isEmpty()) {
      kinds.add(UnitKind.WORD);
    }
    kinds.removeAll(Set.of(UnitKind.BLANK, UnitKind.PUNCT));
    return new Begins(kinds, signs.toString());
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    UnitKind kind = units.kind(at);
    if (kind.isPart() && Addresses.isPart(units, at - 1)) {
      return NONE;
    }
    int end = tryAll(alike(units, at, kind).layouts(), units, at, claims);
    return end == NONE ? tryAll(beginningWith(kind), units, at, claims) : end;
  }

  /** Those that begin with the word or the sign that stands there. */
  private Alike alike(Units units, int at, UnitKind kind) {
    return switch (kind) {
      case WORD -> byWord.getOrDefault(units.word(at), NONE_ALIKE);
      case PUNCT -> bySign[units.sign(at)];
      case BLANK -> bySign[' '];
      default -> NONE_ALIKE;
    };
  }

  private Layout[] beginningWith(UnitKind kind) {
    if (byKind.isEmpty()) {
      Map<UnitKind, Layout[]> all = new EnumMap<>(UnitKind.class);
      for (UnitKind each : UnitKind.values()) {
        all.put(
            each,
            Arrays.stream(byField.layouts())
                .filter(layout -> layout.firstKinds().contains(each))
                .toArray(Layout[]::new));
      }
      byKind = all;
    }
    return byKind.get(kind);
  }

  private static int tryAll(Layout[] layouts, Units units, int at, Claims claims) {
    for (Layout layout : layouts) {
      int end = layout.mayFit(units) ? layout.apply(units, at, claims) : NONE;
      if (end != NONE) {
        return end;
      }
    }
    return NONE;
  }
}
