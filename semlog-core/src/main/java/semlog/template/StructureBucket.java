package semlog.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All skeletons of one structure: the same separators and slots, other words. Learns which word
 * positions vary, in input order, and merges what differs only there.
 *
 * <p>Words that take a handful of values ({@code started}, {@code stopped}) split a group rather
 * than becoming a slot; a position becomes a slot when it is varied enough. The work on n skeletons
 * is O(n log n): groups are looked at again each time their number has doubled.
 */
final class StructureBucket {
  /** So many different words in one place are values of a variable; fewer are alternatives. */
  private static final int SMALLEST_GROUP = 8;

  private static final int MOST_SINGLES = 4096;
  private static final int MOST_MERGED = 256;
  private static final int DEPTH = 12;

  private final List<MergedTemplate> merged = new ArrayList<>();
  private List<WordForm> singles = new ArrayList<>();
  private int nextLook = SMALLEST_GROUP;

  void add(WordForm form) {
    if (adopts(form)) {
      return;
    }
    singles.add(form);
    if (singles.size() >= nextLook) {
      learn();
    }
  }

  /** Knows a template of a model. */
  void know(MergedTemplate template) {
    merged.add(template);
  }

  /** Knows the skeleton of a template of a model, without learning from it. */
  void know(WordForm form) {
    singles.add(form);
    nextLook = Math.max(SMALLEST_GROUP, singles.size() * 2);
  }

  boolean hasMerged() {
    return !merged.isEmpty();
  }

  /** Whether a merged template took the form. */
  boolean adopts(WordForm form) {
    for (MergedTemplate candidate : merged) {
      if (candidate.fits(form)) {
        candidate.adopt(form);
        return true;
      }
    }
    return false;
  }

  private void learn() {
    Set<Skeleton> adopted = new HashSet<>();
    cluster(singles, adopted, 0);
    singles =
        new ArrayList<>(
            singles.stream().filter(form -> !adopted.contains(form.skeleton())).toList());
    if (singles.size() > MOST_SINGLES) {
      singles = new ArrayList<>(singles.subList(MOST_SINGLES / 2, singles.size()));
    }
    nextLook = Math.max(SMALLEST_GROUP, singles.size() * 2);
  }

  private void cluster(List<WordForm> group, Set<Skeleton> adopted, int depth) {
    if (group.size() < SMALLEST_GROUP || depth > DEPTH || merged.size() >= MOST_MERGED) {
      return;
    }
    int[] variety = variety(group);
    if (isOneTemplate(variety, group.size())) {
      merge(group, variety, adopted);
      return;
    }
    int splitAt = leastVaried(variety);
    if (splitAt < 0) {
      return;
    }
    Map<Integer, List<WordForm>> parts = new LinkedHashMap<>();
    for (WordForm form : group) {
      parts.computeIfAbsent(form.words()[splitAt], word -> new ArrayList<>()).add(form);
    }
    parts.values().forEach(part -> cluster(part, adopted, depth + 1));
  }

  /** How many different words each position has. */
  private static int[] variety(List<WordForm> group) {
    int[] variety = new int[group.getFirst().words().length];
    Set<Integer> seen = new HashSet<>();
    for (int position = 0; position < variety.length; position++) {
      seen.clear();
      for (WordForm form : group) {
        seen.add(form.words()[position]);
      }
      variety[position] = seen.size();
    }
    return variety;
  }

  private static boolean isOneTemplate(int[] variety, int size) {
    int varying = 0;
    int least = Integer.MAX_VALUE;
    for (int distinct : variety) {
      if (distinct > 1) {
        varying++;
        least = Math.min(least, distinct);
      }
    }
    if (varying == 0 || varying == variety.length || least < SMALLEST_GROUP) {
      return false;
    }
    boolean few = varying <= Math.max(1, variety.length / 3);
    boolean free = size >= 3 * SMALLEST_GROUP && least >= size / 4;
    return few || free;
  }

  private static int leastVaried(int[] variety) {
    int best = -1;
    for (int position = 0; position < variety.length; position++) {
      if (variety[position] > 1 && (best < 0 || variety[position] < variety[best])) {
        best = position;
      }
    }
    return best;
  }

  private void merge(List<WordForm> group, int[] variety, Set<Skeleton> adopted) {
    boolean[] varies = new boolean[variety.length];
    for (int position = 0; position < variety.length; position++) {
      varies[position] = variety[position] > 1;
    }
    MergedTemplate template = MergedTemplate.of(group.getFirst(), varies);
    merged.add(template);
    for (WordForm form : group) {
      template.adopt(form);
      adopted.add(form.skeleton());
    }
  }
}
