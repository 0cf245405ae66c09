package semlog.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The first of several layouts that fits; those that begin alike are tried in their order, and read
 * when first a line may begin like them, as few programs meet all of them. For any thread.
 */
final class LayoutRule implements Rule {
  private final Map<String, List<FormatRows.Entry>> byFirst = new HashMap<>();
  private final Map<String, List<Layout>> layouts = new ConcurrentHashMap<>();

  LayoutRule(List<FormatRows.Entry> entries) {
    for (FormatRows.Entry entry : entries) {
      byFirst.computeIfAbsent(Layout.first(entry.pattern()), word -> new ArrayList<>()).add(entry);
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
    if (!byFirst.containsKey(first)) {
      return NONE;
    }
    for (Layout layout : layouts.computeIfAbsent(first, this::read)) {
      int end = layout.mayFit(units) ? layout.apply(units, at, claims) : NONE;
      if (end != NONE) {
        return end;
      }
    }
    return NONE;
  }

  private List<Layout> read(String first) {
    return byFirst.get(first).stream().map(FormatRows.Entry::layout).toList();
  }
}
