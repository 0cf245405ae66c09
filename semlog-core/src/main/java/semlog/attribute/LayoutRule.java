package semlog.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first of several layouts that fits; those that begin alike are tried in their order. */
final class LayoutRule implements Rule {
  private final Map<String, List<Layout>> byFirst = new HashMap<>();

  LayoutRule(List<Layout> layouts) {
    for (Layout layout : layouts) {
      byFirst.computeIfAbsent(layout.first(), word -> new ArrayList<>()).add(layout);
    }
  }

  @Override
  public int apply(Units units, int at, Claims claims) {
    if (Addresses.isPart(units, at) && Addresses.isPart(units, at - 1)) {
      return NONE;
    }
    String first = first(units, at);
    int end = tryAll(first, units, at, claims);
    return end == NONE && !first.isEmpty() ? tryAll("", units, at, claims) : end;
  }

  private static String first(Units units, int at) {
    char punct = units.punct(at);
    return punct == 0 ? units.word(at) : Character.toString(punct);
  }

  private int tryAll(String first, Units units, int at, Claims claims) {
    for (Layout layout : byFirst.getOrDefault(first, List.of())) {
      int end = layout.mayFit(units) ? layout.apply(units, at, claims) : NONE;
      if (end != NONE) {
        return end;
      }
    }
    return NONE;
  }
}
