package semlog.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first of several layouts that fits; those that begin alike are tried in their order, and read
 * when first a line may begin like them, as few programs meet all of them. For any thread.
 */
final class LayoutRule implements Rule {
  /** Those that begin alike. */
  private static final class Alike {
    private static final Layout[] NONE = {};

    private final List<FormatRows.Entry> entries = new ArrayList<>();
    private volatile Layout[] layouts = NONE;

    Layout[] layouts() {
      if (layouts.length == 0) {
        layouts = entries.stream().map(FormatRows.Entry::layout).toArray(Layout[]::new);
      }
      return layouts;
    }
  }

  private static final Alike NO_LAYOUTS = new Alike();

  private final Map<String, Alike> byWord = new HashMap<>();
  private final Alike[] bySign = new Alike[Units.SIGNS];
  private final Alike byField = new Alike();

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
  public int apply(Units units, int at, Claims claims) {
    if (Addresses.isPart(units, at) && Addresses.isPart(units, at - 1)) {
      return NONE;
    }
    int end = tryAll(alike(units, at), units, at, claims);
    return end == NONE ? tryAll(byField, units, at, claims) : end;
  }

  /** Those that begin with the word or the sign that stands there. */
  private Alike alike(Units units, int at) {
    char punct = units.punct(at);
    return punct == 0 ? byWord.getOrDefault(units.word(at), NO_LAYOUTS) : bySign[punct];
  }

  private static int tryAll(Alike alike, Units units, int at, Claims claims) {
    if (alike.entries.isEmpty()) {
      return NONE;
    }
    for (Layout layout : alike.layouts()) {
      int end = layout.mayFit(units) ? layout.apply(units, at, claims) : NONE;
      if (end != NONE) {
        return end;
      }
    }
    return NONE;
  }
}
